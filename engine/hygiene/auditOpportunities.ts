import { compareText, hashOf, isoInstant, toMajor, type Severity } from '../core';
import type { Book } from '../model';
import type { Deal } from './deal';
import { decideKind } from './decideKind';
import { fixesOf, worstFirst } from './fixQueue';
import { gatherFacts } from './gatherFacts';
import { collectIssues } from './issues';
import { isAdministrative, type ReasonClass } from './lossReasons';
import { count, emptyTally, toMetrics, withAndWithout, type Tally } from './metrics';
import { conditionOf, valueAt } from './ownRules';
import { RULES } from './rules';
import type { Decided, Finding } from './rules/rule';
import type { HygieneSpec } from './spec';
import type { Audited, Defect, Hygiene, HygieneContext, HygieneOverview, HygieneResult, LeftOutReason, Metric, RuleSummary, WaterfallStep } from './types';
import { waterfallOf, type Counted } from './waterfall';
import { counted, money, percent } from './words';

/** A rule as it is run, built in or the user's own. */
interface Running {
	readonly name: string;
	readonly severity: Severity;
	readonly title: string;
	readonly advice: string;
	readonly spoils: readonly Metric[];
	readonly check: (deal: Deal, decided: Decided) => Finding | undefined;
}

/** What a rule found so far. */
interface Found {
	count: number;
	touched: number;
	/** Of the deals that the CRM counts as new business. */
	readonly tally: Tally;
}

interface Judged {
	readonly deal: Deal;
	readonly decided: Decided;
	readonly defects: readonly Defect[];
	readonly hygiene: Hygiene;
}

const byId = (a: Judged, b: Judged): number =>
	compareText(a.deal.id, b.deal.id) || compareText(JSON.stringify(a.deal.record), JSON.stringify(b.deal.record));

function leftOutBecause({ duplicate, status }: Deal, { kind, reason, test }: Decided): LeftOutReason | undefined {
	if (duplicate) return 'duplicate';
	if (test) return 'test';
	if (status === 'lost' && isAdministrative(reason?.class)) return 'administrative';
	return kind === 'newBusiness' ? undefined : 'notNewBusiness';
}

/** The step of the waterfall that takes a deal out of the raw rate. */
function stepOf({ duplicate, status, closedAt, createdAt }: Deal, { kind, reason, test }: Decided, asOf: number): WaterfallStep['step'] | undefined {
	if (test) return 'test';
	if (duplicate) return 'duplicate';
	if (status === 'lost' && isAdministrative(reason?.class)) return 'administrative';
	if (kind !== 'newBusiness') return kind;
	return (closedAt ?? asOf) > asOf && status !== 'open' ? 'future' : (createdAt ?? asOf) > asOf ? 'future' : undefined;
}

/** Whether a CRM's own report would count the deal as new business. */
const countsRaw = ({ kindAsGiven }: Deal): boolean => kindAsGiven === undefined || kindAsGiven === 'newBusiness';

function sentenceOf(rule: string, { title }: Running, found: Found, effects: RuleSummary['effects'], currency: string | null, acvTouched: number): string {
	const parts = effects.flatMap(({ metric, with: before, without, change }) => {
		if (change === null || Math.abs(change) < 1e-9) return [];
		if (metric === 'winRate') return [`win rate ${percent(before)}, without them ${percent(without)}`];
		return [`${metric === 'pipeline' ? 'pipeline' : 'won ACV'} ${change < 0 ? 'over' : 'under'}stated by ${money(change, currency)}`];
	});
	const touched = `${counted(found.count, 'deal')} over ${money(acvTouched, currency)}`;
	return `${title === '' ? rule : title}: ${touched}${parts.length === 0 ? '' : `; ${parts.join('; ')}`}.`;
}

/**
 * Finds the deals that corrupt the metrics, says what each is and what would mend it, and what each kind of
 * defect costs.
 *
 * 1. A deal's kind is decided with its evidence (`decideKind`); the CRM's own value is kept beside it.
 * 2. Each rule stands alone: one that throws is told of as an issue, and the others go on.
 * 3. The raw numbers count what the CRM calls new business (or does not call anything), the clean ones the
 *    population that every rate uses (`leftOutBecause`).
 * 4. A field that no deal of the book has is a column that is not mapped: one issue, no defect of each deal.
 *
 * @throws nothing: bad data becomes issues
 * Cost: O(records log records).
 */
