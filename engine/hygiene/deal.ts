import { isMissing, type Instant, type Minor } from '../core';
import type { BookRecord, OpportunityStatus } from '../model';
import type { Kind, KindEvidence } from './types';
import type { NameWording } from './wording';

/** An opportunity as the rules see it: read once, nothing decided. */
export interface Deal {
	/** Its row in the table of the book's deals. */
	readonly row: number;
	readonly record: BookRecord;
	readonly id: string;
	readonly name: string | undefined;
	readonly status: OpportunityStatus | undefined;
	readonly kindAsGiven: Kind | undefined;
	/** `acv`, else `amount`, in major units of its own currency. */
	readonly value: number | undefined;
	readonly valueField: 'acv' | 'amount';
	/** Something stands in its place that is no number. */
	readonly valueUnreadable: boolean;
	readonly currency: string | undefined;
	/** The value in minor units of the result's currency; undefined when there is none or no rate converts it. */
	readonly size: Minor | undefined;
	readonly createdAt: Instant | undefined;
	readonly closedAt: Instant | undefined;
	readonly lastActivityAt: Instant | undefined;
	readonly stageEnteredAt: Instant | undefined;
	/** One key for one customer: the surviving account's id, else its domain or name. */
	readonly account: string | undefined;
	readonly accountName: string | undefined;
	readonly productLine: string | undefined;
	readonly lossReason: string | undefined;
	readonly leadSource: string | undefined;
	readonly ownerEmail: string | undefined;
	readonly segment: string | undefined;
	/** Ids and names of the partners on it. */
	readonly partners: readonly { readonly id: string | undefined; readonly name: string | undefined }[];
	readonly duplicate: boolean;
	/** What its name says, its account's and product's own words left aside. */
	readonly wording: NameWording;
	/** What says that the customer goes; empty when nothing does. */
	readonly churn: readonly KindEvidence[];
	/** Whether its name, or its account's, is that of a row made to try something out. */
	readonly isTest: boolean;
}

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && !isMissing(value) ? value : undefined);
