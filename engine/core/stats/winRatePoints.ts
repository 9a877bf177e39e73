import type { GridRow } from './betaBinomialGrid';

/** A piece of the posterior of mean and strength. */
export interface WinRatePoint {
	/** M: how many decided deals of its own a unit needs to weigh as much as its centre. */
	readonly strength: number;
	/** The motion's mean. */
	readonly mean: number;
	/** How much that mean still varies inside this piece. */
	readonly variance: number;
	/** The pieces add up to 1. */
	readonly weight: number;
}

/**
 * The grid as fewer pieces, small enough to be stored and quick to be read.
 *
 * Neighbouring means of one strength are drawn together, keeping their mean and variance, the more the better the mean
 * is known; pieces of less than 1e-8 are left out.
 *
 * @throws nothing. Cost: O(grid).
 */
export function pointsOf(grid: readonly GridRow[]): WinRatePoint[] {
	const points = grid.flatMap(piecesOf).filter((point) => point.weight > 1e-8);
	const total = points.reduce((sum, point) => sum + point.weight, 0);
	return points.map((point) => ({ ...point, weight: point.weight / total }));
}

/** A row as a few pieces: neighbours are drawn together, keeping mean and variance, the more the better the mean is known. */
function piecesOf({ strength, weight, means, shares }: GridRow): WinRatePoint[] {
	let mean = 0;
	let square = 0;
	for (let i = 0; i < means.length; i++) {
		mean += (shares[i] ?? 0) * (means[i] ?? 0);
		square += (shares[i] ?? 0) * (means[i] ?? 0) ** 2;
	}
	const spread = Math.sqrt(Math.max(0, square - mean * mean) / (mean * (1 - mean)));
	const size = spread > 0.2 ? 2 : spread > 0.1 ? 3 : spread > 0.05 ? 6 : spread > 0.02 ? 12 : 24;
	const pieces: WinRatePoint[] = [];
	for (let from = 0; from < means.length; from += size) {
		let share = 0;
		let first = 0;
		for (let i = from; i < from + size && i < means.length; i++) {
			share += shares[i] ?? 0;
			first += (shares[i] ?? 0) * (means[i] ?? 0);
		}
		if (share === 0) continue;
		const m = first / share;
		let variance = 0;
		for (let i = from; i < from + size && i < means.length; i++)
			variance += ((shares[i] ?? 0) * ((means[i] ?? 0) - m) ** 2) / share;
		pieces.push({ strength, mean: m, variance, weight: weight * share });
	}
	return pieces;
}
