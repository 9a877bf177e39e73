import { isMissing } from '../core';
import { recordsOf, resaleChains, survivorsOf, type Book, type BookRecord } from '../model';
import { organisation } from './comparisons/organisation';
import { textOf } from './textOf';

/** One partner's claim on a deal. */
export interface DealClaim {
	readonly opportunityId: string;
	readonly partner: string;
	readonly role: string | null;
}

const nameKey = (name: string): string => {
	const [read] = organisation.read([name]);
	return read === undefined ? name : organisation.identity(read);
};

/** Names partners by id, however a claim names them, and knows who belongs to one resale chain. */
export function rosterOf(book: Book) {
	const survivorOf = survivorsOf(book, 'partner');
	const idOfName = new Map<string, string>();
	const chains = resaleChains();
	for (const partner of recordsOf(book, 'partner')) {
		const id = survivorOf(textOf(partner.id));
		for (const name of [
			partner['name'],
			...(Array.isArray(partner['aliases']) ? (partner['aliases'] as unknown[]) : []),
		]) {
			const key = nameKey(textOf(name));
			const known = idOfName.get(key);
			if (key !== '' && (known === undefined || id < known)) idOfName.set(key, id);
		}
		const above = textOf(partner['distributorId']) || textOf(partner['parentId']);
		if (above !== '') chains.put(id, survivorOf(above));
	}
	return {
		survivorOf,
		idOf: (name: string): string => idOfName.get(nameKey(name)) ?? `name:${nameKey(name)}`,
		chainOf: chains.headOf,
	};
}

export function claimsOf(record: BookRecord, { idOf, survivorOf }: ReturnType<typeof rosterOf>): DealClaim[] {
	const opportunityId = textOf(record.id);
	const listed = Array.isArray(record['claimedPartners']) ? (record['claimedPartners'] as unknown[]) : [];
	const claims = listed.flatMap((claim): DealClaim[] => {
		if (typeof claim !== 'object' || claim === null) return [];
		const { partnerId, name, role } = claim as Record<string, unknown>;
		const partner = survivorOf(textOf(partnerId)) || (isMissing(name) ? '' : idOf(String(name)));
		return partner === '' ? [] : [{ opportunityId, partner, role: isMissing(role) ? null : String(role) }];
	});
	const ofRecord = survivorOf(textOf(record['partnerOfRecordId']));
	if (ofRecord !== '' && !claims.some(({ partner }) => partner === ofRecord))
		claims.push({ opportunityId, partner: ofRecord, role: 'partnerOfRecord' });
	return claims;
}
