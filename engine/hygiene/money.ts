import { compareText, converter, dayOf, isMissing, type Instant, type Minor } from '../core';
import { Run, readRecord, recordsOf, type Book } from '../model';
import type { HygieneSpec } from './spec';
import type { HygieneContext } from './types';

/** ISO 4217's code for "no currency": what amounts are counted in when nobody names one. */
const NO_CURRENCY = 'XXX';
const RunReads = Run.pick({ currency: true, rates: true });

/** The currency that most deals carry; ties go to the first by code. */
function commonCurrency(book: Book): string | undefined {
	const counts = new Map<string, number>();
	for (const { currency } of recordsOf(book, 'opportunity')) {
		if (typeof currency === 'string' && !isMissing(currency)) counts.set(currency, (counts.get(currency) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0];
}

/** How a book's money becomes one currency: the spec's rates, else those of the run record. */
export function readMoney(book: Book, spec: HygieneSpec, { asOf, timeZone }: HygieneContext) {
	const [run] = recordsOf(book, 'run');
	const read = run === undefined ? undefined : readRecord(RunReads, run);
	const said = read !== undefined && 'value' in read ? read.value : {};
	const currency = spec.currency ?? said.currency ?? commonCurrency(book);
	const base = currency ?? NO_CURRENCY;
	const rates = spec.rates.length > 0 ? spec.rates : (said.rates ?? []);
	const convert = converter({ base, rates, rule: spec.rateRule, fiscalYearStart: spec.fiscalYearStart });
	const days = new Map<Instant, string>();
	const dayAt = (at: Instant): string => {
		let day = days.get(at);
		if (day === undefined) days.set(at, (day = dayOf(at, timeZone)));
		return day;
	};
	const sizeOf = (value: number, own: string | undefined, closedAt: Instant | undefined): Minor | undefined => {
		const day = own === undefined || own === base ? undefined : dayAt(Math.min(closedAt ?? asOf, asOf));
		return convert(value, own, day);
	};
	return { currency, base, sizeOf };
}
