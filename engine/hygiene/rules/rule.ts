import type { Severity } from '../../core';
import type { Deal } from '../deal';
import type { Facts } from '../facts';
import type { LossReasonReading } from '../lossReasons';
import type { Fix, Kind, KindEvidence, Metric } from '../types';
import type { RuleName } from './names';

/** What is already decided of a deal when the rules look at it. */
export interface Decided {
	readonly kind: Kind;
	readonly kindEvidence: readonly KindEvidence[];
	readonly reason: LossReasonReading | undefined;
	/** Whether it is a test: of these the rule that says so looks, and no other. */
	readonly test: boolean;
}

/** What a rule says of one deal. */
export interface Finding {
	readonly message: string;
	readonly fix?: Fix;
	readonly evidence?: Readonly<Record<string, unknown>>;
}

/** One rule of the audit. */
export interface Rule {
	readonly name: RuleName;
	readonly severity: Severity;
	/** What it means, in words. */
	readonly title: string;
	/** What to do. */
	readonly advice: string;
	/** Metrics that such deals falsify. */
	readonly spoils: readonly Metric[];
	/** `lossReason`: looks at nothing but whether a deal was lost and why, so that deals of one reason share the answer. */
	readonly reads?: 'lossReason';
	readonly check: (deal: Deal, decided: Decided, facts: Facts) => Finding | undefined;
}

/** Whether a deal is closed in the CRM's eyes. */
export const isClosed = ({ status }: Deal): boolean => status === 'won' || status === 'lost';
