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
});
