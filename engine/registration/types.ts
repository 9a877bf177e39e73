import type { Instant, Issue, Minor } from '../core';
import type { BookRecord } from '../model';
import type { RuleName } from './rules/names';

/** What the engine may know of the world. */
export interface RegistrationContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

/** `refuse` and `review` go to a person: nobody is refused by a rule alone. */
export const RULINGS = ['approve', 'review', 'refuse'] as const;
export type Ruling = (typeof RULINGS)[number];

/** One reason not to approve at once. For our side only: it names partners, owners and deals. */
export interface Objection {
	readonly rule: RuleName;
	readonly ruling: Exclude<Ruling, 'approve'>;
	readonly sentence: string;
	/** Ids of the records that say so, sorted. */
	readonly records: readonly string[];
}

/** What the partner may be told. Of all verdicts but an approval it is the same, whatever the reason. */
export interface PublicAnswer {
	readonly status: 'approved' | 'received' | 'declined';
	readonly text: string;
	/** Until when the deal is kept for the partner; only of an approval. */
	readonly protectedUntil?: string;
}

/** Who decided: the rules, a person, or nobody yet. */
export type DecidedBy = 'rules' | 'person' | 'none';

/** What Deal Registration adds to a registration under `verdict`. */
export interface Verdict {
	readonly asOf: string;
	readonly ruling: Ruling;
	readonly decidedBy: DecidedBy;
	/** The rule that weighs most; null of an approval. */
	readonly rule: RuleName | null;
	/** For our side. */
	readonly sentence: string;
	/** The heaviest first. */
	readonly objections: readonly Objection[];
	/** Accounts of ours that the registration means, and those it may mean. */
	readonly accounts: readonly { readonly accountId: string; readonly name: string | null; readonly certainty: Certainty; readonly because: string }[];
	readonly partner: { readonly partnerId: string; readonly name: string; readonly managerEmail: string | null } | null;
	/** Of an approval: until when the deal is kept for the partner, and until when an extension could keep it. */
	readonly protectedUntil: string | null;
	readonly extensionUntil: string | null;
	/** Until when the partner is to have its answer. */
	readonly answerBy: string | null;
	/** What two registrations of one deal have in common: only one chain of partners may hold such a key. */
	readonly claimKeys: readonly string[];
	/** The head of the partner's resale chain. */
	readonly chain: string | null;
	readonly policy: string;
	/** The only part that leaves the house. */
	readonly publicAnswer: PublicAnswer;
}

export type Certainty = 'sure' | 'possible';

export interface JudgedRegistration {
	readonly record: BookRecord;
	readonly verdict: Verdict;
}

export interface JudgeSummary {
	readonly asOf: string;
	readonly registrations: number;
	readonly judged: number;
	readonly rulings: Readonly<Record<Ruling, number>>;
	/** Objections by rule, most frequent first. */
	readonly rules: readonly { readonly rule: RuleName; readonly refuse: number; readonly review: number }[];
	readonly sentence: string;
}

export interface JudgeResult {
	readonly judged: readonly JudgedRegistration[];
	readonly summary: JudgeSummary;
	readonly issues: readonly Issue[];
	readonly specHash: string;
}

/** A registration as it stands at the as-of date, after the word of people. */
export interface Request {
	readonly id: string;
	readonly record: BookRecord;
	readonly partnerId: string | undefined;
	readonly state: 'waiting' | 'approved' | 'closed';
	readonly submitted: Instant | undefined;
	readonly approved: Instant | undefined;
	/** When it was refused or taken back; of a closed one, where somebody says so. */
	readonly closed: Instant | undefined;
	/** Until when it keeps its deal; of an approved one. */
	readonly until: Instant | undefined;
	readonly extended: Instant | undefined;
	readonly opportunityId: string | undefined;
	readonly productLine: string;
	/** Minor units of the result currency; `unknown` where no rate converts it. */
	readonly value: Minor | 'missing' | 'unknown';
	readonly saidBy: { readonly ruling: 'approve' | 'refuse'; readonly by: string | undefined; readonly note: string | undefined } | undefined;
}
