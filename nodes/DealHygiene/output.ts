import { counted } from '../../engine/core';
import { caseOf } from '../../engine/fixes';
import { capFixes, type Audited, type FixRow, type HygieneResult } from '../../engine/hygiene';
import { withoutRateHint, type Answer, type Decided } from '../shared';
import type { DealHygieneParameters } from './parameters';
import type { Operated } from './runOperation';

/** The result as one row of a table: what is wrong and what it leads to, without the evidence. */
function simplified({ hygiene }: Audited) {
	const { kindEvidence, defects, ...figures } = hygiene;
	return { ...figures, defects: defects.map(({ rule }) => rule), messages: defects.map(({ message }) => message) };
}

function toDecided(audited: Audited, simple: boolean): Decided {
	const { record, hygiene } = audited;
	return { record: { ...record, hygiene: simple ? simplified(audited) : hygiene }, replaces: record };
}

function toFix({ record, ...row }: FixRow): Decided {
	return { row, from: [record] };
}

/** Deals that each step of the waterfall names in the run record, which is kept for years. */
const NAMED_IN_RUN = 10;

function summaryOf({ overview }: HygieneResult, operation: DealHygieneParameters['operation']): object {
	if (operation === 'summary') return overview;
	const { waterfall } = overview;
	return { ...overview, waterfall: { ...waterfall, steps: waterfall.steps.map((step) => ({ ...step, deals: step.deals.slice(0, NAMED_IN_RUN) })) } };
}

function hintsOf({ overview, issues }: HygieneResult, left: number): string[] {
	const unconverted = overview.defects.find(({ rule }) => rule === 'currencyNotConvertible')?.count ?? 0;
	return [
		...(overview.opportunities === 0 ? ['No opportunity came in.'] : [overview.sentence]),
		...(left > 0 ? [`${counted(left, 'fix is', 'fixes are')} left for later: raise Max Fixes per Owner in Options to see more.`] : []),
		...withoutRateHint(unconverted),
		...issues.map(({ message }) => message),
	];
}

/** Fixes as cases that wait for a person. */
function casesAnswer({ fixes: { proposals, left, specHash }, environment: { asOf } }: Extract<Operated, { fixes: unknown }>): Answer {
	return {
		decided: proposals.map((proposal): Decided => ({ record: caseOf(proposal, asOf), from: [proposal.record] })),
		key: 'fixes',
		summary: { proposals: proposals.length, left },
		hints: [proposals.length === 0 ? 'Nothing to fix was found. Put Partner Dedupe, Deal Hygiene and Attribution Tag before this node.' : `${counted(proposals.length, 'fix waits', 'fixes wait')} for a person; ${left} more are left for later.`],
		hashes: { fixSpec: specHash },
	};
}

/** Says an audit as records with `hygiene`, as fixes, as cases, or as a summary. */
export function answer(operated: Operated, { operation, perOwner, simple }: DealHygieneParameters): Answer {
	if ('fixes' in operated) return casesAnswer(operated);
	const { audit: result } = operated;
	const { rows, left } = operation === 'fixQueue' ? capFixes(result.fixes(), perOwner) : { rows: [], left: 0 };
	return {
		decided: operation === 'fixQueue' ? rows.map(toFix) : result.opportunities.map((audited) => toDecided(audited, simple)),
		key: 'hygiene',
		summary: summaryOf(result, operation),
		hints: hintsOf(result, left),
		hashes: { hygieneSpec: result.specHash },
	};
}
