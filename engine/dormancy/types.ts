import type { Instant, Issue } from '../core';
import type { BookRecord, Motion } from '../model';

/** What the engine may know of the world. */
export interface DormancyContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

/** Where a partner stands. */
export const STATES = ['neverActivated', 'producing', 'cooling', 'dormant', 'responded', 'reactivated', 'archived'] as const;
export type State = (typeof STATES)[number];

/** What to do about a partner that brings nothing; people decide. */
export interface Proposal {
	/** `reengage` one that acted, `activate` one that never did, `archive`, or `keep` where a guard forbids archiving. */
	readonly action: 'reengage' | 'activate' | 'archive' | 'keep';
	readonly reason: string;
	/** What forbids archiving it, in words; empty for any other action. */
	readonly blockedBy: readonly string[];
}

/** The result for one partner: what Dormancy Detect adds under `dormancy`. Days are calendar days. */
export interface PartnerDormancy {
	readonly asOf: string;
	readonly state: State;
	/** When the state began; null where nothing tells. */
	readonly since: string | null;
	/** `snapshot`: seen to begin between two runs; `reconstructed`: computed from the acts, as on a first run. */
	readonly sinceBasis: 'snapshot' | 'reconstructed';
	/** The state of the last run before; null without one. */
	readonly previousState: State | null;
	readonly changed: boolean;
	/** Whether people should be told now, and which state they were last told. */
	readonly announce: boolean;
	readonly announcedState: State | null;
	readonly announcedAt: string | null;
	readonly sentence: string;
	readonly type: string;
	readonly motion: Motion;
	readonly acts: number;
	readonly lastActOn: string | null;
	/** Silence and usual gap in the partner's own days: those of its season; a login at the end of the silence takes a quarter of it away. */
	readonly silenceDays: number | null;
	readonly usualGapDays: number | null;
	/** The chance that one of its gaps is longer than this silence. */
	readonly chanceOfLongerGap: number | null;
	readonly coolingOn: string | null;
	/** When it turns dormant if nothing happens. */
	readonly dormantOn: string | null;
	/** Months of its season, from 1; null for a partner that acts all year. */
	readonly season: readonly number[] | null;
	/** Its last gaps are too long for its own earlier rhythm. */
	readonly slowing: boolean;
	/** On the early list: cooling, or producing and slowing. */
	readonly early: boolean;
	/** What it won from a year before its last act until now, in major units of `currency`. */
	readonly acvAtStake: number;
	readonly openPipeline: number;
	readonly currency: string | null;
	/** Last day of the activation window of one that never acted. */
	readonly activationEndsOn: string | null;
	readonly proposal: Proposal | null;
	readonly secondOpinion: { readonly chanceAlive: number; readonly expectedActs: number } | null;
	/** Fingerprint of the model that the limits rest on. */
	readonly model: string;
}

/** One partner and its result. */
export interface DetectedPartner {
	readonly id: string;
	readonly name: string;
	readonly record: BookRecord;
	readonly dormancy: PartnerDormancy;
}

/** How a whole kind of partners does. */
export interface KindVerdict {
	readonly type: string;
	readonly motion: Motion;
	readonly enrolled: number;
	readonly states: Readonly<Record<State, number>>;
	/** Deals that named one of them, created in the last 12 months, and won in them. */
	readonly opportunities12Months: number;
	readonly wins12Months: number;
	readonly sentence: string;
}

/** What was read, and what was not and why. */
export interface ActCounts {
	readonly productive: number;
	readonly afterAsOf: number;
	readonly withoutDate: number;
	/** Acts of partners that the roster does not have. */
	readonly unknownPartner: number;
	readonly unreadable: number;
	/** Sourcing tags of partners on the roster that tell of no act. */
	readonly doubtedTags: number;
}

