import { fold } from '../core';
import type { BookRecord } from '../model';
import type { Draft, Links, Made } from './draft';

/** Ids by folded name. */
type Names = Map<string, Set<string>>;

const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;

function note(names: Names, name: unknown, id: unknown): void {
	const [text, known] = [textOf(name), textOf(id)];
	if (text === undefined || known === undefined) return;
	const key = fold(text);
	const ids = names.get(key);
	if (ids === undefined) names.set(key, new Set([known]));
	else ids.add(known);
}

const onlyOne = (ids: ReadonlySet<string> | undefined): string | undefined => {
	const [only] = ids ?? [];
	return ids?.size === 1 ? only : undefined;
};

interface Index {
	readonly partnerIds: ReadonlySet<unknown>;
	readonly accountIds: ReadonlySet<unknown>;
	readonly accounts: Names;
	readonly deals: Names;
	/** Addresses and organisations of contacts, by their ids. */
	readonly contactEmails: Names;
	readonly contactsAt: Names;
	/** Ids and folded names of each deal's account. */
	readonly accountsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

function indexOf(all: readonly { readonly record: BookRecord }[]): Index {
	const [partnerIds, accountIds] = [new Set<unknown>(), new Set<unknown>()];
	const [accounts, deals]: [Names, Names] = [new Map(), new Map()];
	const [contactEmails, contactsAt]: [Names, Names] = [new Map(), new Map()];
	const accountsOf = new Map<string, Set<string>>();
	for (const { record } of all) {
		const { recordType, id } = record;
		if (recordType === 'partner') partnerIds.add(id);
		if (recordType === 'contact') {
			note(contactEmails, id, record['email']);
			note(contactsAt, id, record['accountId'] ?? record['partnerId']);
		}
		if (recordType === 'account') {
			accountIds.add(id);
			note(accounts, record['name'], id);
		}
		if (recordType !== 'opportunity') continue;
		note(accounts, record['accountName'], record['accountId']);
		note(deals, record['name'], id);
		const own = accountsOf.get(String(id)) ?? new Set<string>();
		const [accountId, accountName] = [textOf(record['accountId']), textOf(record['accountName'])];
		if (accountId !== undefined) own.add(accountId);
		if (accountName !== undefined) own.add(fold(accountName));
		accountsOf.set(String(id), own);
	}
	return { partnerIds, accountIds, accounts, deals, contactEmails, contactsAt, accountsOf };
}

/** The deal that a touch names: the only one of that name, or of that name at its account. */
function dealOf({ deals, accountsOf }: Index, record: Draft, name: string): string | undefined {
	const ids = deals.get(fold(name));
	if (ids === undefined || ids.size < 2) return onlyOne(ids);
	const account = [textOf(record['accountId']), textOf(record['accountName'])].flatMap((one) =>
		one === undefined ? [] : [one, fold(one)],
	);
	return onlyOne(new Set([...ids].filter((id) => account.some((one) => accountsOf.get(id)?.has(one)))));
}

/** Whom an organisation of a CRM stands for: one that is a partner and no account is the partner. */
function settleOrganisation({ partnerIds, accountIds }: Index, record: Draft): void {
	const { accountId } = record;
	if (!partnerIds.has(accountId) || accountIds.has(accountId)) return;
	record['partnerId'] ??= accountId;
	if (record['partnerId'] === accountId) delete record['accountId'];
}

/**
 * Gives a touch what stands behind the ids it is linked to: of its companies the first that is no partner and
 * the first that is one, the address of its first contact, and where nothing else is said that contact's
 * company.
 */
function settleLinks(index: Index, record: Draft, { companyIds, contactIds }: Links): void {
	const { partnerIds, accountIds, contactEmails, contactsAt } = index;
	const isPartner = (id: string): boolean => partnerIds.has(id) && !accountIds.has(id);
	const emails = contactIds.flatMap((id) => onlyOne(contactEmails.get(fold(id))) ?? []);
	if (emails[0] !== undefined) record['contactEmail'] ??= emails[0];
	const isPlaced = [...companyIds, record['accountId'], record['opportunityId']].some((id) => id !== undefined);
	const companies = isPlaced ? companyIds : contactIds.flatMap((id) => onlyOne(contactsAt.get(fold(id))) ?? []);
	const others = companies.filter((id) => !isPartner(id));
	const account = others.find((id) => accountIds.has(id)) ?? others[0];
	if (account !== undefined) record['accountId'] ??= account;
	const partner = companies.find(isPartner);
	if (partner !== undefined) record['partnerId'] ??= partner;
}

/**
 * Gives touches the ids of the accounts and deals that they name, where exactly one record of the batch has
 * that name, whatever its case, accents and spaces. The names stay, and so does everything less certain.
 *
 * 1. A name that may be an account's or a deal's is a deal's where only a deal has it.
 * 2. A CRM files partners among its organisations: a touch or contact at one that is a partner is that
 *    partner's, and of several companies of a touch one may be the partner.
 *
 * Cost: O(records).
 */
export function resolveNames(
	all: readonly { readonly record: BookRecord }[],
	made: readonly Made[],
	aboutNames: ReadonlyMap<Draft, string>,
	links: ReadonlyMap<Draft, Links>,
): void {
	if (!made.some(({ record }) => record.recordType === 'touch' || record.recordType === 'contact')) return;
	const index = indexOf(all);
	for (const { record } of made) {
		if (record.recordType !== 'touch' && record.recordType !== 'contact') continue;
		const linked = links.get(record);
		if (linked !== undefined) settleLinks(index, record, linked);
		settleOrganisation(index, record);
		if (record.recordType !== 'touch') continue;
		const about = aboutNames.get(record);
		if (about !== undefined) {
			const isDeal = index.deals.has(fold(about)) && !index.accounts.has(fold(about));
			record[isDeal ? 'opportunityName' : 'accountName'] ??= about;
		}
		const [accountName, dealName] = [textOf(record['accountName']), textOf(record['opportunityName'])];
		if (accountName !== undefined && record['accountId'] === undefined) {
			const id = onlyOne(index.accounts.get(fold(accountName)));
			if (id !== undefined) record['accountId'] = id;
		}
		if (dealName !== undefined && record['opportunityId'] === undefined) {
			const id = dealOf(index, record, dealName);
			if (id !== undefined) record['opportunityId'] = id;
		}
	}
}
