import { grouped } from '../core';
import type { Unit } from './types';

export { counted } from '../core';

/** A share as percent with one digit, e.g. `31.4%`. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** A value as a person reads it, the same on every machine. */
export function inWords(value: number | null, unit: Unit, currency: string | null): string {
	if (value === null) return 'not known';
	const sign = value < 0 ? '-' : '';
	switch (unit) {
		case 'share':
			return percent(value);
		case 'points':
			return `${value > 0 ? '+' : ''}${(value * 100).toFixed(1)} points`;
		case 'money':
			return `${sign}${grouped(Math.round(Math.abs(value)))}${currency === null ? '' : ` ${currency}`}`;
		case 'ratio':
			return `${value.toFixed(2)} times`;
		case 'periods':
			return `${value.toFixed(1)} periods`;
	}
}
