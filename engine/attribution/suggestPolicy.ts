import { DAY, quantile, toMajor } from '../core';
import type { Book, BookRecord } from '../model';
import { attributeOpportunities } from './attributeOpportunities';
import { POLICY_MODEL, parsePolicies, type AttributionPolicy } from './policy';
import type { AttributionSpec } from './spec';
import type { AttributedDeal, AttributionContext } from './types';

/** Fewer than this say nothing; the policy's own clock is kept. */
const ENOUGH = 20;
/** A clock is at least a month and at most a year, in whole months. */
const MONTH = 30;
const LONGEST = 360;
/** Above this cycle a claim may take longer. */
const LONG_CYCLE = 180;
const LONG_LOCK = 30;
const USUAL_LOCK = 14;

/** What the book says about one size band. */
interface SuggestedClock {
	readonly from: number;
	readonly lookbackDays: number;
	readonly claimLockDays: number;
	/** Deals whose first evidence has a date, and won deals with both dates. */
	readonly evidenced: number;
	readonly won: number;
	/** 95th percentile of the days from the first evidence to the deal; median days from creation to win. */
	readonly leadDays: number | null;
	readonly cycleDays: number | null;
	readonly reason: string;
}
export interface Suggestion {
	readonly policy: AttributionPolicy;
	readonly clocks: readonly SuggestedClock[];
	readonly model: BookRecord;
}

/** The nearest of one, two or five times a power of ten, so that bands begin where people would draw them. */
function roundAmount(amount: number): number {
	if (amount <= 0) return 0;
	const power = 10 ** Math.floor(Math.log10(amount));
	const apart = (step: number) => Math.abs(Math.log(amount / (step * power)));
	return power * [1, 2, 5, 10].reduce((best, step) => (apart(step) < apart(best) ? step : best));
}

/**
 * Proposes clocks from a book, for its small, middle and large deals: the lookback that would have kept 95% of first
 * evidence, in whole months from 1 to 12; and a claim lock of 14 days, 30 where the band's median cycle exceeds 180.
 *
 * 1. Evidence is looked at under the longest lookback and counted once a deal: its first strong act before creation.
 * 2. Bands are the thirds of the won deals' sizes, rounded; a band with fewer than 20 deals keeps the given policy's
 *    clock, and says so.
 *
 * The result is a proposal: a policy of the next version and the model record that makes it hold once it is stored.
 *
 * Cost: that of attributeOpportunities.
 */
export function suggestPolicy(book: Book, spec: AttributionSpec, context: AttributionContext): Suggestion {
	const [base] = spec.policies.slice(-1);
	if (base === undefined) throw new TypeError('There is no policy.');
	const open = { ...base, clocks: [{ from: 0, lookbackDays: 3 * LONGEST, claimLockDays: 0 }], sourcing: { ...base.sourcing, quietDays: 0, openDealBlocks: false, contactBlocks: false } };
	const { deals, currency = 'XXX' } = attributeOpportunities(book, { ...spec, useStoredPolicy: false, policies: [open] }, context);
	const known = deals.filter(({ counts, amount }) => counts && amount !== undefined);
	const sizes = known.filter(({ status }) => status === 'won').map(({ amount = 0 }) => toMajor(amount, currency));
	const starts = sizes.length < 3 * ENOUGH ? [0] : [...new Set([0, roundAmount(quantile(sizes, 1 / 3) ?? 0), roundAmount(quantile(sizes, 2 / 3) ?? 0)])];
	const clocks = starts.map((from, at): SuggestedClock => {
		const to = starts[at + 1] ?? Infinity;
		const band = known.filter(({ amount = 0 }) => toMajor(amount, currency) >= from && toMajor(amount, currency) < to);
		return clockOf(band, from, base);
	});
	const policy = parsePolicies({
		...base,
		name: `${base.name}, from the book`,
		version: base.version + 1,
		...(currency === 'XXX' ? {} : { currency }),
		clocks: clocks.map(({ from, lookbackDays, claimLockDays }) => ({ from, lookbackDays, claimLockDays })),
	});
	const [only] = policy;
	if (only === undefined) throw new TypeError('There is no policy.');
	return { policy: only, clocks, model: { recordType: 'model', id: POLICY_MODEL, policies: policy } };
}

function clockOf(band: readonly AttributedDeal[], from: number, base: AttributionPolicy): SuggestedClock {
	const leads = band.flatMap((deal) => {
		const { created } = deal;
		const first = Math.min(...deal.credit.filter(({ isSourcing }) => isSourcing).map(({ at }) => at));
		return created === undefined || !Number.isFinite(first) || first > created ? [] : [(created - first) / DAY];
	});
	const cycles = band.flatMap(({ status, created, closed }) => (status === 'won' && created !== undefined && closed !== undefined && closed >= created ? [(closed - created) / DAY] : []));
	const ruling = base.clocks.findLast((clock) => clock.from <= from) ?? { lookbackDays: 180, claimLockDays: USUAL_LOCK };
	const lead = leads.length < ENOUGH ? null : (quantile(leads, 0.95) ?? null);
	const cycle = cycles.length < ENOUGH ? null : (quantile(cycles, 0.5) ?? null);
	const lookbackDays = lead === null ? ruling.lookbackDays : Math.min(LONGEST, Math.max(MONTH, Math.ceil(lead / MONTH) * MONTH));
	const claimLockDays = Math.min(lookbackDays, cycle === null ? ruling.claimLockDays : cycle > LONG_CYCLE ? LONG_LOCK : USUAL_LOCK);
	const days = (value: number) => String(Math.round(value));
	return {
		from,
		lookbackDays,
		claimLockDays,
		evidenced: leads.length,
		won: cycles.length,
		leadDays: lead,
		cycleDays: cycle,
		reason: [
			lead === null ? `only ${leads.length} deals have dated first evidence, so the lookback stays` : `95% of the first evidence came at most ${days(lead)} days before its deal`,
			cycle === null ? `only ${cycles.length} won deals have both dates, so the claim lock stays` : `half of the won deals took at most ${days(cycle)} days`,
		].join('; '),
	};
}
