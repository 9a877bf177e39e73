import fc from 'fast-check';
import { fold } from '../../../engine/core';
import { CHURN, EXPANSION, RENEWAL, maySayKind } from '../../../engine/hygiene/wording/patterns';
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

describe('a first look at a name', () => {
	const spelt = fc.constantFrom('Renewal', 'RENOUVELLEMENT', 'Kündigung', 'résiliation', 'Verlängerung', 'yr 2', 'up-sell', 'Ｒｅｎｅｗａｌ', 'cancellation', 'client has left', '20 more seats', 'licence growth', 'Erweiterung');
	const around = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('株式会社', ' Acme GmbH – ', 'e\u0301', 'ﬁ', '  '));

	it('never turns away what the words would match once folded', () => {
		fc.assert(
			fc.property(around, spelt, around, (before, word, after) => {
				const name = `${before} ${word} ${after}`;
				const says = [CHURN, RENEWAL, EXPANSION].some((pattern) => pattern.test(fold(name)));
				expect(says && !maySayKind(name)).toBe(false);
			}),
		);
	});

	it('turns names away that hold none of the letters, in any script', () => {
		expect(['Insight for Champlin & Grady', 'Müller Söhne KG', '株式会社 ムギシレ 工業', 'غيسيرورو للصناعة'].map(maySayKind)).toEqual([false, false, false, false]);
	});
});
