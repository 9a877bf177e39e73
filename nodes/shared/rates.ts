import * as z from 'zod/v4';
import { Rate, parseSpec } from '../../engine/core';

/** The Exchange Rates parameter as the editor gives it. */
export interface ExchangeRates {
	readonly rate?: readonly { readonly currency: string; readonly from?: string; readonly rate: number }[];
}

const Rates = z.array(Rate);

/** Rates as specs take them: codes in capitals, no empty dates. Throws one SpecError that lists every fault. */
export function readRates({ rate = [] }: ExchangeRates = {}): readonly z.output<typeof Rate>[] {
	return parseSpec(
		"'Exchange Rates'",
		Rates,
		rate.map(({ currency, from, rate: value }) => ({
			currency: currency.trim().toUpperCase(),
			rate: value,
			...(from ? { from } : {}),
		})),
	);
}
