import fc from 'fast-check';
import { joined, picked, sortFew, withOne } from '../../../engine/core';

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.nat()), { maxLength: 20 });
const byFirst = ([a]: readonly [number, number], [b]: readonly [number, number]): number => a - b;

describe('short lists', () => {
	it('are sorted in their place as Array.sort sorts them, equal things in the order in which they came', () => {
		fc.assert(
			fc.property(pairs, (list) => {
				const own = [...list];
				expect(sortFew(own, byFirst)).toBe(own);
				expect(own).toEqual([...list].sort(byFirst));
			}),
		);
	});
	it('are picked as Array.filter picks, and are themselves where everything passes', () => {
		fc.assert(
			fc.property(pairs, (list) => {
				const isLarge = ([first]: readonly [number, number]): boolean => first > 1;
				expect(picked(list, isLarge)).toEqual(list.filter(isLarge));
				if (list.length > 0 && list.every(isLarge)) expect(picked(list, isLarge)).toBe(list);
			}),
		);
	});
	it('are joined as a spread joins them, and are themselves beside a list of nothing', () => {
		fc.assert(
			fc.property(fc.array(fc.nat()), fc.array(fc.nat()), (a, b) => {
				expect(joined(a, b)).toEqual([...a, ...b]);
				if (b.length === 0) expect(joined(a, b)).toBe(a);
			}),
		);
	});
	it('grow by one thing at a time', () => {
		fc.assert(
			fc.property(fc.array(fc.nat()), (things) => {
				let list: number[] = [];
				for (const one of things) list = withOne(list, one);
				expect(list).toEqual(things);
			}),
		);
	});
});
