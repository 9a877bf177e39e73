import { compareText, converter, dayOf, isMissing, type Instant, type Minor, type RateTable } from '../core';
import { readRecord, recordsOf, type Book } from './book';
import { Run } from './run';

/** ISO 4217's code for "no currency": what amounts are counted in when nobody names one. */
export const NO_CURRENCY = 'XXX';

/** What a spec may say of money; what it leaves out is taken from the run record, else from the deals. */
export interface MoneySpec {
	readonly currency?: string | undefined;
	readonly rates: RateTable['rates'];
	readonly rateRule: RateTable['rule'];
	readonly fiscalYearStart: number;
}

/** How a book's money becomes one currency. */
interface BookMoney {
	/** Undefined when no deal names one. */
	readonly currency: string | undefined;
	/** The currency, else `NO_CURRENCY`. */
	readonly base: string;
	/** A deal's value in minor units of the base; undefined where no rate converts it. */
	readonly sizeOf: (value: number, currency: string | undefined, closedAt: Instant | undefined) => Minor | undefined;
}

const RunReads = Run.pick({ currency: true, rates: true });

/** The currency that most deals carry; ties go to the first by code. */
export function commonCurrency(book: Book): string | undefined {
	const counts = new Map<string, number>();
	recordsOf(book, 'opportunity').forEach(({ currency }) => {
		if (typeof currency === 'string' && !isMissing(currency)) counts.set(currency, (counts.get(currency) ?? 0) + 1);
	});
	return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0];
}

/**
 * Says how a book's money becomes one currency: the spec's currency and rates, else those of the run record, else the
 * currency that most deals carry. A deal takes the rate of the day it closed, or of the as-of day.
 *
 * Cost: O(deals) once, O(log rates) a deal.
 */
export function bookMoney(book: Book, spec: MoneySpec, { asOf, timeZone }: { readonly asOf: Instant; readonly timeZone: string }): BookMoney {
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
	return {
		currency,
		base,
		sizeOf: (value, own, closedAt) => convert(value, own, own === undefined || own === base ? undefined : dayAt(Math.min(closedAt ?? asOf, asOf))),
	};
}
