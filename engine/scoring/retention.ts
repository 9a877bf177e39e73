import { betaBinomialPosterior, type WinRateFit, type WinRateReader } from '../core';
import { typeOf } from './roster';
import type { Member, Retention } from './types';

/** Learns how many customers stay a year with partners of one motion; undefined where nobody says. */
export function fitRetention(members: readonly Member[]): WinRateFit | undefined {
	const units = members.map(({ entry, tally: { matured, left } }) => ({ type: typeOf(entry), won: matured - left, decided: matured }));
	return units.some(({ decided }) => decided > 0) ? betaBinomialPosterior(units) : undefined;
}

/** The share of a partner's customers that stay for a year, shrunk to its motion's, with its 90% interval. */
export function retentionOf({ entry, tally: { matured, left } }: Member, reader: WinRateReader): Retention {
	const { mean, low, high } = reader.rate(typeOf(entry), matured - left, matured);
	return { estimate: mean, low, high, matured, left };
}
