import { DAY, by, compareNumber, compareText, descending, hashOf, inTurn, isoInstant, monthsBefore, quantile, type Issue } from '../core';
import type { Book, BookRecord } from '../model';
import { anyWithin } from './acts';
import { isoDay } from './dayNumber';
import { partnerMoney, wonBetween } from './partnerMoney';
import { fitOn, prepare, yardstickOf } from './prepare';
import type { DormancySpec } from './spec';
import { reachedOn, stateOn } from './stateOn';
import { trendOf } from './slowing';
import type { DormancyContext, State } from './types';
import { usedModel } from './usedModel';
import { counted, money as inMoney, rounded } from './words';

/** The rule that people use today. */
const PLAIN_DAYS = 90;

interface Counts {
	/** Partners it would have flagged. */
	readonly flagged: number;
	/** Of those, the ones that did nothing for the next 180 days. */
	readonly right: number;
	/** Silent ones that it would have missed. */
	readonly missed: number;
}

/** How a rule would have done on one day; null where nothing was flagged or missed, or nobody knows yet. */
export interface RuleResult extends Counts {
	readonly precision: number | null;
	readonly recall: number | null;
}

/** A partner that went silent, and when each rule would have said so. */
export interface WentSilent {
	readonly id: string;
	readonly name: string;
	readonly lastActOn: string;
	/** First day on which this node would have flagged it; null where it would not have. */
	readonly flaggedOn: string | null;
	readonly plainRuleOn: string;
	/** The day on which it had been silent long enough to be gone. */
	readonly goneOn: string;
	/** Days from the flag to being gone, of each rule. */
	readonly daysAhead: number | null;
	readonly plainDaysAhead: number;
	/** What it won in the year up to its last act, for every year since, less what it won in that time. */
	readonly acvLost: number;
}

export interface BacktestMonth {
	readonly on: string;
	/** Whether the days needed to know the outcome have passed. */
	readonly judged: boolean;
	readonly partners: number;
	readonly wentSilent: number;
	readonly ours: RuleResult;
	readonly plain: RuleResult;
}

export interface Backtest {
	readonly operation: 'backtest';
	readonly asOf: string;
	readonly goneAfterDays: number;
	/** The latest first. */
	readonly months: readonly BacktestMonth[];
	/** Over all judged months. */
	readonly ours: RuleResult & { readonly medianDaysAhead: number | null };
	readonly plain: RuleResult & { readonly medianDaysAhead: number | null };
	/** Who went silent in these months; the most lost first. */
	readonly wentSilent: readonly WentSilent[];
	readonly acvLost: number;
	readonly currency: string | null;
	readonly sentence: string;
	readonly issues: readonly Issue[];
	readonly specHash: string;
	readonly modelHash: string;
	readonly model: BookRecord;
	readonly modelIsStored: boolean;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : rounded(part / whole, 4));

const ruleResult = ({ flagged, right, missed }: Counts, judged = true): RuleResult => ({ flagged, right, missed, precision: judged ? share(right, flagged) : null, recall: share(right, right + missed) });

const addUp = (results: readonly RuleResult[]): RuleResult => {
	const of = (key: 'flagged' | 'right' | 'missed') => results.reduce((total, result) => total + result[key], 0);
	return ruleResult({ flagged: of('flagged'), right: of('right'), missed: of('missed') });
};

const AT_WORK: ReadonlySet<State> = new Set(['producing', 'reactivated', 'cooling']);

/**
 * Plays the last months again on the user's own book: whom this node would have flagged on each day, with what was known
 * then and a model fitted on that alone, beside the plain rule of 90 days without activity.
 *
 * 1. A partner counts on a day when it was at work then: it had acted, and was not dormant or archived. Who did nothing
 *    in the 180 days that followed went silent.
 * 2. A partner is flagged when it is cooling or slowing; the plain rule flags after 90 days of silence, whatever the
 *    rhythm.
 * 3. ACV lost is what a partner won in the year up to its last act, for every year since, less what it won in that time.
 *
 * @throws nothing
 * Cost: one fit a month, O(months x partners).
 */
