import { compareText, instantReader, isMissing, textIn, type Instant } from '../core';
import { recordsOf, type Book } from '../model';
import type { RegistrationContext } from './types';

/** What a person said of a registration. */
interface RegistrationDecision {
	readonly verdict: 'approve' | 'extend' | 'refuse' | 'reopen';
	readonly at: Instant;
	readonly by: string | undefined;
	readonly note: string | undefined;
}

/** The latest answer of people to a registration, and the first extension. */
export interface Said {
	readonly answer: RegistrationDecision | undefined;
	readonly extension: RegistrationDecision | undefined;
}

const isVerdict = (value: unknown): value is RegistrationDecision['verdict'] => value === 'approve' || value === 'extend' || value === 'refuse' || value === 'reopen';

/**
 * What people said of registrations, by the id of each: records `{ recordType: 'decision', kind: 'registration',
 * registrationId, verdict: 'approve' | 'refuse' | 'reopen' | 'extend', at, by, note }`.
 *
 * The latest answer counts; reopened, it waits again, as where two partners were approved in one moment. The first extension
 * counts: a protection is extended once. What was said after the as-of date is
 * not heard yet; equal times are settled by the record's text. Cost: O(decisions log decisions).
 */
export function readRegistrationDecisions(book: Book, { asOf, timeZone }: RegistrationContext): ReadonlyMap<string, Said> {
	const instantOf = instantReader(timeZone);
	const said = new Map<string, { readonly text: string; readonly decision: RegistrationDecision }[]>();
	for (const record of recordsOf(book, 'decision')) {
		const { kind, registrationId, verdict } = record;
		const at = instantOf(record['at']);
		if (kind !== 'registration' || isMissing(registrationId) || !isVerdict(verdict) || at === undefined || at > asOf) continue;
		const id = String(registrationId);
		const one = { text: JSON.stringify(record), decision: { verdict, at, by: textIn(record['by']), note: textIn(record['note']) } };
		const known = said.get(id);
		if (known === undefined) said.set(id, [one]);
		else known.push(one);
	}
	return new Map(
		[...said].map(([id, all]): [string, Said] => {
			all.sort((a, b) => a.decision.at - b.decision.at || compareText(a.text, b.text));
			const decisions = all.map(({ decision }) => decision);
			const last = decisions.findLast(({ verdict }) => verdict !== 'extend');
			return [id, { answer: last?.verdict === 'reopen' ? undefined : last, extension: decisions.find(({ verdict }) => verdict === 'extend') }];
		}),
	);
}
