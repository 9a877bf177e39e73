import { chanceAlive, expectedActs, fitModifiedBgNbd, logLikelihood } from '../../../engine/dormancy/modifiedBgNbd';
import { describeWithData, readPlainCsv } from '../../support/data';

/**
 * CDNOW: the public sample of 2,357 customers over 39 weeks (Fader and Hardie). Parameters and log-likelihood of the
 * modified BG/NBD, and the chance and number per customer under them, as given with the data set (lifetimes). They
 * rest on whole days; the file holds weeks with two decimals.
 */
const LISTED = { r: 0.524844, alpha: 6.183093, a: 0.891388, b: 1.614005 };
const LISTED_LOG_LIKELIHOOD = -9582.1357;

describeWithData('the modified BG/NBD on CDNOW', ['dormancy/cdnow_customers_summary.csv', 'dormancy/cdnow_mbgnbd_expected.csv'], () => {
	const weeks = (text: string | undefined) => Math.round(7 * Number(text)) / 7;
	const repeats = (row: Record<string, string>) => ({ x: Number(row['frequency']), recency: weeks(row['recency']), age: weeks(row['T']) });
	const customers = () => readPlainCsv('dormancy/cdnow_customers_summary.csv').map(repeats);

	it('gives the listed log-likelihood at the listed parameters', () => {
		expect(Math.abs(logLikelihood(customers(), LISTED) - LISTED_LOG_LIKELIHOOD)).toBeLessThan(0.0001);
	});

	it('finds the listed parameters by maximum likelihood', () => {
		const fit = fitModifiedBgNbd(customers(), 30);
		expect(fit.partners).toBe(2357);
		expect(Math.abs(fit.logLikelihood - LISTED_LOG_LIKELIHOOD)).toBeLessThan(0.01);
		for (const name of ['r', 'alpha', 'a', 'b'] as const) expect(Math.abs(fit[name] / LISTED[name] - 1)).toBeLessThan(0.005);
	});

	it('gives the listed chance of being alive and the listed number of acts, customer by customer', () => {
		const listed = readPlainCsv('dormancy/cdnow_mbgnbd_expected.csv');
		expect(listed.length).toBeGreaterThanOrEqual(40);
		for (const row of listed) {
			expect(Math.abs(chanceAlive(repeats(row), LISTED) - Number(row['mbgPAlive']))).toBeLessThan(1e-4);
			expect(Math.abs(expectedActs(repeats(row), LISTED, 39) - Number(row['mbgExpected39']))).toBeLessThan(1e-4);
		}
	});

	it('expects as many acts of the holdout as is listed', () => {
		const total = customers().reduce((sum, customer) => sum + expectedActs(customer, LISTED, 39), 0);
		expect(total).toBeCloseTo(1576.7, 1);
	});
});