/** How the model would have done, had it been fitted half a year ago. */
export interface Calibration {
	readonly days: number;
	/** Beats expected and seen since, over all partners. */
	readonly expected: number;
	readonly seen: number;
	/** The same by fifths of the chance of being alive, lowest first. */
	readonly groups: readonly { readonly partners: number; readonly chanceAlive: number; readonly expected: number; readonly seen: number; readonly actedAgain: number }[];
}

export interface DormancySummary {
	readonly asOf: string;
	readonly partners: number;
	readonly states: Readonly<Record<State, number>>;
	readonly changed: number;
	readonly announced: number;
	/** Whether this run had no earlier one to compare with: nobody is announced. */
	readonly baseline: boolean;
	readonly early: readonly { readonly id: string; readonly name: string; readonly state: State; readonly dormantOn: string | null; readonly acvAtStake: number }[];
	readonly acvAtStake: number;
	readonly currency: string | null;
	readonly kinds: readonly KindVerdict[];
	readonly proposals: Readonly<Record<Proposal['action'], number>>;
	readonly acts: ActCounts;
	readonly unconverted: number;
	readonly secondOpinion: { readonly sentence: string; readonly calibration: Calibration | null } | null;
	readonly sentence: string;
}

export interface DetectResult {
	readonly operation: 'detect';
	/** Who needs somebody first, first. */
	readonly partners: readonly DetectedPartner[];
	readonly summary: DormancySummary;
	readonly issues: readonly Issue[];
	readonly specHash: string;
	readonly modelHash: string;
	readonly model: BookRecord;
	/** The model came in with the book. */
	readonly modelIsStored: boolean;
}

/** What a deal or a registration waits for. */
export type AgingLevel = 'ok' | 'warn' | 'critical' | 'unknown' | 'unanswered' | 'lapsing';

/** The result for one deal or registration: what the operation Aging adds under `aging`. */
export interface Aging {
	readonly asOf: string;
	readonly level: AgingLevel;
	readonly sentence: string;
	/** Whether somebody should be told now: an owner, or whoever gives it one. */
	readonly announce: boolean;
	/** Those of the owners who should be told now. */
	readonly tell: readonly string[];
	/** The partner it is about, and the people on both sides. */
	readonly partnerIds: readonly string[];
	readonly partnerNames: readonly string[];
	readonly ownerEmail: string | null;
	readonly partnerManagerEmails: readonly string[];
	/** Everybody who gets the message, once. */
	readonly owners: readonly string[];
	/** Days in stage, or of age, or until it lapses; hours for an unanswered registration. */
	readonly days: number | null;
	readonly hours: number | null;
	readonly stage: string | null;
	readonly warnAfterDays: number | null;
	readonly criticalAfterDays: number | null;
	/** `stage`, `allStages`: time in stage; `createToWin`: no history, age against the time that winning takes. */
	readonly basis: 'stage' | 'allStages' | 'createToWin' | 'registration' | 'none';
	readonly exits: number | null;
	readonly daysSincePartnerTouch: number | null;
	readonly acv: number | null;
	readonly currency: string | null;
}

export interface AgedRecord {
	readonly id: string;
	readonly record: BookRecord;
	readonly aging: Aging;
}

export interface AgingSummary {
	readonly asOf: string;
	/** Open deals that partners work on. */
	readonly deals: number;
	readonly registrations: number;
	readonly levels: Readonly<Record<AgingLevel, number>>;
	readonly announced: number;
	/** What each owner is told, most first. */
	readonly owners: readonly { readonly email: string; readonly records: number }[];
	/** Deals with a stage history. */
	readonly histories: number;
	readonly withoutOwner: number;
	readonly sentence: string;
}

export interface AgingResult {
	readonly operation: 'aging';
	/** The most pressing first. */
	readonly records: readonly AgedRecord[];
	/** What each owner is told, for the ledger: keep what went out, and the next run does not repeat itself. */
	readonly ledger: readonly { readonly record: BookRecord; readonly from: BookRecord }[];
	readonly summary: AgingSummary;
	readonly issues: readonly Issue[];
	readonly specHash: string;
}
