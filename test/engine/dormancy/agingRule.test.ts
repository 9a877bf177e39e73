import fc from 'fast-check';
import { DEFAULT_DORMANCY_SPEC, detectAging } from '../../../engine/dormancy';
import type { BookRecord } from '../../../engine/model';
import { CONTEXT, bookOf, daysAgo, partner } from './support';

interface Stay {
	readonly days: number;
	readonly movedOn: boolean;
}

/** The rule word by word, slowly: the first day by which at most so small a share of deals has not moved on. */
function movedOnBy(stays: readonly Stay[], share: number): number {
	let left = 1;
	for (let day = 0; day <= 1000; day++) {
		const waiting = stays.filter(({ days }) => days >= day).length;
		const moved = stays.filter(({ days, movedOn }) => movedOn && days === day).length;
		if (waiting > 0) left *= 1 - moved / waiting;
		if (left <= 1 - share + 1e-9) return day;
	}
	return Infinity;
}

/** A decided deal that stayed some days in its one stage and was then won, or lost. */
const decided = ({ days, movedOn }: Stay, i: number): BookRecord => ({
	recordType: 'opportunity', id: `d${i}`, status: movedOn ? 'won' : 'lost', createdAt: daysAgo(days + 10), closedAt: daysAgo(10), stageHistory: [{ stage: 'Demo', enteredAt: daysAgo(days + 10) }],
});
const open = (days: number, i: number): BookRecord => ({
	recordType: 'opportunity', id: `o${i}`, status: 'open', stage: 'Demo', createdAt: daysAgo(days), stageHistory: [{ stage: 'Demo', enteredAt: daysAgo(days) }], claimedPartners: [{ partnerId: 'p', role: 'coSell' }],
});

const stays = fc.array(fc.record({ days: fc.integer({ min: 1, max: 60 }), movedOn: fc.boolean() }), { minLength: 20, maxLength: 60 });
const ages = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 10 });

describe('aging', () => {
	it('equals the rule exactly: warn above the 80th, critical above the 95th percentile, those that wait or were lost only last longer; without an 80th nothing is known', () => {
		fc.assert(
			fc.property(stays, ages, (past, waiting) => {
				fc.pre(past.filter(({ movedOn }) => movedOn).length >= DEFAULT_DORMANCY_SPEC.aging.exits);
				const all = [...past, ...waiting.map((days) => ({ days, movedOn: false }))];
				const [warn, critical] = [movedOnBy(all, 0.8), movedOnBy(all, 0.95)];
				const { records } = detectAging(bookOf([partner('p'), ...past.map(decided), ...waiting.map(open)]), DEFAULT_DORMANCY_SPEC, CONTEXT);
				const found = new Map(records.map(({ id, aging }) => [id, aging.level]));
				waiting.forEach((days, i) => expect(found.get(`o${i}`)).toBe(days > critical ? 'critical' : days > warn ? 'warn' : warn === Infinity ? 'unknown' : 'ok'));
			}),
			{ numRuns: 60 },
		);
	});
});
