import fc from 'fast-check';
import { compareText } from '../../../engine/core';
import type { BlockingLimits } from '../../../engine/matching/blockingLimits';
import { hashOfKey, keyNumbers } from '../../../engine/matching/keyNumbers';
import { selector } from '../../../engine/matching/selectBest';
import { sortByKey } from '../../../engine/matching/sortByKey';
import { textOrder } from '../../../engine/matching/strings/textOrder';
import { anyTokens, tokensOf } from '../../../engine/matching/strings/tokensOf';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\0', 'ÿ', 'Ā', '株', '\ud83d'), maxLength: 9 });

describe('order without comparing', () => {
	it('textOrder sorts as compareText does, equal texts in their order', () => {
		fc.assert(
			fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
				const slow = texts.map((_, i) => i).sort((a, b) => compareText(texts[a] ?? '', texts[b] ?? '') || a - b);
				expect([...textOrder(texts)]).toEqual(slow);
			}),
			{ numRuns: 500 },
		);
	});

	it('sortByKey sorts by key, equal keys in their order', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -1, max: 9 }), { maxLength: 40 }), (keys) => {
				const numbers = Int32Array.from(keys.keys());
				const slow = [...numbers].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
				expect([...sortByKey(numbers, keys, 10)]).toEqual(slow);
			}),
		);
	});
});

describe('words found by looking at each letter once', () => {
	it('are those that the patterns find', () => {
		const unit = fc.constantFrom(...'abzAZ09 .&\'`’-/#é株');
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 14 }), (any) => {
				expect(tokensOf(any)).toEqual(anyTokens(any));
			}),
			{ numRuns: 5000 },
		);
	});
});

describe('texts numbered by their hash', () => {
	it('have the numbers that a Map would give, while the table grows', () => {
		const numbers = keyNumbers();
		for (let i = 0; i < 7; i++) numbers.numberOf(i);
		// What was forgotten is new again.
		numbers.forget();
		const known = new Map<string, number>();
		for (let i = 0; i < 60_000; i++) {
			const key = `${i % 3 === 0 ? '^' : '#'}${((i * 7919) % 40_009).toString(36)}`;
			if (!known.has(key)) known.set(key, 7 + known.size);
			if (numbers.numberOf(hashOfKey('', key)) !== known.get(key)) throw new Error(`${key} has another number`);
		}
		expect(numbers.next()).toBe(7 + known.size);
	});

	it('are hashed as the mark and the part of the text that they name', () => {
		const at = fc.option(fc.integer({ min: -12, max: 12 }), { nil: undefined });
		fc.assert(
			fc.property(fc.string({ maxLength: 3 }), fc.string({ maxLength: 10 }), at, at, (mark, whole, from, to) => {
				expect(hashOfKey(mark, whole, from, to)).toBe(hashOfKey('', mark + whole.slice(from, to)));
			}),
			{ numRuns: 2000 },
		);
	});

	it('are whole and spread over 52 bits', () => {
		const hashes = Array.from({ length: 4096 }, (_, i) => hashOfKey('n', String(i)));
		expect(hashes.every((hash) => Number.isSafeInteger(hash) && hash >= 0 && hash < 2 ** 52)).toBe(true);
		expect(new Set(hashes).size).toBe(hashes.length);
		expect(new Set(hashes.map((hash) => Math.floor(hash / 2 ** 44))).size).toBeGreaterThan(240);
	});
});

describe('the best candidates', () => {
	const limits = (best: number): BlockingLimits => ({ largestBlock: 50, looks: 50, best, leastBits: 2 });

	it('are those that sorting all by weight would keep', () => {
		const weights = fc.array(fc.integer({ min: 0, max: 60 }).map((tenth) => tenth / 10), { maxLength: 30 });
		fc.assert(
			fc.property(weights, fc.integer({ min: 1, max: 8 }), (list, best) => {
				const others = [...list.keys()].reverse();
				const isAllowed = (_: number, other: number): boolean => other % 5 !== 4;
				const slow = others
					.filter((other) => (list[other] ?? 0) >= 2 && isAllowed(0, other))
					.sort((x, y) => (list[y] ?? 0) - (list[x] ?? 0) || x - y)
					.slice(0, best)
					.sort((x, y) => x - y);
				const [met, weight] = [[-1, ...others], [NaN, ...others.map((other) => list[other] ?? 0)]];
				const kept = new Int32Array(2 + best);
				const end = selector(limits(best), isAllowed)(99, Int32Array.from(met), others.length, Float64Array.from(weight), kept, 2);
				expect([...kept.subarray(0, end)]).toEqual([0, 0, ...slow]);
			}),
			{ numRuns: 1000 },
		);
	});
});
