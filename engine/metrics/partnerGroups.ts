import type { Partners } from './readPartners';
import type { PartnerFact } from './types';

/** Marks are below this: what a byte holds. */
const MARKS = 2 ** 8;

/** Partners that no rate tells apart: alike in their segments, and in the ways in which they are behind deals. */
export interface Group {
	readonly partner: PartnerFact;
	readonly ways: number;
	n: number;
}

/** The members of a roster by what they are alike in; each by itself where somebody wants to know which they are. */
export function groupsOf({ facts, profiles }: Partners, ways: Uint8Array, keepRecords: boolean, isMember: (partner: PartnerFact) => boolean): readonly Group[] {
	const groups = new Map<number, Group>();
	facts.forEach((partner, number) => {
		if (!isMember(partner)) return;
		const own = ways[number] ?? 0;
		const key = (keepRecords ? number : (profiles[number] ?? 0)) * MARKS + own;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, { partner, ways: own, n: 1 });
		else group.n += 1;
	});
	return [...groups.values()];
}
