import { mayHold } from '../../../engine/hygiene/wording/glance';

describe('mayHold', () => {
	it.each([
		['cancel(?:led|ed)?', 'cancelled deal'],
		['non[ -]?renew(?:al|als)?', 'non-renewal'],
		[String.raw`\p{L}+verlangerung`, 'vertragsverlangerung'],
		['rnwl?', 'rnw 2026'],
		['yr ?[2-9]', 'yr 3'],
		['(?:customer|client) (?:is |has )?(?:leaves|left)', 'client has left'],
		[String.raw`\d+ (?:more|extra) (?:seats|users)`, '20 more seats'],
	])('finds what %p matches', (alternative, text) => {
		expect(new RegExp(alternative, 'u').test(text)).toBe(true);
		expect(mayHold([alternative])(text)).toBe(true);
	});

	it('passes most other names by', () => {
		expect(mayHold(['cancel(?:led|ed)?', 'rnwl?'])('Insight for Champlin & Grady Brasil')).toBe(false);
	});
});
