import * as fc from 'fast-check';
import { DEFAULT_DORMANCY_SPEC, chanceOfLongerGap, detectDormancy, gapExceededBy } from '../../../engine/dormancy';
import { CONTEXT, bookOf, partner, referral, rhythm, roster } from './support';

const cadence = fc.record({ shape: fc.double({ min: 0.5, max: 4, noNaN: true }), a: fc.double({ min: 0.3, max: 20, noNaN: true }), s0: fc.double({ min: 1, max: 500, noNaN: true }) });
const gaps = fc.record({ count: fc.nat(40), sum: fc.double({ min: 0, max: 2000, noNaN: true }) });

describe('laws of the rhythm', () => {
	it('a longer silence is never more likely', () => {
		fc.assert(fc.property(cadence, gaps, fc.double({ min: 0, max: 900, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true }), (rhythmOf, own, silence, more) => {
			const [short, long] = [chanceOfLongerGap(silence, own, rhythmOf), chanceOfLongerGap(silence + more, own, rhythmOf)];
			return long <= short + 1e-12 && long >= 0 && short <= 1;
		}));
	});

	it('the silence that a share of gaps outlasts is the inverse of the chance', () => {
		fc.assert(fc.property(cadence, gaps, fc.double({ min: 0.01, max: 0.9, noNaN: true }), (rhythmOf, own, share) =>
			Math.abs(chanceOfLongerGap(gapExceededBy(share, own, rhythmOf), own, rhythmOf) - share) < 1e-6));
	});
});

describe('laws of Detect', () => {
	it('the order of the rows changes nothing', () => {
		const records = [...roster(), partner('a'), ...rhythm('a', 30, 100, 8), partner('b'), referral('b', 400)];
		const said = JSON.stringify(detectDormancy(bookOf(records), DEFAULT_DORMANCY_SPEC, CONTEXT).partners);
		fc.assert(fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => JSON.stringify(detectDormancy(bookOf(shuffled), DEFAULT_DORMANCY_SPEC, CONTEXT).partners) === said), { numRuns: 8 });
	});

	it('one more act today never makes a partner more dormant', () => {
		fc.assert(fc.property(fc.integer({ min: 5, max: 120 }), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 15 }), (gap, last, acts) => {
			const found = detectDormancy(bookOf([partner('p'), ...rhythm('p', gap, last, acts), referral('p', 0)]), DEFAULT_DORMANCY_SPEC, CONTEXT).partners[0]?.dormancy;
			return found !== undefined && !['cooling', 'dormant', 'neverActivated'].includes(found.state);
		}), { numRuns: 30 });
	});
});
