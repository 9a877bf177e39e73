import { hashOf, compareText, isMissing } from '../core';
import { domainOf } from '../attribution';
import { nameKeyOf } from './customers';
import type { Case } from './case';

/**
 * What two registrations of one customer have in common, as short keys: the account, the domain, the words of its name.
 *
 * Two partners that register in the same moment cannot see each other. Whoever approves takes all keys first, each of
 * which only one resale chain may hold; who does not get all of them goes to a person. The keys do not tell products
 * apart: a person does.
 */
export function claimKeysOf({ request: { record }, meant, accounts }: Case): readonly string[] {
	const ids = accounts.length > 0 ? meant.filter(({ certainty }) => certainty === 'sure').map(({ key }) => key) : [];
	const domains = [record['accountDomain'], ...accounts.flatMap(({ domains: all }) => (Array.isArray(all) ? (all as unknown[]) : []))].flatMap((one) => domainOf(one) ?? []);
	const names = [record['accountName'], ...accounts.map(({ name }) => name)].flatMap((name) => (isMissing(name) ? [] : [nameKeyOf(name)])).filter((name) => name !== '');
	const keys = [...ids.filter((key) => key.startsWith('account ')), ...domains.map((domain) => `domain ${domain}`), ...names.map((name) => `name ${name}`)];
	return [...new Set(keys.map((key) => hashOf(key)))].sort(compareText);
}
