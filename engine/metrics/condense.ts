import type { Instant } from '../core';
import type { DealFact, DealSide, PartnerFact, Role, View } from './types';

/** Above this a whole number is not exact, and keys would meet. */
const MOST_KEYS = Number.MAX_SAFE_INTEGER;

/** A deal whose count and sizes grow. */
type Cell = Omit<DealFact, View | 'n'> & { n: number } & Readonly<Record<View, Omit<DealSide, 'size'> & { size: DealSide['size'] }>>;

/** Numbers things in the order in which they come; 0 is nothing. */
function numbering<Thing>(nameOf: (thing: Thing) => unknown): { readonly of: (thing: Thing | undefined) => number; readonly count: () => number } {
	const [known, numbers] = [new Map<Thing, number>(), new Map<unknown, number>()];
	return {
		of: (thing) => {
			if (thing === undefined) return 0;
			let number = known.get(thing);
			if (number !== undefined) return number;
			const name = nameOf(thing);
			number = numbers.get(name) ?? numbers.size + 1;
			numbers.set(name, number);
			known.set(thing, number);
			return number;
		},
		count: () => numbers.size + 1,
	};
}

const profileOf = ({ motion, type, tier, region, owner }: PartnerFact) => JSON.stringify([motion, type, tier, region, owner]);
const flagsOf = ({ clean, raw, internalCoSell, involvement: { tagged, strong, weak, dated } }: DealFact): number =>
	(clean.counts ? 1 : 0) | (raw.counts ? 2 : 0) | (clean.coSellers.length > 0 ? 4 : 0) | (raw.coSellers.length > 0 ? 8 : 0) | (clean.influencers.length > 0 ? 16 : 0) | (raw.influencers.length > 0 ? 32 : 0) |
	(internalCoSell ? 64 : 0) | (tagged ? 128 : 0) | (strong ? 256 : 0) | (weak ? 512 : 0) | (dated ? 1024 : 0);
const FLAGS = 2 ** 11;
const STATUSES: readonly DealFact['status'][] = ['open', 'won', 'lost'];
const ROLES: readonly Role[] = ['sourced', 'coSell', 'influenced', 'direct', 'undecided'];

/**
 * Deals that no metric tells apart, as one each: alike in status, roles, partners' segments and evidence, and between the
 * same two ends of windows. Its `n` says how many it stands for, its sizes are sums. Sums over windows that begin and end
 * at `edges` are the same as of all deals, and cost what the cells cost.
 *
 * Cost: O(deals) once.
 *
 * @param deals in the order of `at`
 * @param edges ascending; every instant at which a window may begin or end
 */
export function condense(deals: readonly DealFact[], at: (deal: DealFact) => Instant | undefined, edges: readonly Instant[]): readonly DealFact[] {
	const [profiles, regions] = [numbering(profileOf), numbering((region: string) => region)];
	for (const { clean, raw, region } of deals) {
		profiles.of(clean.lead);
		profiles.of(raw.lead);
		regions.of(region);
	}
	const [partners, places] = [profiles.count(), regions.count()];
	if ((edges.length + 1) * FLAGS * STATUSES.length * ROLES.length ** 2 * partners ** 2 * places > MOST_KEYS) return deals;
	const keyOf = (deal: DealFact, stretch: number): number => {
		const { clean, raw, region, status } = deal;
		const what = ((stretch * FLAGS + flagsOf(deal)) * STATUSES.length + STATUSES.indexOf(status)) * ROLES.length ** 2 + ROLES.indexOf(clean.role) * ROLES.length + ROLES.indexOf(raw.role);
		return ((what * partners + profiles.of(clean.lead)) * partners + profiles.of(raw.lead)) * places + regions.of(region);
	};

	const cells = new Map<number, Cell>();
	let stretch = 0;
	for (const deal of deals) {
		const instant = at(deal) ?? 0;
		while (stretch < edges.length && instant > (edges[stretch] ?? Infinity)) stretch += 1;
		const key = keyOf(deal, stretch);
		const cell = cells.get(key);
		if (cell === undefined) {
			cells.set(key, { ...deal, clean: { ...deal.clean }, raw: { ...deal.raw } });
			continue;
		}
		cell.n += 1;
		for (const view of ['clean', 'raw'] as const) {
			const { size } = deal[view];
			if (size !== undefined) cell[view].size = (cell[view].size ?? 0) + size;
		}
	}
	return [...cells.values()];
}
