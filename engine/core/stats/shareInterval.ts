import { betaQuantile } from './betaQuantile';

/**
 * The 90% interval of a share under a Jeffreys prior: quantiles of Beta(hits + 1/2, misses + 1/2), with the ends 0 and 1
 * where there is no hit or no miss. Never zero wide; from 0 to 1 where nothing was counted.
 *
 * @see Brown, Cai and DasGupta 2001, Statistical Science 16(2), doi:10.1214/ss/1009213286
 */
export function shareInterval(hits: number, of: number): { readonly low: number; readonly high: number } {
	return {
		low: hits === 0 ? 0 : betaQuantile(0.05, hits + 0.5, of - hits + 0.5),
		high: hits === of ? 1 : betaQuantile(0.95, hits + 0.5, of - hits + 0.5),
	};
}
