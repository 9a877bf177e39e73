import { compareText, converter, dayOf, toMajor, type Instant, type Minor } from '../core';
import { isAmountTrusted } from '../hygiene';
import { Run, readRecord, recordsOf, type Book, type BookRecord } from '../model';
import type { InvestmentSpec } from './spec';
import type { PlaysContext } from './types';

/** Sizes of deals in one currency. */
export interface Money {
	/** null where nobody names one. */
	readonly currency: string | null;
	/** In minor units; undefined when the deal has none that can be trusted, `unconverted` where no rate converts it. */
	readonly sizeOf: (deal: BookRecord, closedAt: Instant | undefined) => Minor | undefined | 'unconverted';
	readonly major: (minor: Minor) => number;
}

type MoneySpec = Pick<InvestmentSpec, 'currency' | 'fiscalYearStart' | 'rateRule' | 'rates'>;

/** ISO 4217's code for "no currency". */
const NO_CURRENCY = 'XXX';
const RunReads = Run.pick({ currency: true, rates: true });

function runOf(book: Book) {
	const [run] = recordsOf(book, 'run');
	const read = run === undefined ? undefined : readRecord(RunReads, run);
	return read !== undefined && 'value' in read ? read.value : {};
}

/** The currency that most deals carry; ties go to the first by code. */
function commonCurrency(book: Book): string | undefined {
	const counts = new Map<string, number>();
	for (const { currency } of recordsOf(book, 'opportunity')) {
		if (typeof currency === 'string' && currency !== '') counts.set(currency, (counts.get(currency) ?? 0) + 1);
	}
	return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0];
}

const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Prepares the sizes of a book's deals: `acv`, else `amount`; what Deal Hygiene takes for a typing error is no size. */
export function moneyOf(book: Book, spec: MoneySpec, { asOf, timeZone }: PlaysContext): Money {
	const run = runOf(book);
	const currency = spec.currency ?? run.currency ?? commonCurrency(book);
	const base = currency ?? NO_CURRENCY;
	const convert = converter({ base, rates: spec.rates.length > 0 ? spec.rates : (run.rates ?? []), rule: spec.rateRule, fiscalYearStart: spec.fiscalYearStart });
	return {
		currency: currency ?? null,
		major: (minor) => toMajor(minor, base),
		sizeOf: (deal, closedAt) => {
			const amount = isAmount(deal['acv']) ? deal['acv'] : deal['amount'];
			if (!isAmount(amount) || !isAmountTrusted(deal)) return undefined;
			const own = typeof deal['currency'] === 'string' && deal['currency'] !== '' ? deal['currency'] : undefined;
			return convert(amount, own, own === undefined || own === base ? undefined : dayOf(Math.min(closedAt ?? asOf, asOf), timeZone)) ?? 'unconverted';
		},
	};
}
