import type { Issue } from '../core';
import type { BookRecord } from '../model';
import type { PlayName } from './playsSpec';
import type { InvestmentIndex } from './types';

/** One number of an arithmetic. */
export interface Factor {
	readonly name: string;
	readonly value: number;
	readonly unit: 'money' | 'share' | 'number';
	/** `data`: counted; `estimate`: shrunk from data; `assumption`: stated in the settings. */
	readonly basis: 'data' | 'estimate' | 'assumption';
}

/** A mail to the partner that somebody may send: never sent by itself. */
export interface Draft {
	readonly to: string | null;
	readonly subject: string;
	readonly body: string;
}

/** What a play is about. */
export interface Subject {
	readonly type: 'certification' | 'opportunity' | 'partner' | 'segment';
	readonly id: string;
	readonly name: string;
}

/** What a rule proposes, before it is ranked. */
export interface Candidate {
	readonly play: PlayName;
	readonly subject: Subject;
	/** What to do, as an order. */
	readonly title: string;
	/** Why, in one sentence. */
	readonly why: string;
	/** Dated where a date is known. */
	readonly evidence: readonly string[];
	readonly against: readonly string[];
	/** Numbers that multiply to the expected value. */
	readonly factors: readonly Factor[];
	readonly draft: Omit<Draft, 'to'> | null;
}

/** One play for one partner. */
export interface Play extends Omit<Candidate, 'draft'> {
	readonly id: string;
	/** From 1 within the partner. */
	readonly rank: number;
	/** `now`: within what its manager is given; `waiting`: held back, so that nobody is buried. */
	readonly status: 'now' | 'waiting';
	readonly partnerId: string;
	readonly partnerName: string;
	readonly managerEmail: string | null;
	/** In major units of the currency, to the cent. */
	readonly expectedValue: number;
	readonly currency: string | null;
	/** The factors as one sentence. */
	readonly arithmetic: string;
	readonly draft: Draft | null;
}

/** The result for one partner: what Next Best Play adds under `play`. */
export interface PartnerPlays {
	readonly asOf: string;
	readonly sentence: string;
	/** Name of the first play, its value and how many there are. */
	readonly next: PlayName | null;
	readonly expectedValue: number;
	readonly count: number;
	readonly plays: readonly Play[];
	/** Plays that fit and are not repeated, by why. */
	readonly heldBack: { readonly open: number; readonly done: number; readonly snoozed: number; readonly wrong: number; readonly beyond: number };
}

export interface PlayedPartner {
	readonly id: string;
	readonly name: string;
	readonly record: BookRecord;
	readonly play: PartnerPlays;
}

/** What one manager is given. */
export interface ManagerLoad {
	readonly managerEmail: string | null;
	readonly now: number;
	readonly waiting: number;
	readonly open: number;
	readonly expectedValue: number;
}

export interface PlaysSummary {
	readonly asOf: string;
	readonly partners: number;
	readonly withPlays: number;
	readonly plays: number;
	readonly now: number;
	readonly waiting: number;
	readonly byPlay: Readonly<Partial<Record<PlayName, number>>>;
	/** Most valuable first. */
	readonly managers: readonly ManagerLoad[];
	readonly heldBack: PartnerPlays['heldBack'];
	readonly expectedValue: number;
	readonly currency: string | null;
	/** Plays that could not be looked for, and why. */
	readonly missing: readonly string[];
	readonly stopRule: string;
	readonly assumptions: string;
	readonly sentence: string;
}

export interface PlaysResult {
	readonly operation: 'recommendPlays';
	/** The most valuable first. */
	readonly partners: readonly PlayedPartner[];
	/** Entries that remember what was shown; empty unless asked for. */
	readonly ledger: readonly { readonly record: BookRecord; readonly from: BookRecord }[];
	readonly index: InvestmentIndex;
	readonly summary: PlaysSummary;
	readonly issues: readonly Issue[];
	readonly specHash: string;
}
