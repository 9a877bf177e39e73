import { listIn, textIn, type Instant } from '../../core';
import type { BookRecord } from '../../model';
import type { MailEntry } from '../ledger/entry';
import { readMailKey } from '../ledger/mailKey';
import type { Stage } from '../ledger/stages';

/** Kinds of decisions on mails: of a batch that was shown, and of one mail of which nobody knows whether it went. */
export const DECISION_KINDS = { batch: 'outreachBatch', unknown: 'outreachMail' } as const;

/** One mail of a batch, in a case and in the decision on it: its key, and which words were shown. */
interface ShownMail {
	readonly mail: string;
	readonly wordsHash: string;
}

const UNKNOWN_VERDICTS = ['markedSent', 'sendAgain'] as const;

const shownIn = (list: unknown): readonly ShownMail[] =>
	listIn(list).flatMap((one) => {
		const [mail, wordsHash] = [textIn(one['mail']), textIn(one['wordsHash'])];
		return mail === undefined || wordsHash === undefined ? [] : [{ mail, wordsHash }];
	});

/** What a decision of a person says of mails, as lines of the ledger would; nothing for any other record. */
export function saidIn(decision: BookRecord, instantOf: (text: unknown) => Instant | undefined): readonly MailEntry[] {
	const at = instantOf(decision['at']);
	if (at === undefined) return [];
	const entry = (stage: Stage, mail: string, wordsHash?: string): readonly MailEntry[] => {
		const key = readMailKey(mail);
		return key === undefined ? [] : [{ mail, key, stage, contact: '', at, answer: undefined, from: undefined, subject: undefined, wordsHash }];
	};
	const { kind, verdict } = decision;
	if (kind === DECISION_KINDS.unknown) {
		const stage = UNKNOWN_VERDICTS.find((one) => one === verdict);
		return stage === undefined ? [] : entry(stage, textIn(decision['mail']) ?? '');
	}
	if (kind !== DECISION_KINDS.batch || (verdict !== 'approve' && verdict !== 'reject')) return [];
	const said = (stage: Stage, list: unknown) => shownIn(list).flatMap(({ mail, wordsHash }) => entry(stage, mail, wordsHash));
	return [...said(verdict === 'approve' ? 'approved' : 'rejected', decision['parts']), ...said('rejected', decision['leftOut'])];
}
