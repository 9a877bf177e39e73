import fc from 'fast-check';
import { UNKNOWN, textNumbers } from '../../../engine/core';

it('keeps the last number of every text, as a Map does', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat())), fc.string({ maxLength: 3 }), (pairs, other) => {
			const [ours, known] = [textNumbers(), new Map(pairs)];
			for (const [text, number] of pairs) ours.set(text, number);
			for (const text of [...known.keys(), other]) expect(ours.get(text)).toBe(known.get(text) ?? UNKNOWN);
		}),
	);
});

it('grows beyond its first places', () => {
	const numbers = textNumbers();
	for (let i = 0; i < 5000; i++) numbers.set(`id ${i}`, i);
	expect([0, 511, 512, 4999].map((i) => numbers.get(`id ${i}`))).toEqual([0, 511, 512, 4999]);
	expect(numbers.get('id 5000')).toBe(UNKNOWN);
});
