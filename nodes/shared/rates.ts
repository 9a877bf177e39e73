import * as z from 'zod/v4';
import { Rate, parseSpec } from '../../engine/core';
import { given } from './readOptions';

/** The Exchange Rates parameter as the editor gives it. */
export interface ExchangeRates {
	readonly rate?: readonly { readonly currency: string; readonly from?: string; readonly rate: number }[];
}

/** What the Options of a node that adds up money say of it. */
export interface MoneyOptions {
	readonly currency?: string;
	readonly exchangeRates?: ExchangeRates;
}

const Rates = z.array(Rate);
const codeOf = (text: string): string => text.trim().toUpperCase();

/** Rates as specs take them: codes in capitals, no empty dates. Throws one SpecError that lists every fault. */
export function readRates({ rate = [] }: ExchangeRates = {}): readonly z.output<typeof Rate>[] {
	return parseSpec(
		"'Exchange Rates'",
		Rates,
		rate.map(({ currency, from, rate: value }) => ({ ...given({ from }), currency: codeOf(currency), rate: value })),
	);
}

/** Currency and rates as specs take them; without a currency the spec finds one. */
export const readMoney = ({ currency = '', exchangeRates }: MoneyOptions) => ({ ...given({ currency: codeOf(currency) }), rates: readRates(exchangeRates) });
