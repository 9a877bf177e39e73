import fc from 'fast-check';
import { fold } from '../../../engine/core';
import { CHURN, EXPANSION, MAY_CHURN, MAY_EXPAND, MAY_RENEW, RENEWAL, whatMaySay } from '../../../engine/hygiene/wording/patterns';
import { glance } from '../../../engine/hygiene/wording/glance';

describe('glance', () => {
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
		expect(glance([], [alternative])(text)).toBe(2);
	});

	it('passes most other names by', () => {
		expect(glance(['cancel(?:led|ed)?', 'rnwl?'])('Insight for Champlin & Grady Brasil')).toBe(0);
	});
});

describe('a first look at a name', () => {
	const spelt = fc.constantFrom('Renewal', 'RENOUVELLEMENT', 'Kündigung', 'résiliation', 'Verlängerung', 'yr 2', 'up-sell', 'Ｒｅｎｅｗａｌ', 'cancellation', 'client has left', '20 more seats', 'licence growth', 'Erweiterung');
	const around = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('株式会社', ' Acme GmbH – ', 'e\u0301', 'ﬁ', '  '));

	it('never turns away what the words would match once folded', () => {
		fc.assert(
			fc.property(around, spelt, around, (before, word, after) => {
				const name = `${before} ${word} ${after}`;
				const may = whatMaySay(name);
				const missed = [[CHURN, MAY_CHURN], [RENEWAL, MAY_RENEW], [EXPANSION, MAY_EXPAND]] as const;
				expect(missed.filter(([pattern, bit]) => pattern.test(fold(name)) && (may & bit) === 0)).toEqual([]);
			}),
		);
	});

	it('turns names away that hold none of the letters, in any script', () => {
		expect(['Insight for Champlin & Grady', 'Müller Söhne KG', '株式会社 ムギシレ 工業', 'غيسيرورو للصناعة'].map((name) => whatMaySay(name) & (MAY_CHURN | MAY_RENEW | MAY_EXPAND))).toEqual([0, 0, 0, 0]);
	});
});
