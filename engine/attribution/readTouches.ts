import { UNKNOWN, isMissing, type Instant, type Issue } from '../core';
import { recordsOf, type Book, type BookRecord } from '../model';
import type { Clock } from './clock';
import type { Customers } from './customers';
import type { Deal, ReadDeals } from './deals';
import { slackOf, type Evidence } from './evidence';
import type { EvidenceKind, EvidenceSource } from './kinds';
import { placeAct } from './placeEvidence';
import type { KnownPartner, Roster } from './roster';
import { shelf } from './shelf';
import type { Contacts } from './workedBefore';

/** What was read of the touches of a book. */
interface ReadTouches {
	readonly evidenceOf: (deal: Deal) => readonly Evidence[];
	/** Deals that the partnerships team touched while they were open. */
	readonly internal: ReadonlySet<Deal>;
	readonly contacts: Contacts;
	readonly sources: ReadonlySet<EvidenceSource>;
	/** Lines of the side report, and those that found partner and deal. */
	readonly lines: number;
	readonly placedLines: number;
	readonly unplaced: number;
	readonly issues: readonly Issue[];
}

/** Who acts for us: their acts are nobody's evidence. */
const OURS: ReadonlySet<unknown> = new Set(['marketing', 'seller', 'system']);
const CONTACT: ReadonlySet<unknown> = new Set(['email', 'meeting']);
/** More issues than these say nothing new. */
const MOST_ISSUES = 200;

const sourceOf = (record: BookRecord): EvidenceSource =>
	record['sourceSystem'] === 'sideReport' ? 'sideReport' : record['kind'] === 'overlap' ? 'overlaps' : 'activities';

const isTeam = (team: readonly string[]): ((email: unknown) => boolean) => {
	const addresses = new Set(team.map((one) => one.trim().toLowerCase()));
	return (email) => {
		if (isMissing(email) || addresses.size === 0) return false;
		const text = String(email).trim().toLowerCase();
		return addresses.has(text) || addresses.has(text.slice(text.lastIndexOf('@')));
	};
};

/** A line of the side report exists because a partner did something: what its words do not say its date decides. */
function kindOfTouch(record: BookRecord, source: EvidenceSource): EvidenceKind | undefined {
	const { kind } = record;
	if (source === 'sideReport') return isMissing(kind) || kind === 'email' || kind === 'meeting' ? 'note' : (kind as EvidenceKind);
	return isMissing(kind) ? undefined : (kind as EvidenceKind);
}

/**
 * Reads the touches of a book as evidence, each at the deal that it names or that its customer and date mean.
 *
 * 1. The partner is the one that the touch names by id or name, else the one whose domain the contact's address has:
 *    that is evidence of a weak kind, unless the partner acted.
 * 2. What happened or was written down after the as-of date does not exist yet.
 * 3. A name that means several partners, of whom none is looked after by the person that the touch names, or no customer
 *    places nothing; it is counted.
 *
 * Cost: O(touches).
 */
