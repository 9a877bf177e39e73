// @ts-check
import { readerOf } from './hygieneOracle.mjs';

/** @typedef {import('../scoreboard.mjs').Observed} Observed */

/** Findings about deals that Deal Hygiene should make, and the rule that makes each. */
const RULE_OF = /** @type {const} */ ({
	administrativeLoss: 'administrativeLoss', archivedPartnerDeal: 'archivedPartner', blankLossReason: 'lostWithoutReason', churnAsWon: 'churnAsWon', closedBeforeCreated: 'closedBeforeCreated',
	expansionAsNewBusiness: 'expansionAsNewBusiness', futureDate: 'dateInFuture', missingAcvWon: 'wonWithoutAmount', missingCurrency: 'currencyMissing', missingOwner: 'ownerMissing', openPastClose: 'openPastClose',
	openUntouched: 'openUntouched', renewalAsNewBusiness: 'renewalAsNewBusiness', stageOlderThanDeal: 'stageOlderThanDeal', testDeal: 'testDeal', typoAmount: 'typoAmount', unconvertibleCurrency: 'currencyNotConvertible',
	unnamedPartnerSource: 'partnerSourceUnnamed', zeroAcvWon: 'wonAtZero',
});
/** @typedef {keyof typeof RULE_OF} Finding */

export const HYGIENE_FINDINGS = /** @type {readonly Finding[]} */ (Object.keys(RULE_OF));

/**
 * Systems whose rows show every defect. In Pipedrive a deal without an amount has the amount 0, and API v2 gives an
 * owner's number instead of the address and no day of the last activity.
 */
export const SHOWS_ALL = /** @type {ReadonlySet<string>} */ (new Set(['csv', 'hubspotV1', 'hubspotV3', 'salesforce']));

const NOTHING = Object.freeze({ planted: 0, recoverable: 0, found: 0, right: 0 });

/** Rows that are copies of another deal carry its defects with it: they are nobody's case. @param {Observed} observed */
const copiesIn = ({ truth }) => new Set(truth.filter(({ finding }) => finding === 'duplicateDeal').flatMap(({ records }) => records.slice(1).map((/** @type {{ id: string }} */ { id }) => id)));

/** @param {Observed} observed @param {string} finding @param {(id: string) => boolean} says */
function held(observed, finding, says) {
	const planted = observed.truth.filter((one) => one.finding === finding);
	const known = new Map(planted.map(({ records: [deal], recoverable }) => [deal.id, recoverable]));
	const copies = copiesIn(observed);
	// The company lets a partner co-sell after its archiving now and then: rightly found, and nobody's case.
	if (finding === 'archivedPartnerDeal') for (const one of observed.truth) if (one.finding === 'agingCoSell') copies.add(one.records[0].id);
	const found = observed.deals.filter(({ id }) => says(id) && known.get(id) !== false && (known.has(id) || !copies.has(id)));
	return { planted: planted.length, recoverable: planted.filter(({ recoverable }) => recoverable).length, found: found.length, right: found.filter(({ id }) => known.get(id) === true).length };
}

/** @param {Observed} observed */
const defectsOf = ({ deals }) => new Map(deals.map(({ id, hygiene }) => [id, new Set(hygiene.defects.map((/** @type {{ rule: string }} */ { rule }) => rule))]));

/** What Audit says of one defect, held against what was planted. @param {Finding} finding */
export const defect = (finding) => (/** @type {Observed} */ observed) => {
	if (!SHOWS_ALL.has(observed.system)) return NOTHING;
	const defects = defectsOf(observed);
	return held(observed, finding, (id) => defects.get(id)?.has(RULE_OF[finding]) ?? false);
};

/** The same cases as a plain reader of the rows finds them; undefined where no comparison of fields shows them. @param {Finding} finding */
export const defectOracle = (finding) => {
	const reader = readerOf(finding);
	return reader && ((/** @type {Observed} */ observed) => (SHOWS_ALL.has(observed.system) ? held(observed, finding, reader(observed)) : NOTHING));
};

/** Loss reasons with their class; what tells nothing is right when it is left for a person. @param {Observed} observed */
export function lossReasons(observed) {
	if (!SHOWS_ALL.has(observed.system)) return NOTHING;
	const planted = observed.truth.filter(({ finding }) => finding === 'lossReason');
	const classes = new Map(observed.deals.map(({ id, hygiene }) => [id, hygiene.lossReasonClass ?? null]));
	const said = planted.filter(({ records: [deal], value }) => value.fillQueue || classes.get(deal.id) !== null);
	return { planted: planted.length, recoverable: planted.length, found: said.length, right: said.filter(({ records: [deal], value }) => classes.get(deal.id) === value.class).length };
}

/** Truth about a deal that is no defect of it. */
const NO_DEFECT = new Set(['attribution', 'lossReason', 'mustNotMatch', 'oddCell', 'tagDateUnknown', 'resaleChain', 'sideReportRow', 'overlap', 'dormancy']);
/** What every lost deal with words in its reason has. */
const WORDS_ONLY = new Set(['lossReasonInOwnWords', 'lossReasonUnclear']);

/** The share of deals without any planted defect on which a defect is found. @param {Observed} observed */
export function falseAlarms({ truth, deals }) {
	const spoilt = new Set(truth.filter(({ finding }) => !NO_DEFECT.has(finding)).flatMap(({ records }) => records.map((/** @type {{ id: string }} */ { id }) => id)));
	const clean = deals.filter(({ id }) => !spoilt.has(id));
	const alarmed = clean.filter(({ hygiene }) => hygiene.defects.some((/** @type {{ rule: string }} */ { rule }) => !WORDS_ONLY.has(rule))).length;
	return { planted: 0, found: alarmed / clean.length, error: alarmed / clean.length };
}

/** The clean win rate of new business, against that of the true company. @param {Observed} observed */
export function cleanWinRate({ truth, cleaning }) {
	const { direct, named, selfServe } = truth.find(({ finding }) => finding === 'metrics')?.value.motions ?? {};
	const [won, decided] = [direct.won + named.won + selfServe.won, direct.decided + named.decided + selfServe.decided];
	return { planted: won / decided, found: cleaning.clean.winRate, error: cleaning.clean.winRate - won / decided };
}

/** The same as the CRM has it, for the difference. @param {Observed} observed */
export function rawWinRate(observed) {
	const { planted } = cleanWinRate(observed);
	return { planted, found: observed.cleaning.raw.winRate, error: observed.cleaning.raw.winRate - planted };
}
