import { isoInstant, toMajor, type Instant } from '../core';
import type { Variant } from './definition';
import type { MetricRow, Point, Reading } from './types';

/** A figure and its parts as people read them. */
export type Figures = Pick<MetricRow, 'denominator' | 'numerator' | 'value'>;

/** Whether the parts of a figure are money. */
export const isMoney = ({ unit, parts }: Variant) => unit === 'money' || parts === 'money';

/** How the numbers of a variant are given: money in major units, counts and rates as they are. */
function inUnits(variant: Variant, currency: string) {
	const major = (minor: number) => toMajor(minor, currency);
	const asIs = (value: number) => value;
	const orNull = (convert: (value: number) => number) => (value: number | null | undefined) => (value === null || value === undefined ? null : convert(value));
	const parts = isMoney(variant) ? major : asIs;
	return { value: orNull(variant.unit === 'money' ? major : asIs), numerator: parts, denominator: orNull(parts) };
}

/** A reading as figures. */
export function figuresOf(reading: Reading, variant: Variant, currency: string): Figures {
	const units = inUnits(variant, currency);
	return { value: units.value(reading.value), numerator: units.numerator(reading.numerator), denominator: units.denominator(reading.denominator) };
}

/** A figure of an earlier day: the stored one, and what today's rows say of that day where that differs or nothing is stored. */
export function pointOf(reading: Reading | undefined, stored: Point | undefined, at: Instant, variant: Variant, currency: string): Point | undefined {
	const now = reading === undefined ? undefined : figuresOf(reading, variant, currency);
	if (stored === undefined) return now === undefined ? undefined : { asOf: isoInstant(at), ...now, basis: 'recomputed' };
	const recomputed = now?.value ?? null;
	return recomputed === stored.value ? stored : { ...stored, recomputed };
}
