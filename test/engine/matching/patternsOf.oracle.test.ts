import fc from 'fast-check';
import type { ComparedPairs } from '../../../engine/matching/comparedPairs';
import { patternFinder, patternsOf } from '../../../engine/matching/patternsOf';
import { WIDTH, weighPair, type Weigher } from '../../../engine/matching/weighPairs';

const SLOTS = 3;
/** Four terms in the first slot, two of them equally rare; the second slot does not count rarity. */
const weigher: Weigher = {
	prior: -4,
	bits: Float64Array.from({ length: SLOTS * WIDTH }, (_, i) => (i % WIDTH === 0 ? 0 : 3.7 - 1.3 * (i % WIDTH))),
	rarity: [{ kindOf: Int32Array.of(0, 1, 1, 2), bits: Float64Array.of(9.1, 5.3, 2.2) }, undefined, undefined],
	best: Float64Array.of(-0.4, 0, 0),
	slots: SLOTS,
	agree: Float64Array.from({ length: SLOTS * SLOTS }, (_, i) => (i % 4 === 0 ? 0 : 0.7)),
	differ: undefined,
};
const slot = fc.record({ level: fc.integer({ min: 0, max: 3 }), term: fc.integer({ min: -1, max: 3 }) });

type Rows = readonly (readonly { level: number; term: number }[])[];

const verdictOf = (rows: Rows) => ({
	levels: Uint8Array.from(rows.flat(), ({ level }) => level),
	terms: Int32Array.from(rows.flat(), ({ term }) => term),
});

function toPairs(rows: Rows): ComparedPairs {
	return {
		a: Int32Array.from(rows.keys()),
		b: Int32Array.from(rows.keys()),
		levels: verdictOf(rows).levels,
		termOf: (pair, own) => rows[pair]?.[own]?.term ?? -1,
	};
}

describe('patterns of pairs', () => {
	it('weigh what each of their pairs weighs, to the last bit', () => {
		const rows = fc.array(fc.array(slot, { minLength: SLOTS, maxLength: SLOTS }), { maxLength: 60 });
		const own = new Float64Array(SLOTS);
		fc.assert(
			fc.property(rows, (list) => {
				const { of, shown } = patternsOf(toPairs(list), weigher);
				const verdict = verdictOf(list);
				for (let pair = 0; pair < of.length; pair++) {
					const alike = weighPair(weigher, shown, (of[pair] ?? -1) * SLOTS, own);
					expect(alike).toBe(weighPair(weigher, verdict, pair * SLOTS, own));
				}
			}),
		);
	});

	it('are as many as there are combinations of levels and rarities, while the table grows', () => {
		const levels = Array.from({ length: 6000 }, (_, i) => [2 + (i % 9), 2 + (Math.floor(i / 9) % 10), 2 + (Math.floor(i / 90) % 10)]);
		const rows = levels.map((own) => own.map((level) => ({ level, term: -1 })));
		const equal = [1, 2].map((term) => Array.from({ length: SLOTS }, () => ({ level: 1, term })));
		const { of, count } = patternsOf(toPairs([...rows, ...equal]), weigher);
		expect(count).toBe(900 + 1);
		expect(of[6000]).toBe(of[6001]);
		expect(of[0]).toBe(of[900]);
	});

	it('are remembered while rarity stays the same', () => {
		const finder = patternFinder(toPairs([[{ level: 1, term: 0 }, { level: 2, term: -1 }, { level: 0, term: -1 }]]));
		const first = finder.patternsFor(weigher);
		expect(finder.patternsFor({ ...weigher, prior: -9 })).toBe(first);
		expect(finder.patternsFor({ ...weigher, rarity: [undefined, undefined, undefined] })).not.toBe(first);
	});
});
