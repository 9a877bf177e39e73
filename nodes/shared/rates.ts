/** The Exchange Rates parameter as the editor, or an expression, gives it. */
export interface ExchangeRates {
	readonly rate?: readonly { readonly currency: string; readonly from?: string; readonly rate: number }[];
}

/** Rates as specs take them: codes in capitals, no empty dates. */
export function readRates({ rate = [] }: ExchangeRates = {}) {
	return rate.map(({ currency, from, rate: value }) => ({
		currency: currency.trim().toUpperCase(),
		rate: value,
		...(from ? { from } : {}),
	}));
}
