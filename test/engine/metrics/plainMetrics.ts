import { monthsBefore, quantile } from '../../../engine/core';
import type { BookRecord } from '../../../engine/model';
import { context } from './book';

/** A numerator and a denominator. */
export type Parts = readonly [numerator: number, denominator: number | null];

interface PlainDeal {
	readonly status: unknown;
	readonly created: number;
	/** Infinity while it is open. */
	readonly closed: number;
	readonly acv: number;
	readonly role: string;
	/** Who is behind it, and who is on it whatever it did. */
	readonly lead: string | undefined;
	readonly tagged: boolean;
	readonly strong: boolean;
}

function dealOf(record: BookRecord): PlainDeal {
	const { decision, sourcingPartnerId, roles, involvement } = record['attribution'] as { decision: string; sourcingPartnerId: string | null; roles: readonly { partnerId: string }[]; involvement: { tagged: boolean; strong: boolean } };
	const closes = Date.parse(String(record['closedAt']));
	const isOpen = record['status'] === 'open' || closes > context.asOf;
	return {
		status: isOpen ? 'open' : record['status'],
		created: Date.parse(String(record['createdAt'])),
		closed: isOpen ? Infinity : closes,
		acv: (record['acv'] as number | undefined) ?? 0,
		role: decision,
		lead: sourcingPartnerId ?? roles[0]?.partnerId,
		...involvement,
	};
}

const sum = (deals: readonly PlainDeal[]) => deals.reduce((total, { acv }) => total + acv, 0);

/**
 * The metrics as their rules say, deal by deal, for books of new business on which every deal is decided and every
 * partner enrolled long ago: slow and obvious, to hold the fast ones against.
 */
export function plainMetrics(records: readonly BookRecord[], to: number): ReadonlyMap<string, Parts> {
	const from = monthsBefore(to, 12, context.timeZone);
	const deals = records.filter(({ recordType }) => recordType === 'opportunity').map(dealOf).filter(({ created }) => created <= context.asOf);
	const partners = records.flatMap(({ recordType, id }) => (recordType === 'partner' ? [String(id)] : []));
	const isIn = (at: number) => at > from && at <= to;
	const created = deals.filter((deal) => isIn(deal.created));
	const decided = deals.filter((deal) => isIn(deal.closed));
	const won = decided.filter(({ status }) => status === 'won');
	const open = deals.filter((deal) => deal.created <= to && deal.closed > to);
	const cycle = quantile(decided.map((deal) => deal.closed - deal.created).filter((time) => time >= 0), 0.9) ?? Infinity;
	const stale = open.filter((deal) => to - deal.created > cycle);
	const behind = (of: readonly PlainDeal[], ...roles: readonly string[]): Parts => [partners.filter((id) => of.some(({ lead, role }) => lead === id && roles.includes(role))).length, partners.length];
	const withDeals = partners.filter((id) => deals.some((deal) => deal.lead === id && (deal.created <= to || won.includes(deal))));
	const wonBy = withDeals.map((id) => sum(won.filter(({ lead }) => lead === id))).sort((a, b) => b - a);
	return new Map<string, Parts>([
		['winRate:decided', [won.length, decided.length]],
		['winRate:withStaleOpen', [won.length, decided.length + stale.length]],
		...['sourced', 'coSell', 'influenced', 'direct', 'undecided'].map((role): [string, Parts] => [`wonAcv:won:role:${role}`, [sum(won.filter((deal) => deal.role === role)), null]]),
		['producingPartnerRate:sourced', behind(created, 'sourced')],
		['producingPartnerRate:contributed', behind(created, 'sourced', 'coSell')],
		['producingPartnerRate:anyKind', behind(created, 'sourced', 'coSell', 'influenced')],
		['winningPartnerRate:contributed', behind(won, 'sourced', 'coSell')],
		['attributionCoverage:tagged', [created.filter(({ tagged }) => tagged).length, created.filter(({ tagged, strong }) => tagged || strong).length]],
		['attributionCoverage:decidedAcv', [sum(created.filter(({ role }) => role !== 'undecided')), sum(created)]],
		['coSellInfluence:coSellPipeline', [sum(open.filter(({ role }) => role === 'coSell')), sum(open)]],
		['coSellInfluence:influenceWon', [sum(won.filter(({ role }) => role === 'influenced')), sum(won)]],
		['concentration:withDeals', [wonBy.slice(0, Math.max(1, Math.round(wonBy.length / 5))).reduce((a, b) => a + b, 0), wonBy.reduce((a, b) => a + b, 0)]],
	]);
}
