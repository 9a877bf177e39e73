import { fold, isMissing, listIn, objectIn, textIn } from '../../core';
import { isDuplicate, recordsOf, survivorsOf, type Book, type BookRecord } from '../../model';

/**
 * Says which partners a deal or registration names, by id or by name, under their survivors: whoever is on it in any role
 * is at work with us. Where two partners share a name, a name alone stands for both: a mail too few is better.
 */
export function partnersReader(book: Book): (record: BookRecord) => ReadonlySet<string> {
	const survivor = survivorsOf(book, 'partner');
	const byName = new Map<string, string[]>();
	for (const record of recordsOf(book, 'partner')) {
		const name = textIn(record['name']);
		if (name === undefined || isDuplicate(record)) continue;
		byName.set(fold(name), [...(byName.get(fold(name)) ?? []), String(record.id)]);
	}
	return (record) => {
		const named = new Set<string>();
		const add = (id: unknown, name: unknown) => {
			if (!isMissing(id)) named.add(survivor(String(id)));
			else if (typeof name === 'string') for (const one of byName.get(fold(name)) ?? []) named.add(one);
		};
		add(record['partnerId'], record['partnerName']);
		add(record['partnerOfRecordId'], undefined);
		for (const { partnerId, name } of listIn(record['claimedPartners'])) add(partnerId, name);
		for (const { partnerId } of listIn(objectIn(record['attribution'])['roles'])) add(partnerId, undefined);
		return named;
	};
}
