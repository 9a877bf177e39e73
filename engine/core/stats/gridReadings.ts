import type { GridRow } from './betaBinomialGrid';

/** Posterior mean of a unit's rate, and its variance in log-odds (to first order). */
export function momentsOf(grid: readonly GridRow[], won: number, decided: number): { mean: number; variance: number } {
	let first = 0;
	let second = 0;
	for (const { strength, weight, means, shares } of grid) {
		for (let i = 0; i < means.length; i++) {
			const w = weight * (shares[i] ?? 0);
			const m = (strength * (means[i] ?? 0) + won) / (strength + decided);
			first += w * m;
			second += w * (m * m + (m * (1 - m)) / (strength + decided + 1));
		}
	}
	return { mean: first, variance: Math.max(0, second - first * first) / (first * (1 - first)) ** 2 };
}

/** The posterior mean of the motion's mean, and its variance in log-odds (to first order). */
export function centreOf(grid: readonly GridRow[]): { mean: number; variance: number } {
	let first = 0;
	let second = 0;
	for (const { weight, means, shares } of grid) {
		for (let i = 0; i < means.length; i++) {
			const m = means[i] ?? 0;
			const w = weight * (shares[i] ?? 0);
			first += w * m;
			second += w * m * m;
		}
	}
	return { mean: first, variance: Math.max(0, second - first * first) / (first * (1 - first)) ** 2 };
}

/** The posterior median of the strength, between grid rows by straight line in its logarithm. */
export function medianOf(grid: readonly GridRow[]): number {
	let below = 0;
	let last: { strength: number; reached: number } | undefined;
	for (const { strength, weight } of grid) {
		const reached = below + weight / 2;
		if (reached >= 0.5) {
			if (last === undefined) return strength;
			const part = (0.5 - last.reached) / (reached - last.reached);
			return Math.exp(Math.log(last.strength) + part * (Math.log(strength) - Math.log(last.strength)));
		}
		last = { strength, reached };
		below += weight;
	}
	return last?.strength ?? 0;
}