export function auditOpportunities(book: Book, spec: HygieneSpec, context: HygieneContext): HygieneResult {
	const { asOf } = context;
	const issues = collectIssues();
	const { deals, facts, isTest, instantOf, base } = gatherFacts(book, spec, context, (issue) => issues.add(issue));
	const currency = facts.currency ?? null;

	const off = new Set<string>(spec.rulesOff);
	const running: Running[] = RULES.filter(({ name }) => !off.has(name)).map((rule) => ({
		...rule,
		severity: spec.severities[rule.name] ?? rule.severity,
		check: (deal, decided) => rule.check(deal, decided, facts),
	}));
	for (const own of spec.ownRules) {
		const path = own.field.split('.');
		const holds = conditionOf(own, asOf, instantOf);
		const message = own.message === '' ? `${own.field} ${own.operator} ${String(own.value)}`.trim() : own.message;
		const isAnywhere = deals.some(({ record }) => valueAt(record, path) !== undefined);
		if (!isAnywhere && deals.length > 0) {
			issues.add({ code: 'unknownField', severity: 'warning', message: `The rule "${own.name}" names the field ${own.field}, which no opportunity has. Fields of the source row are under source, e.g. source.Forecast.`, field: own.field });
			// A misspelt field is empty everywhere; that says nothing of the deals.
			continue;
		}
		running.push({
			name: own.name,
			severity: own.severity,
			title: own.name,
			advice: message,
			spoils: [],
			check: ({ record }) => {
				const value = valueAt(record, path);
				return holds(value) ? { message, fix: { field: own.field, from: value ?? null, to: null, how: message } } : undefined;
			},
		});
	}

	const found = new Map<string, Found>(running.map(({ name }) => [name, { count: 0, touched: 0, tally: emptyTally() }]));
	const [raw, clean] = [emptyTally(), emptyTally()];
	const decidedDeals: Counted[] = [];
	const leftOut = new Map<LeftOutReason, number>();
	const reasons = new Map<ReasonClass | 'blank' | 'unclear', number>();
	const judged: Judged[] = [];
	const add = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1);
	const asOfText = isoInstant(asOf);

	for (const deal of deals) {
		const { kind, evidence } = decideKind(deal, facts);
		const reason = deal.status === 'lost' && deal.lossReason !== undefined ? facts.reasonOf(deal.lossReason) : undefined;
		const decided: Decided = { kind, kindEvidence: evidence, reason, test: !off.has('testDeal') && isTest(deal) };
		const isRaw = countsRaw(deal);
		const status = deal.status ?? 'open';
		const defects: Defect[] = [];
		// A row that is no deal has nothing else to mend.
		for (const rule of decided.test ? running.filter(({ name }) => name === 'testDeal') : running) {
			let finding: Finding | undefined;
			try {
				finding = rule.check(deal, decided);
			} catch (thrown) {
				issues.add({ code: 'ruleFailed', severity: 'warning', message: `The rule "${rule.name}" could not look at some deals (${thrown instanceof Error ? thrown.message : 'unknown'}); all other rules did. Correct the rule, or the field it reads.`, field: rule.name, ...(deal.id === '' ? {} : { recordId: deal.id }) });
			}
			if (finding === undefined) continue;
			defects.push({ rule: rule.name, severity: rule.severity, ...finding });
			const own = found.get(rule.name);
			if (own === undefined) continue;
			own.count += 1;
			own.touched += Math.abs(deal.size ?? 0);
			if (isRaw) count(own.tally, status, deal.size);
		}
		defects.sort(worstFirst);
		const because = leftOutBecause(deal, decided);
		if (because !== undefined) add(leftOut, because);
		if (deal.status === 'lost') add(reasons, deal.lossReason === undefined ? 'blank' : (reason?.class ?? 'unclear'));
		if (isRaw) {
			count(raw, status, deal.size);
			const step = stepOf(deal, decided, asOf);
			if (status !== 'open') decidedDeals.push({ deal, step });
			const isDoubtful = defects.some(({ rule }) => rule === 'typoAmount');
			if (step === undefined) count(clean, status, isDoubtful ? undefined : deal.size);
		}
		judged.push({
			deal,
			decided,
			defects,
			hygiene: {
				asOf: asOfText,
				kind,
				kindAsGiven: deal.kindAsGiven ?? null,
				kindEvidence: evidence,
				...(reason?.class === undefined ? {} : { lossReasonClass: reason.class, lossReasonConfidence: reason.confidence }),
				defects,
				quarantined: defects.some(({ severity }) => severity === 'blocker'),
				amountTrusted: !defects.some(({ rule }) => rule === 'typoAmount'),
				population: because === undefined,
				...(because === undefined ? {} : { leftOutBecause: because }),
			},
		});
	}
	judged.sort(byId);

	const summaries = running.flatMap((rule): RuleSummary[] => {
		const own = found.get(rule.name);
		if (own === undefined || own.count === 0) return [];
		const effects = rule.spoils.map((metric) => withAndWithout(metric, raw, own.tally, base));
		const acvTouched = toMajor(own.touched, base);
		const { name, severity, title, advice } = rule;
		return [{ rule: name, severity, title, advice, count: own.count, acvTouched, effects, sentence: sentenceOf(name, rule, own, effects, currency, acvTouched) }];
	});
	const waterfall = waterfallOf(decidedDeals, base);
	const overview: HygieneOverview = {
		asOf: asOfText,
		currency,
		opportunities: deals.length,
		withDefects: judged.filter(({ defects }) => defects.length > 0).length,
		quarantined: judged.filter(({ hygiene }) => hygiene.quarantined).length,
		population: judged.filter(({ hygiene }) => hygiene.population).length,
		leftOut: Object.fromEntries([...leftOut].sort((a, b) => compareText(a[0], b[0]))),
		raw: toMetrics(raw, base),
		clean: toMetrics(clean, base),
		sentence: `Win rate ${percent(waterfall.raw.winRate)} as the CRM has it (${String(waterfall.raw.won)} of ${String(waterfall.raw.won + waterfall.raw.lost)}), ${percent(waterfall.clean.winRate)} clean (${String(waterfall.clean.won)} of ${String(waterfall.clean.won + waterfall.clean.lost)}).`,
		defects: summaries.sort(worstFirst),
		waterfall,
		lossReasons: Object.fromEntries([...reasons].sort((a, b) => compareText(a[0], b[0]))),
	};
	const audited = judged.map(({ deal, hygiene }): Audited => ({ record: deal.record, hygiene }));
	return { opportunities: audited, overview, fixes: fixesOf(judged, base, currency), issues: issues.all(), specHash: hashOf(spec) };
}
