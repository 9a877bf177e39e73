import { by, compareNumber, compareText, inTurn, type Severity } from '../core';
import type { ReaderName } from './fields';
import { show } from './show';
import type { NormalizeIssue } from './types';

/** Everything that can be said of values and rows that are used all the same. */
export type IssueCode =
	| 'ambiguousPartnerName' | 'columnNotFound' | 'conflictingPartnerValue' | 'dateInOtherOrder' | 'notADate'
	| 'notADomain' | 'notAnEmail' | 'notANumber' | 'notText' | 'notYesOrNo' | 'repeatedId' | 'unknownCurrency'
	| 'unknownOutcome' | 'unknownWord';

/** How an issue is told. */
interface Wording {
	readonly severity: Severity;
	readonly expected?: string;
	readonly say: (field: string, received: string) => string;
}

const unread = (what: string, expected: string): Wording => ({
	severity: 'warning',
	expected,
	say: (field, received) =>
		`${field}: ${received} is not ${what}. The field was left out; the value is kept under source.`,
});

const SAYINGS: Readonly<Record<IssueCode, Wording>> = {
	ambiguousPartnerName: {
		severity: 'warning',
		say: (_, received) =>
			`Several partners are called ${received}; deals that give only the name have one of their own. Partner Dedupe merges them.`,
	},
	columnNotFound: {
		severity: 'warning',
		say: (field, received) => `${field}: no row has the column ${received}. Check its spelling under Columns.`,
	},
	conflictingPartnerValue: {
		severity: 'information',
		say: (field, received) =>
			`${field}: deals say different things of one partner; the most frequent was taken (${received}).`,
	},
	dateInOtherOrder: {
		severity: 'warning',
		say: (field, received) =>
			`${field}: ${received} is no date in the chosen order of day and month and was read in the other. Check Date Order.`,
	},
	notADate: unread('a date', 'a date'),
	notADomain: unread('a domain', 'a domain such as example.com'),
	notAnEmail: unread('an email address', 'an email address'),
	notANumber: unread('a number', 'a number'),
	notText: unread('text', 'text'),
	notYesOrNo: unread('yes or no', 'yes or no'),
	repeatedId: {
		severity: 'warning',
		say: (field, received) => `${field}: several rows have the id ${received}. All are kept; Partner Dedupe finds them.`,
	},
	unknownCurrency: unread('a currency', 'a currency code such as EUR'),
	unknownOutcome: {
		severity: 'warning',
		say: (_, received) =>
			`A deal is closed, but neither a flag nor its stage ${received} says won or lost. Add it to Stages Won or Lost.`,
	},
	unknownWord: unread('a word known here', 'a known word'),
};

/** What it is called when a reader cannot read a value; `unknownWord` for every other reader. */
export const UNREAD_CODES: Readonly<Partial<Record<ReaderName, IssueCode>>> = {
	currency: 'unknownCurrency',
	domain: 'notADomain',
	domains: 'notADomain',
	email: 'notAnEmail',
	flag: 'notYesOrNo',
	id: 'notText',
	money: 'notANumber',
	moment: 'notADate',
	prose: 'notText',
	text: 'notText',
	texts: 'notText',
};

interface Entry {
	readonly code: IssueCode;
	readonly field: string;
	readonly row: number;
	readonly received: unknown;
	count: number;
}

/** Counts issues by code and field and keeps the first example of each, however many rows there are. */
export interface Tally {
	readonly add: (code: IssueCode, field: string, row: number, received: unknown) => void;
	readonly issues: () => readonly NormalizeIssue[];
}

export function createTally(): Tally {
	const entries = new Map<IssueCode, Map<string, Entry>>();
	return {
		add: (code, field, row, received) => {
			let byField = entries.get(code);
			if (byField === undefined) entries.set(code, (byField = new Map()));
			const entry = byField.get(field);
			if (entry === undefined) byField.set(field, { code, field, row, received, count: 1 });
			else entry.count++;
		},
		issues: () =>
			[...entries.values()]
				.flatMap((byField) => [...byField.values()])
				.sort(
					inTurn<Entry>(
						by(({ code }) => code, compareText),
						by(({ field }) => field, compareText),
						by(({ row }) => row, compareNumber),
					),
				)
				.map(({ code, field, row, received, count }) => {
					const { severity, expected, say } = SAYINGS[code];
					const message = say(field, show(received));
					const example = { received, count, row };
					return { code, severity, message, field, ...(expected === undefined ? {} : { expected }), ...example };
				}),
	};
}
