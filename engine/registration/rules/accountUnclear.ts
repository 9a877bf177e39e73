import { isMissing } from '../../core';
import { domainOf } from '../../attribution';
import { calledOf } from '../case';
import type { Rule } from './rule';

const NAMES = ['accountId', 'accountName', 'opportunityId'];

/** Does it say whose deal it is? */
export const accountUnclear: Rule = {
	name: 'accountUnclear',
	check: ({ request: { record }, accounts, meant, facts }) => {
		if (NAMES.every((field) => isMissing(record[field])) && domainOf(record['accountDomain']) === undefined) return { ruling: 'review', sentence: 'It names no account: neither name, domain of its own nor id.', records: [] };
		const id = record['accountId'];
		if (!isMissing(id) && !facts.customers.isAccount(id)) return { ruling: 'review', sentence: `It names the account ${String(id)}, which is not among the accounts.`, records: [] };
		const several = meant.filter(({ key, certainty }) => certainty === 'sure' && facts.customers.accounts(key).length > 0);
		if (several.length < 2) return undefined;
		return {
			ruling: 'review',
			sentence: `It means several accounts: ${accounts.slice(0, 3).map(calledOf).join(', ')}. Choose one, or merge them.`,
			records: accounts.map((account) => String(account.id)).sort(),
		};
	},
};
