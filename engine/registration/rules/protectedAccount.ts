import { calledOf } from '../case';
import type { Rule } from './rule';

/** Is the account kept for our own sellers? */
export const protectedAccount: Rule = {
	name: 'protectedAccount',
	check: ({ meant, facts: { customers } }) => {
		const kept = meant.flatMap(({ key, certainty }) => customers.accounts(key).flatMap((account) => (account['protected'] === true ? [{ account, certainty }] : [])));
		const [first] = kept;
		if (first === undefined) return undefined;
		return {
			ruling: first.certainty === 'sure' ? 'refuse' : 'review',
			sentence: `${calledOf(first.account)} ${first.certainty === 'sure' ? 'is a protected account' : 'is protected, and may be the account'}.`,
			records: kept.map(({ account }) => String(account.id)).sort(),
		};
	},
};
