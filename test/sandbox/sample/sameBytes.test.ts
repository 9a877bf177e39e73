import { createHash } from 'node:crypto';
import { company, SYSTEMS, type SampleOptions } from '../../../sandbox/sample/index.mjs';

/** A fingerprint of each system's rows and truth. */
const hashesOf = (options: SampleOptions) => {
	const hashes = new Map(SYSTEMS.map((system) => [system, createHash('sha256')]));
	for (const one of company(options).everything(SYSTEMS)) hashes.get(one.system)?.update(JSON.stringify(one));
	return new Map([...hashes].map(([system, hash]) => [system, hash.digest('hex')]));
};
const first = hashesOf({ seed: 5, size: 0.1 });
const again = hashesOf({ seed: 5, size: 0.1 });
const other = hashesOf({ seed: 6, size: 0.1 });
const linesOf = (options: SampleOptions) => [...company(options).rows('csv')].map((row) => JSON.stringify(row));

describe('the sample company', () => {
	it.each(SYSTEMS)('is the same in %s for the same seed, and another for another seed', (system) => {
		expect(again.get(system)).toBe(first.get(system));
		expect(other.get(system)).not.toBe(first.get(system));
	});

	it('grows by adding: what is there does not change', () => {
		const small = linesOf({ seed: 3, size: 0.1 });
		const large = linesOf({ seed: 3, size: 0.2 });
		expect(large.slice(0, small.length)).toEqual(small);
		expect(large.length).toBeGreaterThan(small.length * 1.5);
	});

	it('has less dirt at half the noise, and none of most kinds at none', () => {
		const planted = (noise: number) => [...company({ seed: 3, size: 0.1, noise }).truth('csv')].filter(({ finding }) => ['duplicateDeal', 'overCredited', 'blankLossReason', 'typoAmount', 'conflict'].includes(finding)).length;
		const [none, half, usual, double] = [0, 0.5, 1, 2].map(planted) as [number, number, number, number];
		expect(none).toBe(0);
		expect(half).toBeLessThan(usual * 0.7);
		expect(double).toBeGreaterThan(usual * 1.4);
	});

	it('can spread win rates by other laws', () => {
		const rates = (['beta', 'logitNormal', 'withVolume'] as const).map((law) => [...company({ seed: 1, size: 0.2, rates: law }).districts()].flatMap(({ partners }) => partners.filter(({ motion }) => motion === 'named').map(({ winRate }) => winRate)));
		for (const one of rates) {
			const mean = one.reduce((sum, rate) => sum + rate, 0) / one.length;
			expect(mean).toBeGreaterThan(0.25);
			expect(mean).toBeLessThan(0.38);
		}
		expect(new Set(rates.map((one) => one.join())).size).toBe(3);
	});
});
