import { instantReader, isMissing, type Instant, type Issue } from '../core';
import { isAmountTrusted, kindOf, leftOutBecause } from '../hygiene';
import { bookMoney, decidedOwner, isDuplicate, recordsOf, type Book, type BookRecord } from '../model';
import { creditedPartner } from '../scoring';
import { condense } from './condense';
import { readDeal, type DealFields } from './readDeal';
import { readPartners, type Partners } from './readPartners';
import type { MetricsSpec } from './spec';
import type { DealFact, DealSide, Facts, Involvement, MetricsContext, PartnerFact, Role } from './types';

/** What Attribution Tag leaves on a deal, as far as metrics read it. */
interface Attributed {
	readonly decision?: unknown;
	readonly sourcingPartnerId?: unknown;
	readonly sourcingPartnerName?: unknown;
	readonly roles?: unknown;
	readonly internalCoSell?: unknown;
	readonly involvement?: Partial<Involvement>;
	readonly conflict?: { readonly opportunities?: readonly string[] };
}

const ROLES: ReadonlySet<unknown> = new Set<Role>(['sourced', 'coSell', 'influenced', 'direct', 'undecided']);
const NOBODY: readonly PartnerFact[] = Object.freeze([]);
const NO_INVOLVEMENT: Involvement = Object.freeze({ tagged: false, strong: false, weak: false, dated: false });
const LEFT_OUT_OF_ALL: ReadonlySet<unknown> = new Set(['administrative', 'duplicate', 'negative', 'test']);

/** Whether a deal over which partners are at odds stands in another row that comes first: it is one deal, whoever it belongs to. */
const isSecondRow = (id: string, { conflict }: Attributed): boolean => conflict?.opportunities?.[0] !== undefined && conflict.opportunities[0] !== id;

/** The partners with a role on a deal, each once. */
function withRole(roles: unknown, role: string, partners: Partners): readonly PartnerFact[] {
	if (!Array.isArray(roles)) return NOBODY;
	const found = new Set<PartnerFact>();
	for (const one of roles as readonly { readonly role?: unknown; readonly partnerId?: unknown; readonly partnerName?: unknown }[]) {
		if (one.role !== role || typeof one.partnerId !== 'string') continue;
		found.add(partners.of(partners.roster.survivorOf(one.partnerId), typeof one.partnerName === 'string' ? one.partnerName : one.partnerId));
	}
	return found.size === 0 ? NOBODY : [...found];
}

type Attribution = Pick<DealSide, 'coSellers' | 'influencers' | 'lead' | 'role'>;

/** Whose deal it is by Attribution Tag, where it was decided; else by the CRM's own fields. */
function attributionOf(deal: DealFields, { decision, roles, ...decided }: Attributed, partners: Partners): Attribution {
	if (!ROLES.has(decision)) return claimedBy(deal, partners);
	const [coSellers, influencers] = [withRole(roles, 'coSell', partners), withRole(roles, 'influence', partners)];
	const owner = decidedOwner({ decision, roles, ...decided }, partners.roster)?.partner;
	return { role: decision as Role, lead: owner === undefined ? undefined : partners.of(owner.id, owner.name), coSellers, influencers };
}

/** As the partner field has it: a partner on it brought the deal unless its role says otherwise, nobody on it is direct. */
function claimedBy(deal: DealFields, partners: Partners): Attribution {
	const credited = creditedPartner(deal, partners.roster);
	const named = (role: 'coSell' | 'influence') =>
		(deal.claimedPartners ?? []).filter((claim) => claim.role === role && !isMissing(claim.partnerId)).map(({ partnerId, name }) => partners.of(partners.roster.survivorOf(String(partnerId)), name ?? String(partnerId)));
	const [coSellers, influencers] = [named('coSell'), named('influence')];
	if (credited === undefined) return { role: 'direct', lead: undefined, coSellers, influencers };
	const lead = partners.of(credited.id, credited.name);
	return { role: coSellers.includes(lead) ? 'coSell' : influencers.includes(lead) ? 'influenced' : 'sourced', lead, coSellers, influencers };
}

