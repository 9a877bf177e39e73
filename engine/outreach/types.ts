import type { Issue } from '../core';
import type { BookRecord } from '../model';
import type { Facts } from './mail/facts';

export type { OutreachContext } from './context';

/**
 * What is to happen with a partner now.
 *
 * - `mail`: may be sent now, once somebody approved it and its claim held;
 * - `draft`: the same mail, for its manager to send;
 * - `task`: nothing can be mailed, a person has to act;
 * - `wait`: the next step has its time, `notBefore`;
 * - `stopped`: something happened that ends the sequence;
 * - `finished`: all steps went out.
 */
export const STATUSES = ['mail', 'draft', 'task', 'wait', 'stopped', 'finished'] as const;
export type Status = (typeof STATUSES)[number];

/** Who gets the mail. */
export interface Recipient {
	readonly id: string;
	readonly name: string | null;
	readonly email: string;
	readonly country: string | null;
	readonly language: string | null;
}

/** A mail of which nobody knows whether it went. */
export interface UnknownMail {
	readonly contact: string;
	readonly at: string;
	readonly from: string | null;
	readonly subject: string | null;
	/** Whether a person is asked about it. */
	readonly isAsked: boolean;
}

/** The result for one partner: what Plan adds under `outreach`. */
export interface PartnerOutreach {
	readonly asOf: string;
	readonly campaign: string;
	readonly status: Status;
	/** Stable identifier of the reason, e.g. `dailyCap`. */
	readonly reason: string;
	readonly sentence: string;
	/** The step that is next or was last, from 1. */
	readonly step: number;
	readonly steps: number;
	/** How often the campaign has begun with this partner. */
	readonly round: number;
	/** The key under which the mail is claimed; null where there is none to claim. */
	readonly mail: string | null;
	readonly contact: Recipient | null;
	/** Hashes of the words of this step that a person said yes to, and of those that are put to one. */
	readonly approvedHashes: readonly string[];
	readonly proposedHashes: readonly string[];
	/** The claim of which nobody knows what became of it; null where there is none. */
	readonly unknown: UnknownMail | null;
	readonly managerEmail: string | null;
	/** The earliest moment at which it may go; null where none is known. */
	readonly notBefore: string | null;
	/** What allows the mail, in words; null where nothing does. */
	readonly basis: string | null;
	readonly facts: Facts | null;
}

interface PlannedPartner {
	readonly id: string;
	readonly record: BookRecord;
	readonly outreach: PartnerOutreach;
}

export interface PlanSummary {
	readonly asOf: string;
	readonly campaign: string;
	readonly partners: number;
	readonly statuses: Readonly<Record<Status, number>>;
	readonly reasons: Readonly<Record<string, number>>;
	/** Mails of this campaign that were claimed today before this plan. */
	readonly claimedToday: number;
	readonly sentence: string;
}

export interface OutreachPlan {
	readonly operation: 'plan';
	/** Mails first, in the order in which they should go. */
	readonly partners: readonly PlannedPartner[];
	readonly summary: PlanSummary;
	readonly issues: readonly Issue[];
	readonly specHash: string;
}
