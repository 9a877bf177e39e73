import { isMissing } from '../core';
import type { BookRecord } from '../model';

/** What a kind of touch says of a partner that is its actor. */
export type Meaning = 'act' | 'answer' | 'login' | 'nothing';

const MEANINGS: ReadonlyMap<unknown, Meaning> = new Map([
	['registration', 'act'],
	['referral', 'act'],
	['intro', 'act'],
	['coSell', 'act'],
	['email', 'answer'],
	['meeting', 'answer'],
	['portalLogin', 'login'],
]);

/** Whether a row says which customer or deal it is about. */
const namesCustomer = ({ accountId, accountName, accountDomain, opportunityId, opportunityName }: BookRecord): boolean =>
	!isMissing(accountId) || !isMissing(accountName) || !isMissing(accountDomain) || !isMissing(opportunityId) || !isMissing(opportunityName);

/** What a touch says. A line of a side report about a customer is an act: such sheets tell of what partners did, in whatever words. */
export function meaningOf(row: BookRecord): Meaning {
	const { kind } = row;
	const meaning = MEANINGS.get(kind) ?? 'nothing';
	const isTold = row['sourceSystem'] === 'sideReport' && (meaning === 'answer' || isMissing(kind)) && namesCustomer(row);
	return isTold ? 'act' : meaning;
}
