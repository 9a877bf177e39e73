import { textIn, toMajor } from '../../core';
import { NO_CURRENCY } from '../../model';
import type { Rule } from './rule';

/** Is the deal worth registering? */
export const minimumValue: Rule = {
	name: 'minimumValue',
	check: ({ request: { value, record }, facts: { spec, sources } }) => {
		const { minimumValue: least, largestValue } = spec;
		const currency = sources.read.currency ?? textIn(record['currency']) ?? NO_CURRENCY;
		if (value === 'missing') return least === 0 ? undefined : { ruling: 'review', sentence: `It says no value, and deals below ${least} are not registered.`, records: [] };
		if (value === 'unknown') return { ruling: 'review', sentence: `Its value is in ${String(record['currency'])}, which no exchange rate converts.`, records: [] };
		const worth = toMajor(value, currency);
		if (worth > largestValue) return { ruling: 'review', sentence: `It says a value of ${worth}, more than ${largestValue}: likely a slip.`, records: [] };
		if (worth <= 0) return { ruling: 'review', sentence: `It says a value of ${worth}.`, records: [] };
		return worth < least ? { ruling: 'refuse', sentence: `It is worth ${worth}, and deals below ${least} are not registered.`, records: [] } : undefined;
	},
};
