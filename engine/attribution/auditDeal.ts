import { counted, inOnePiece, joined, picked, withOne, type Minor } from '../core';
import type { Clock } from './clock';
import type { Deal } from './deals';
import { isForPeople, type Refused, type Verdicts } from './decideDeal';
import type { Evidence } from './evidence';
import { isBringing } from './judge';
import type { KnownPartner, Roster } from './roster';
import type { Invisible, OverCredited } from './types';
import type { Teller } from './words';

interface Audited {
	readonly overCredited: readonly OverCredited[];
	readonly invisible: readonly Invisible[];
}

const NONE: readonly never[] = [];
const NOTHING: Audited = { overCredited: NONE, invisible: NONE };

const TAKES_PART: readonly string[] = ['sourcing', 'coSell', 'influence'];

const amountOf = ({ size }: Deal): Minor | null => size ?? null;

function whyOf(claim: Refused | undefined, own: readonly Refused[]): OverCredited['why'] {
	if (claim?.reason === 'afterClose') return 'afterClose';
	if (claim?.reason === 'tooLate') return 'late';
	return own.some(({ reason }) => reason === 'tooOld') ? 'tooOld' : 'noEvidence';
}

const LEFT: Readonly<Record<OverCredited['why'], string>> = {
	afterClose: 'after the deal had closed',
	late: 'after the claim lock, with no evidence before it',
	noEvidence: 'and nothing but the tag speaks for the partner',
	tooOld: 'and the only evidence is older than the lookback',
};

/**
 * Holds a deal's partner field against what was decided, both ways.
 *
 * 1. Over-credited: a partner tagged as having brought the deal (or tagged after the close) to whom the policy gives no
 *    role, with nothing left for people to look at. An unknown date is never late. That no evidence is there tells
 *    nothing where no source of evidence was read.
 * 2. Invisible: a partner with a decided role that no row of the deal names.
 * 3. Partners of one resale chain stand for each other.
 */
export function auditDeal(deal: Deal, claims: readonly Evidence[], verdicts: Verdicts, roster: Roster, clock: Clock, tell: Teller, byPerson: boolean, absenceTells: boolean): Audited {
	if (claims.length === 0 && verdicts.roles.length === 0) return NOTHING;
	const { roles, refused, decided, supporting, rivals, sourcing } = verdicts;
	const chain = ({ id }: KnownPartner): string => roster.chainOf(id);
	const isInvolved = (of: string): boolean => roles.some(({ partner }) => chain(partner) === of) || rivals.some((rival) => chain(rival) === of) || (sourcing !== undefined && chain(sourcing) === of);

	let overCredited: OverCredited[] = [];
	for (const claim of claims) {
		const { partner, at, role } = claim;
		const own = picked(refused, ({ evidence }) => evidence.partner.id === partner.id);
		const verdict = own.find(({ evidence }) => evidence === claim);
		const isTag = isBringing(role) || verdict?.reason === 'afterClose';
		if (!isTag || overCredited.some(({ partnerId }) => partnerId === partner.id) || isInvolved(chain(partner))) continue;
		if (!byPerson && own.some(isForPeople)) continue;
		const why = whyOf(verdict, own);
		if (!byPerson && !absenceTells && why !== 'afterClose') continue;
		const when = at === undefined ? 'on an unknown day' : `on ${clock.dayOf(at)}`;
		overCredited = withOne(overCredited, {
			partnerId: partner.id,
			partnerName: partner.name,
			why,
			claimedAt: clock.isoOf(at),
			amount: amountOf(deal),
			proof: inOnePiece(byPerson ? `${partner.name} was tagged ${when}; a person decided otherwise.` : `${partner.name} was tagged ${when}, ${LEFT[why]}.`),
		});
	}

	if (roles.length === 0) return { overCredited, invisible: NONE };
	let claimed = claims.map(({ partner }) => chain(partner));
	let invisible: Invisible[] = [];
	for (const { partner, role } of roles) {
		if (!TAKES_PART.includes(role) || claimed.includes(chain(partner))) continue;
		// The field would name each partner once.
		claimed = withOne(claimed, chain(partner));
		const acts = picked(joined(decided, supporting), (one) => one.partner.id === partner.id);
		const [first] = acts;
		const more = acts.length > 1 ? ` and ${counted(acts.length - 1, 'further act')}` : '';
		invisible = withOne(invisible, {
			partnerId: partner.id,
			partnerName: partner.name,
			role,
			amount: amountOf(deal),
			sideReportOnly: acts.length > 0 && acts.every(({ source }) => source === 'sideReport'),
			proof: first === undefined ? `A person decided that ${partner.name} took part; the partner field does not name it.` : inOnePiece(`${tell(first, deal)}${more} of ${partner.name}; the partner field does not name it.`),
		});
	}
	return { overCredited, invisible };
}