export function backtest(book: Book, spec: DormancySpec, context: DormancyContext): Backtest {
	const { asOf, timeZone } = context;
	const prepared = prepare(book, spec, context);
	const { members, acts, today, dayOf, startOf, firstDay, roster } = prepared;
	const money = partnerMoney(book, acts, spec, context);
	const used = usedModel(book, prepared, { useStoredModel: false });
	const days = Array.from({ length: spec.backtestMonths }, (_, back) => dayOf(monthsBefore(asOf, back + 1, timeZone))).filter((day) => day > firstDay);
	const silent = new Map<string, WentSilent>();

	const months = days.map((day): BacktestMonth => {
		const judged = day + spec.goneAfterDays <= today;
		const yardstick = yardstickOf(fitOn(prepared, day), spec, prepared);
		const [ours, plain] = [
			{ flagged: 0, right: 0, missed: 0 },
			{ flagged: 0, right: 0, missed: 0 },
		];
		let [partners, gone] = [0, 0];
		for (const member of members) {
			const own = acts.of(member.id);
			const { state, silence } = stateOn(member, own, day, today, yardstick);
			if (silence === undefined || !AT_WORK.has(state)) continue;
			partners += 1;
			const slowing = state !== 'cooling' && (trendOf(own, member, day, silence, yardstick)?.slowing ?? false);
			const weSay = state === 'cooling' || slowing;
			const theySay = day - silence.lastOn >= PLAIN_DAYS;
			const went = judged && !anyWithin(own.days, day + 1, day + spec.goneAfterDays);
			if (went) gone += 1;
			for (const [rule, says] of [[ours, weSay], [plain, theySay]] as const) {
				if (says) rule.flagged += 1;
				if (says && went) rule.right += 1;
				if (!says && went) rule.missed += 1;
			}
			if (!went) continue;
			const goneOn = silence.lastOn + spec.goneAfterDays;
			const coolingOn = reachedOn(silence, silence.limits.cooling, day, yardstick);
			const flaggedOn = slowing ? Math.min(day, coolingOn) : coolingOn;
			const known = silent.get(member.id);
			const lastAt = startOf(silence.lastOn + 1);
			const years = Math.max(0, (asOf - lastAt) / (365 * DAY));
			const lost = wonBetween(money.of(member.id), startOf(silence.lastOn + 1 - 365), lastAt) * years - wonBetween(money.of(member.id), lastAt, asOf);
			const one: WentSilent = {
				id: member.id,
				name: member.name,
				lastActOn: isoDay(silence.lastOn),
				flaggedOn: flaggedOn > goneOn ? null : isoDay(flaggedOn),
				plainRuleOn: isoDay(silence.lastOn + PLAIN_DAYS),
				goneOn: isoDay(goneOn),
				daysAhead: flaggedOn > goneOn ? null : goneOn - flaggedOn,
				plainDaysAhead: spec.goneAfterDays - PLAIN_DAYS,
				acvLost: money.major(Math.max(0, Math.round(lost))),
			};
			// Of the days on which it was flagged for one silence, the earliest counts.
			if (known === undefined || known.lastActOn < one.lastActOn || (known.lastActOn === one.lastActOn && (known.daysAhead ?? -1) <= (one.daysAhead ?? -1))) silent.set(member.id, one);
		}
		return { on: isoDay(day), judged, partners, wentSilent: gone, ours: ruleResult(ours, judged), plain: ruleResult(plain, judged) };
	});

	const all = months.filter(({ judged }) => judged);
	const wentSilent = [...silent.values()].sort(inTurn(descending(by(({ acvLost }) => acvLost, compareNumber)), by(({ id }) => id, compareText)));
	const ahead = quantile(wentSilent.flatMap(({ daysAhead }) => (daysAhead === null ? [] : [daysAhead])), 0.5) ?? null;
	const plainAhead = wentSilent.length === 0 ? null : spec.goneAfterDays - PLAIN_DAYS;
	const [ours, plain] = [addUp(all.map((month) => month.ours)), addUp(all.map((month) => month.plain))];
	const acvLost = wentSilent.reduce((total, one) => total + one.acvLost, 0);
	return {
		operation: 'backtest',
		asOf: isoInstant(asOf),
		goneAfterDays: spec.goneAfterDays,
		months,
		ours: { ...ours, medianDaysAhead: ahead },
		plain: { ...plain, medianDaysAhead: plainAhead },
		wentSilent,
		acvLost,
		currency: money.currency,
		sentence:
			wentSilent.length === 0
				? `No partner went silent for ${spec.goneAfterDays} days in the months that can be judged.`
				: `${counted(wentSilent.length, 'partner')} went silent for ${spec.goneAfterDays} days: flagged ${ahead === null ? 'never' : `${ahead} days`} before that in the median, by the 90-day rule ${plainAhead ?? 0}; ${inMoney(acvLost, money.currency)} lost since.`,
		issues: [...roster.issues, ...acts.issues],
		specHash: hashOf(spec),
		modelHash: used.hash,
		model: used.record,
		modelIsStored: used.isStored,
	};
}
