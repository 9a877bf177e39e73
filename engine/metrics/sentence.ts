import type { MetricRow } from './types';
import { inWords } from './words';

/** What a sentence says of a row. */
export type Said = Pick<MetricRow, 'change' | 'currency' | 'denominator' | 'high' | 'low' | 'metric' | 'note' | 'numerator' | 'raw' | 'segment' | 'segmentBy' | 'title' | 'unit' | 'value'>;

/** One row in one sentence: the figure, what it is made of, how it was, and how the CRM alone has it. */
export function sentenceOf({ title, segmentBy, segment, unit, currency, value, numerator, denominator, low, high, raw, change, note }: Said): string {
	const part = (value: number) => (currency === null ? String(value) : inWords(value, 'money', null));
	const of = unit !== 'share' || denominator === null ? '' : ` (${part(numerator)} of ${part(denominator)}${currency === null ? '' : ` ${currency}`})`;
	const where = segmentBy === 'all' ? '' : `, ${segmentBy} ${segment}`;
	const interval = value === null || low === null || high === null ? '' : `, 90% interval ${inWords(low, unit, currency)} to ${inWords(high, unit, currency)}`;
	const moved = change === null ? '' : inWords(Math.abs(change), unit === 'share' ? 'points' : unit, currency).replace('+', '');
	const before = change === null ? '' : change === 0 ? ', as in the period before' : `, ${change > 0 ? 'up' : 'down'} ${moved} on the period before`;
	const crm = raw === null || raw.value === null || raw.value === value ? '' : `; the CRM alone says ${inWords(raw.value, unit, currency)}`;
	return `${title}${where}: ${inWords(value, unit, currency)}${of}${interval}${before}${crm}.${note === null ? '' : ` ${note}`}`;
}
