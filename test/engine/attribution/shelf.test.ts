import fc from 'fast-check';
import { shelf } from '../../../engine/attribution/shelf';

describe('shelf', () => {
	it('gives back what was put down at each place, in order', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(9), fc.integer())), (puts) => {
				const kept = shelf<number>();
				for (const [place, thing] of puts) kept.put(place, thing);
				for (let place = 0; place < 12; place++) expect(kept.of(place)).toEqual(puts.filter(([at]) => at === place).map(([, thing]) => thing));
			}),
		);
	});
	it('says whether something at a place passes, as the list of its things does', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(4), fc.nat(9))), fc.nat(5), fc.nat(9), (puts, place, wanted) => {
				const kept = shelf<number>();
				for (const [at, thing] of puts) kept.put(at, thing);
				expect(kept.some(place, (thing) => thing === wanted)).toBe(kept.of(place).includes(wanted));
			}),
		);
	});
});