/** Whether the CRM would count the deal: it calls it new business, or nothing at all. */
const countsRaw = ({ kind }: BookRecord): boolean => isMissing(kind) || kind === 'newBusiness';

/** Deals by an instant, those without it left out. Which of two of one instant comes first changes no sum. */
function inOrderOf(deals: readonly DealFact[], at: (deal: DealFact) => Instant | undefined): readonly DealFact[] {
	return deals.filter((deal) => at(deal) !== undefined).sort((a, b) => (at(a) ?? 0) - (at(b) ?? 0));
}

/**
 * Reads a book once for all metrics: every deal in two views, after the line (duplicates count once, population of Deal
 * Hygiene, partners as Attribution Tag decided) and as the CRM's own fields have it (every row, its own kind, its partner
 * field). Where a node of the line has not been, the clean view takes the CRM's word too.
 *
 * @param edges every instant at which a window may begin or end, ascending
 * Cost: O(n log n).
 */
export function readFacts(book: Book, spec: Readonly<MetricsSpec>, context: MetricsContext, edges: readonly Instant[]): Facts {
	const { asOf, timeZone } = context;
	const { base: currency, sizeOf } = bookMoney(book, spec, context);
	const instantOf = instantReader(timeZone);
	const [clean, raw] = [readPartners(book, 'clean', context), readPartners(book, 'raw', context)];
	const issues: Issue[] = [...clean.roster.issues];
	const deals: DealFact[] = [];
	let [withoutAmount, unconverted, attributed] = [0, 0, false];

	for (const record of recordsOf(book, 'opportunity')) {
		const read = readDeal(record);
		if ('issue' in read) {
			issues.push(read.issue);
			continue;
		}
		const deal = read.value;
		const created = instantOf(deal.createdAt);
		if (created !== undefined && created > asOf) continue;
		const closesAt = instantOf(deal.closedAt);
		const status = deal.status == null || deal.status === 'open' || (closesAt !== undefined && closesAt > asOf) ? 'open' : deal.status;
		const closed = status === 'open' ? undefined : closesAt;
		const value = deal.acv ?? deal.amount;
		const own = isMissing(deal.currency) ? undefined : String(deal.currency);
		const size = value == null ? undefined : sizeOf(value, own, closed);
		const because = leftOutBecause(record);
		if (because !== 'duplicate') {
			if (value == null) withoutAmount += 1;
			else if (size === undefined) unconverted += 1;
		}
		const decided = (record['attribution'] ?? {}) as Attributed;
		if (ROLES.has(decided.decision)) attributed = true;
		deals.push({
			id: deal.id,
			n: 1,
			status,
			created,
			closed,
			region: isMissing(deal.region) ? undefined : String(deal.region),
			clean: {
				counts: because === undefined && !isSecondRow(deal.id, decided),
				countsOfAnyKind: !isDuplicate(record) && !isSecondRow(deal.id, decided) && !LEFT_OUT_OF_ALL.has(because) && kindOf(record) !== 'churn',
				...attributionOf(deal, decided, clean),
				size: isAmountTrusted(record) ? size : undefined,
			},
			raw: { counts: countsRaw(record), countsOfAnyKind: true, ...claimedBy(deal, raw), size },
			internalCoSell: decided.internalCoSell === true,
			involvement: decided.involvement === undefined ? NO_INVOLVEMENT : { ...NO_INVOLVEMENT, ...decided.involvement },
		});
	}
	const byClose = inOrderOf(deals, ({ closed }) => closed);
	const byCreation = inOrderOf(deals, ({ created }) => created);
	return {
		deals,
		byClose,
		byCreation,
		cells: { byClose: condense(byClose, ({ closed }) => closed, edges), byCreation: condense(byCreation, ({ created }) => created, edges) },
		partners: { clean: clean.all, raw: raw.all },
		currency,
		attributed,
		withoutAmount,
		unconverted,
		issues,
	};
}
