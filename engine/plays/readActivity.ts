import { domainOf } from '../attribution';
import { fold, instantReader, isMissing, type Instant } from '../core';
import { recordsOf, survivorsOf, type Book } from '../model';
import { textIn } from './fields';
import type { PlaysContext } from './types';

/** A claim on a deal or customer that stands. */
export interface LiveClaim {
	readonly partnerId: string;
	readonly until: Instant | undefined;
}

/** What partners did besides deals, as far as plays ask. */
export interface Activity {
	/** When a partner was last trained or certified. */
	readonly trainedAt: ReadonlyMap<string, Instant>;
	/** Live registrations by what they are on: see `claimKeys`. */
	readonly claims: ReadonlyMap<string, readonly LiveClaim[]>;
	/** Partners that were in touch with a customer, or share it with us, and when last. */
	readonly knownBy: ReadonlyMap<string, ReadonlyMap<string, Instant>>;
	readonly accountOf: (id: string) => string;
}

const LEARNING: ReadonlySet<unknown> = new Set(['training', 'certification']);
const LIVE: ReadonlySet<unknown> = new Set(['submitted', 'underReview', 'approved']);
const NO_TOUCH: ReadonlySet<unknown> = new Set(['click', 'portalLogin', 'marketing', 'training', 'certification']);

/** What a registration can be on, as keys: the deal, its customer, a domain of the customer, or its name where nothing else says which customer. */
interface Claimed {
	readonly deals?: readonly string[];
	readonly accounts?: readonly string[];
	readonly domains: readonly unknown[];
	readonly names: readonly unknown[];
}
export const claimKeys = ({ deals = [], accounts = [], domains, names }: Claimed): readonly string[] => [
	...deals.map((id) => `deal ${id}`),
	...accounts.map((id) => `account ${id}`),
	...domains.flatMap((one) => domainOf(one) ?? []).map((domain) => `domain ${domain}`),
	...names.flatMap((one) => (isMissing(one) ? [] : [`name ${fold(String(one))}`])),
];

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
	const known = map.get(key);
	if (known === undefined) map.set(key, [value]);
	else known.push(value);
}

/**
 * Reads touches and registrations in one pass each, without a schema: there are millions.
 *
 * @param asked customers that anybody will ask about: those with an open deal without a partner
 */
export function readActivity(book: Book, asked: ReadonlySet<string>, { asOf, timeZone }: PlaysContext): Activity {
	const instantOf = instantReader(timeZone);
	const partnerOf = survivorsOf(book, 'partner');
	const accountOf = survivorsOf(book, 'account');
	const dealOf = survivorsOf(book, 'opportunity');
	const trainedAt = new Map<string, Instant>();
	const knownBy = new Map<string, Map<string, Instant>>();
	recordsOf(book, 'touch').forEach(({ partnerId, accountId, kind, at, actor }) => {
		if (typeof partnerId !== 'string') return;
		const learns = LEARNING.has(kind);
		const account = !learns && !NO_TOUCH.has(kind) && (actor === 'partner' || kind === 'overlap') && typeof accountId === 'string' ? accountOf(accountId) : undefined;
		if (!learns && (account === undefined || !asked.has(account))) return;
		const when = instantOf(at) ?? (kind === 'overlap' ? 0 : undefined);
		if (when === undefined || when > asOf) return;
		const id = partnerOf(partnerId);
		if (learns) {
			if ((trainedAt.get(id) ?? -Infinity) < when) trainedAt.set(id, when);
		} else if (account !== undefined) {
			const partners = knownBy.get(account) ?? new Map<string, Instant>();
			if ((partners.get(id) ?? -1) < when) partners.set(id, when);
			knownBy.set(account, partners);
		}
	});
	const claims = new Map<string, LiveClaim[]>();
	for (const record of recordsOf(book, 'registration')) {
		const partnerId = textIn(record['partnerId']);
		const submittedAt = instantOf(record['submittedAt']);
		const until = instantOf(record['expiresAt']);
		if (partnerId === undefined || !LIVE.has(record['state']) || (submittedAt ?? 0) > asOf || (until ?? Infinity) <= asOf) continue;
		const [deal, account] = [textIn(record['opportunityId']), textIn(record['accountId'])];
		const on = claimKeys({ deals: deal === undefined ? [] : [dealOf(deal)], accounts: account === undefined ? [] : [accountOf(account)], domains: [record['accountDomain']], names: account === undefined ? [record['accountName']] : [] });
		for (const key of on) push(claims, key, { partnerId: partnerOf(partnerId), until });
	}
	return { trainedAt, claims, knownBy, accountOf };
}