export function readTouches(
	book: Book,
	{ byRow, deals }: ReadDeals,
	customers: Customers,
	roster: Roster,
	siblings: (deal: Deal) => readonly Deal[],
	longestLookback: number,
	team: readonly string[],
	{ asOf, instantOf }: Clock,
): ReadTouches {
	const ofTeam = isTeam([...team, ...roster.managers]);
	const evidence = shelf<Evidence>();
	const internal = new Set<Deal>();
	const inbound = shelf<Instant>();
	const outbound = shelf<Instant>();
	const sources = new Set<EvidenceSource>();
	const issues: Issue[] = [];
	let [lines, placedLines, unplaced] = [0, 0, 0];

	const note = (code: string, message: string, record: BookRecord, field: string) => {
		if (issues.length < MOST_ISSUES) issues.push({ code, severity: 'warning', message, recordId: String(record.id), field, received: record[field] });
	};

	for (const record of recordsOf(book, 'touch')) {
		const source = sourceOf(record);
		const at = instantOf(record['at']);
		const loggedAt = instantOf(record['loggedAt']);
		if ((at ?? asOf) > asOf || (loggedAt ?? asOf) > asOf) continue;
		sources.add(source);
		if (source === 'sideReport') lines += 1;
		const { actor, contactEmail } = record;
		const kind = kindOfTouch(record, source);
		const isInternal = actor === 'partnerTeam' || (actor !== 'partner' && actor !== 'customer' && ofTeam(contactEmail));
		const named = isInternal && isMissing(record['partnerId']) && isMissing(record['partnerName']) ? undefined : partnerOf(record);
		const byMail = named === undefined && !isInternal ? roster.byEmail(contactEmail) : undefined;
		if (named === undefined && byMail === undefined && !isInternal) {
			if (OURS.has(actor) || actor === 'customer') keepContact(record, at);
			if (source === 'sideReport') unplaced += 1;
			continue;
		}
		if (kind === undefined) continue;
		const isStrangerMail = named === undefined && actor !== 'partner';
		const act: EvidenceKind = isStrangerMail && byMail !== undefined ? 'contactDomain' : kind;
		const slack = slackOf(record['atPrecision'], record['at']);
		const found = placesOf(record, { kind: isInternal ? 'coSell' : act, at, slack });
		if (isInternal) {
			for (const deal of found) if (isInPlay(deal, at)) internal.add(deal);
			// The team's own act says nothing of a partner; neither does a mail of ours to one.
			continue;
		}
		if (named !== undefined && OURS.has(actor) && kind !== 'overlap' && source !== 'sideReport' && kind !== 'coSell') continue;
		const partner = named ?? byMail;
		if (partner === undefined) continue;
		if (found.length === 0) {
			if (!isAboutNobody(record)) unplaced += 1;
			continue;
		}
		if (source === 'sideReport') placedLines += 1;
		for (const deal of found) {
			evidence.put(deal.at, { kind: act, partner, at, slack, loggedAt, actor: isMissing(actor) ? undefined : String(actor), role: undefined, source, records: [String(record.id)] });
		}
	}
	return {
		evidenceOf: ({ at }) => evidence.of(at),
		contacts: { inbound, outbound },
		internal,
		sources,
		lines,
		placedLines,
		unplaced,
		issues,
	};

	function partnerOf(record: BookRecord): KnownPartner | undefined {
		const partner = roster.identify(record['partnerId'], record['partnerName'], record['partnerManager']);
		if (partner !== undefined && !isMissing(record['partnerId']) && !roster.isKnown(partner.id))
			note('unknownPartner', `The partner ${partner.id} of an activity is not among the partners; its evidence stands under this id. Check the id, or add the partner.`, record, 'partnerId');
		return partner;
	}

	function isAboutNobody(record: BookRecord): boolean {
		return [record['opportunityId'], record['accountId'], record['accountDomain'], record['accountName']].every(isMissing);
	}

	function placesOf(record: BookRecord, act: { kind: EvidenceKind; at: Instant | undefined; slack: number }): readonly Deal[] {
		const { opportunityId } = record;
		if (!isMissing(opportunityId)) {
			const deal = byRow.get(String(opportunityId));
			if (deal !== undefined) return siblings(deal);
			note('unknownOpportunity', `The deal ${String(opportunityId)} of an activity is not among the deals; its customer and date are used instead. Check the id, or add the deal.`, record, 'opportunityId');
		}
		return deals.length === 0 ? [] : placeAct(act, customers.dealsOf(record), longestLookback, siblings);
	}

	function isInPlay({ created, closed }: Deal, at: Instant | undefined): boolean {
		return at === undefined || ((created === undefined || at >= created) && (closed === undefined || at <= closed));
	}

	function keepContact(record: BookRecord, at: Instant | undefined): void {
		if (at === undefined || !CONTACT.has(record['kind'])) return;
		const customer = customers.numberOf(record);
		if (customer !== UNKNOWN) (record['direction'] === 'inbound' ? inbound : outbound).put(customer, at);
	}
}
