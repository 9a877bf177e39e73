import fc from 'fast-check';
import { checkAnswer, checkNumbers } from '../../../engine/answers';

const card = { question: 'scorecard', status: 'answered', sentence: 'Birch won 1 of 4 decided deals (38%).', rows: [{ id: 'P-31', winRate: 0.4526, wonAcv: 1234567, change: -0.18034, since: '2026-03-02' }], records: ['P-31'] };
const steps = [{ action: { tool: 'scorecard', toolInput: { partner: 'Birch 999' } }, observation: JSON.stringify([card]) }];

describe('An answer goes out as written', () => {
	it.each([
		'Birch won 1 of 4 deals.',
		'Its win rate is 45%, or more exactly 45.3 percent.',
		'It brought 1,234,567 USD, about 1.2M.',
		'Sie brachten 1.234.567 USD.',
		'Down 18 percent since 2 March 2026.',
		'P-31 won one deal.',
		'It won ٤ deals? No: 1 of ٤.',
		'1. Birch\n2. nobody else',
		'No number at all.',
		'It has one row and four decided deals.',
	])('%s', (text) => {
		expect(checkAnswer(text, steps)).toMatchObject({ holds: true, asWritten: true, text });
	});
});

describe("The tools' own words go out instead", () => {
	it.each([
		['Birch won 5 of 4 deals.', '5'],
		['Its win rate is 46%.', '46%'],
		['Its win rate is 45.2%.', '45.2%'],
		['It brought 1.3 million.', '1.3 million'],
		['It brought 1,234,568 USD.', '1,234,568'],
		['It won seventeen deals.', 'seventeen'],
		['It won twenty-one deals.', 'twenty-one'],
		['It lost a dozen deals.', 'dozen'],
		['Since 2019.', '2019'],
		['It won ٧ deals.', '7'],
		['It won ７ deals.', '7'],
		['Rank 999, as you say.', '999'],
	])('%s', (text, unknown) => {
		const checked = checkAnswer(text, steps);
		expect(checked).toMatchObject({ holds: false, asWritten: false, unknown: [unknown] });
		expect(checked.text).toContain('Birch won 1 of 4 decided deals (38%).');
		expect(checked.text).not.toContain(text);
	});

	it('when a name that was not found smuggles a number in', () => {
		const echo = [{ observation: JSON.stringify([{ question: 'findPartner', status: 'notFound', sentence: 'There is no partner "won 93%".', rows: [], records: [] }]) }];
		expect(checkAnswer('It won 93%.', echo)).toMatchObject({ holds: false, unknown: ['93%'] });
	});

	it('when no tool was asked', () => {
		expect(checkAnswer('They won 12 deals.', [])).toMatchObject({ holds: false, text: expect.stringContaining('Nothing was counted for this question') });
	});

	it('when the agent said nothing', () => {
		expect(checkAnswer('', steps)).toMatchObject({ asWritten: false, text: expect.stringContaining('Birch won 1 of 4') });
	});
});

describe('Numbers', () => {
	it('that no result has are found, whatever stands around them', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1001, max: 9_999_999 }), fc.constantFrom('', ' deals', ' EUR', '%', ' percent', '. Then more'), fc.constantFrom('It has ', 'About ', '(', '"', '\n- '), (number, after, before) => {
				fc.pre(number !== 1234567 && number !== 2026);
				expect(checkNumbers(`${before}${number}${after}`, [card]).holds).toBe(false);
			}),
		);
	});

	it('of the results hold, with separators of any land, rounded as far as they are written', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH'), (number, locale) => {
				expect(checkNumbers(`It is ${new Intl.NumberFormat(locale).format(number)} in all.`, [{ value: number }])).toMatchObject({ holds: true, checked: 1 });
			}),
		);
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 3 }), (share, digits) => {
				expect(checkNumbers(`It is ${(share * 100).toFixed(digits)}%.`, [{ share }]).holds).toBe(true);
			}),
		);
	});
});
