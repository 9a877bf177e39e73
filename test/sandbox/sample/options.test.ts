import { company } from '../../../sandbox/sample/index.mjs';

const refusal = (options: object) => {
	try {
		company(options);
		return '';
	} catch (error) {
		return error instanceof Error ? `${error.name}: ${error.message}` : '';
	}
};

describe('what the sample company is asked for', () => {
	it.each([
		[{ size: 0 }, 'The size 0 makes an empty company'],
		[{ size: -2 }, 'The size -2 makes an empty company'],
		[{ size: 'abc' }, 'The size "abc" is not a number'],
		[{ size: Number.NaN }, 'The size NaN is not a number'],
		[{ size: Infinity }, 'The size Infinity is not a number'],
		[{ size: 501 }, 'The size 501 is larger than 500'],
		[{ seed: 1.5 }, 'The seed 1.5 is not a whole number'],
		[{ seed: -1 }, 'The seed -1 is not a whole number'],
		[{ noise: -1 }, 'The noise -1 is not a number from 0 to 5'],
		[{ partners: 39 }, '39 is no number of partners from 40'],
		[{ rates: 'flat' }, 'The rates "flat" are none of'],
	])('%j gets a sentence', (options, sentence) => {
		expect(refusal(options)).toContain(`SampleError: ${sentence}`);
	});

	it('a limit of partners is kept, with more customers for each; there is no truth about it', () => {
		const [whole, limited] = [company({ size: 0.3 }), company({ size: 0.3, partners: 79 })];
		const idsOf = (made: typeof whole, object: string) => new Set([...made.rows('csv')].filter((one) => one.object === object).map(({ row }) => Object.values(row as object)[0] as unknown));
		const partnersOf = (made: typeof whole) => new Set([...made.districts()].flatMap(({ partners }) => partners.map(({ key }) => key)));
		expect([partnersOf(whole).size, partnersOf(limited).size]).toEqual([120, 40]);
		expect(idsOf(limited, 'deal').size / idsOf(whole, 'deal').size).toBeGreaterThan(0.8);
		expect(() => [...limited.truth('csv')]).toThrow('has rows and no truth');
	});

	it('a system that is none gets a sentence', () => {
		// @ts-expect-error: asked for by somebody without types
		expect(() => [...company({ size: 0.1 }).rows('zoho')]).toThrow('There is no system "zoho". Choose among csv,');
	});
});
