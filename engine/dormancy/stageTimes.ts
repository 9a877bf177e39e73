import { DAY, instantReader, kaplanMeier, timeByWhich, type Duration, type Instant, type SurvivalCurve } from '../core';
import type { Deal } from './partnerDeals';
import type { DormancySpec } from './spec';
import type { DormancyContext } from './types';

/** A stretch of a deal in one stage. */
export interface Visit {
	readonly stage: string;
	readonly enteredAt: Instant;
	/** Undefined while the deal is still there, and where nobody says. */
	readonly leftAt: Instant | undefined;
	/** It moved on, or was won; a lost deal only stopped. */
	readonly movedOn: boolean;
}

/** After how long a deal is old, and what that rests on. */
export interface AgeLimits {
	/** Undefined where fewer moved on than the percentile needs. */
	readonly warn: number | undefined;
	readonly critical: number | undefined;
	readonly basis: 'stage' | 'allStages' | 'createToWin';
	/** How many ended. */
	readonly exits: number;
}

/** New business only: renewals keep other time. */
const isNewBusiness = ({ kind, duplicate }: Deal): boolean => !duplicate && (kind === undefined || kind === 'newBusiness');

/** The stages a deal went through until the as-of date, in order; empty without history. Of one day the history's own order counts. */
export function visitsOf({ read, status, closedAt }: Deal, instantOf: (text: unknown) => Instant | undefined, asOf: Instant): readonly Visit[] {
	const entered = (read.stageHistory ?? [])
		.flatMap(({ stage, enteredAt, leftAt }) => {
			const from = instantOf(enteredAt);
			// A stage that begins with the close is the decision and no stage to wait in.
			if (from === undefined || from > asOf || (closedAt !== undefined && from >= closedAt)) return [];
			return [{ stage, from, to: instantOf(leftAt) }];
		})
		.sort((a, b) => a.from - b.from || (a.to ?? Number.MAX_VALUE) - (b.to ?? Number.MAX_VALUE));
	return entered.map(({ stage, from, to }, at) => {
		const next = entered[at + 1]?.from;
		const end = next ?? closedAt ?? to;
		const leftAt = end === undefined || end > asOf ? undefined : Math.max(from, end);
		return { stage, enteredAt: from, leftAt, movedOn: leftAt !== undefined && (next !== undefined || status !== 'lost') };
	});
}

/** A stage of a pipeline, whatever its capitals. */
export const stageKey = (pipeline: unknown, stage: string): string => JSON.stringify([pipeline ?? null, stage.trim().toLowerCase()]);

export interface StageTimes {
	/** Limits of a stage that a deal is in now; undefined where the book has no history to learn from. */
	readonly ofStage: (deal: Deal, stage: string) => AgeLimits | undefined;
	/** Limits of the whole age of a deal; undefined with too few won deals. */
	readonly createToWin: AgeLimits | undefined;
	/** Deals with a stage history. */
	readonly histories: number;
}

/**
 * How long deals stay in each stage, over all deals of a book (Kaplan-Meier): moving on or winning ends a stay; losing,
 * and staying until now, only say that it lasts longer.
 *
 * 1. A stage with 20 or more exits has limits of its own; others share one curve over all stages.
 * 2. Where the curve does not come down to a percentile, that limit is taken from all stages, else, or where that lies
 *    below a limit of its own, there is none.
 * 3. For deals without history: the time from creation to win, lost and open ones censored.
 * 4. A closed deal that nobody says when it closed did not wait until now: its last stay and its age are left out.
 *
 * Cost: O(visits log visits).
 */
export function stageTimes(deals: readonly Deal[], { aging }: DormancySpec, { asOf, timeZone }: DormancyContext): StageTimes {
	const instantOf = instantReader(timeZone);
	const byStage = new Map<string, Duration[]>();
	const all: Duration[] = [];
	const wins: Duration[] = [];
	let histories = 0;
	for (const deal of deals) {
		if (!isNewBusiness(deal)) continue;
		const { read, status, createdAt, closedAt } = deal;
		const visits = visitsOf(deal, instantOf, asOf);
		if (visits.length > 0) histories += 1;
		const isUndated = status !== 'open' && closedAt === undefined;
		for (const { stage, enteredAt, leftAt, movedOn } of visits) {
			if (leftAt === undefined && isUndated) continue;
			const duration = { days: ((leftAt ?? asOf) - enteredAt) / DAY, ended: movedOn };
			const key = stageKey(read.pipeline, stage);
			const known = byStage.get(key);
			if (known === undefined) byStage.set(key, [duration]);
			else known.push(duration);
			all.push(duration);
		}
		if (!isUndated && createdAt !== undefined && (closedAt ?? asOf) >= createdAt) wins.push({ days: ((closedAt ?? asOf) - createdAt) / DAY, ended: status === 'won' });
	}
	const limits = (curve: SurvivalCurve, basis: AgeLimits['basis']): AgeLimits => ({ warn: timeByWhich(curve, aging.warnAt), critical: timeByWhich(curve, aging.criticalAt), basis, exits: curve.ended });
	const pooled = limits(kaplanMeier(all), 'allStages');
	const ofAll = pooled.exits >= aging.exits ? pooled : undefined;
	const ofStages = new Map(
		[...byStage].map(([key, durations]): [string, AgeLimits | undefined] => {
			const own = limits(kaplanMeier(durations), 'stage');
			if (own.exits < aging.exits) return [key, ofAll];
			const warn = own.warn ?? ofAll?.warn;
			const critical = own.critical ?? ofAll?.critical;
			return [key, { ...own, warn, critical: (critical ?? 0) < (warn ?? 0) ? undefined : critical }];
		}),
	);
	const won = limits(kaplanMeier(wins), 'createToWin');
	return {
		ofStage: ({ read }, stage) => (ofAll === undefined ? undefined : (ofStages.get(stageKey(read.pipeline, stage)) ?? ofAll)),
		createToWin: won.exits >= aging.exits ? won : undefined,
		histories,
	};
}
