import fc from 'fast-check';
import { compareText } from '../../../engine/core';
import { groupsOf } from '../../../engine/matching/groupsOf';
import { numberCells } from '../../../engine/matching/numberCells';
import { numberTexts } from '../../../engine/matching/strings/numberTexts';
import { sortRuns } from '../../../engine/matching/sortByKey';
import { sortedLetters } from '../../../engine/matching/strings/sortedLetters';

describe('numbering by content, against the slow way', () => {
	it('numberTexts gives the place among the distinct texts, and where each came first', () => {
		const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '株'), maxLength: 4 });
		fc.assert(
			fc.property(fc.array(text, { maxLength: 30 }), (given) => {
				const distinct = [...new Set(given)].sort(compareText);
				const { texts, numberOf, firsts } = numberTexts(given);
				expect(texts).toEqual(distinct);
				expect([...numberOf]).toEqual(given.map((one) => distinct.indexOf(one)));
				expect([...firsts]).toEqual(distinct.map((one) => given.indexOf(one)));
			}),
			{ numRuns: 500 },
		);
	});

	it('numberCells gives equal sets of values one number, in the order of what they hold', () => {
		const cell = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 });
		fc.assert(
			fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
				const sets = cells.map((values) => [...new Set(values)].sort((a, b) => a - b).join(''));
				const distinct = [...new Set(sets)].sort(compareText);
				const starts = cells.reduce<number[]>((ends, { length }) => [...ends, (ends.at(-1) ?? 0) + length], [0]);
				const { from, held, cellOf } = numberCells(starts, Int32Array.from(cells.flat()), 6);
				expect([...cellOf]).toEqual(sets.map((set) => distinct.indexOf(set)));
				expect(distinct.map((_, i) => held.slice(from[i], from[i + 1]).join(''))).toEqual(distinct);
				expect(from).toHaveLength(distinct.length + 1);
			}),
			{ numRuns: 500 },
		);
	});

	it('groupsOf puts what shares a key side by side', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 20 }), (keys) => {
				const { from, members } = groupsOf(Int32Array.from(keys), 7);
				const groups = Array.from({ length: from.length - 1 }, (_, g) => [...members.subarray(from[g], from[g + 1])]);
				const slow = [...new Set(keys)].sort((a, b) => a - b).map((key) => keys.flatMap((own, i) => (own === key ? [i] : [])));
				expect(groups).toEqual(slow);
			}),
		);
	});

	it('sortRuns sorts within each run, short or long, and equal ones keep their order', () => {
		const item = fc.record({ run: fc.integer({ min: 0, max: 3 }), fine: fc.integer({ min: 0, max: 9 }) });
		fc.assert(
			fc.property(fc.array(item, { maxLength: 80 }), (given) => {
				const items = [...given].sort((a, b) => a.run - b.run);
				const of = (number: number) => items[number] ?? { run: -1, fine: -1 };
				const order = Int32Array.from(items.keys());
				sortRuns(order, (a, b) => of(a).run === of(b).run, (a, b) => of(a).fine - of(b).fine);
				expect([...order]).toEqual([...items.keys()].sort((a, b) => of(a).run - of(b).run || of(a).fine - of(b).fine || a - b));
			}),
			{ numRuns: 300 },
		);
	});

	it('sortedLetters has the first 40 letters in order, pairs of code units whole', () => {
		const unit = fc.constantFrom('a', 'z', '0', 'é', '株', '\u{1f600}', '\u{10400}');
		fc.assert(
			fc.property(fc.string({ unit, maxLength: 60 }), (word) => {
				expect(sortedLetters(word)).toBe(Array.from(word.slice(0, 40)).sort().join(''));
			}),
			{ numRuns: 500 },
		);
	});
});
