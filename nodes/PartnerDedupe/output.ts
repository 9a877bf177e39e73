import { counted } from '../../engine/core';
import type { DedupeOverview, DedupeResult, DedupedRecord, Evidence, RecordMatch, StoredMatches } from '../../engine/matching';
import { withResult, type Answer, type Decided } from '../shared';
import type { PartnerDedupeParameters } from './parameters';
import type { Operated } from './runOperation';

const briefly = ({ id, probability, sentence }: Evidence) => ({ id, probability, sentence });

/** A match as one row of a table: what was decided and the sentence, without the weights. */
function simplified({ evidence, review, ...figures }: RecordMatch) {
	return {
		...figures,
		like: evidence?.id ?? null,
		...(review.length === 0 ? {} : { review: review.map(briefly) }),
	};
}

function toDecided({ record, match }: DedupedRecord, simple: boolean): Decided {
	return withResult(record, { match: simple ? simplified(match) : match });
}

function countHints({ dryRun, merges, toReview, pairsToReview, conflicts, heldBack, types, registry }: DedupeOverview): string[] {
	const found = types.map(({ type, merges: own }) => `${type} ${own}`).join(', ');
	const skipped = types.reduce((sum, { blocking }) => sum + blocking.skipped, 0);
	return [
		...(types.length === 0 ? ['No record of the chosen type came in.'] : []),
		...(heldBack > 0 ? [`All ${heldBack} merges went to review: more than Most Merges a Run allows.`] : []),
		...(merges > 0
			? [`${counted(merges, 'record is a duplicate', 'records are duplicates')} of another (${found})${dryRun ? '; Dry Run: only shown' : ''}.`]
			: types.length > 0 && heldBack === 0 ? ['Nothing is surely a duplicate.'] : []),
		...(registry === undefined ? [] : [`${registry.known} known, ${registry.new} new, ${registry.unsure} unsure.`]),
		...(toReview > 0 ? [`${counted(toReview, 'record needs', 'records need')} a person (${counted(pairsToReview, 'pair', 'pairs')}).`] : []),
		...(conflicts > 0 ? [`${counted(conflicts, 'deal is', 'deals are')} claimed by several partners: see match.conflict.`] : []),
		...(skipped > 0 ? [`${counted(skipped, 'value is', 'values are')} shared by too many records to compare them all.`] : []),
	];
}

/** More than this nobody reads; all are in the counts. */
const MOST_ISSUES = 4;

/** Says what an earlier run knew as records, a summary and hints. */
function storedAnswer({ matched, alone, hash }: StoredMatches): Answer {
	return {
		decided: matched.map(({ record, replaces }) => (replaces === undefined ? { record, from: [] } : { record, replaces })),
		key: 'match',
		summary: { stored: true, matched: matched.length, alone },
		hints: hash === undefined ? ['No stored matches came in: every record counts as its own. Run the nightly workflow once.'] : [],
		...(hash === undefined ? {} : { hashes: { matches: hash } }),
	};
}

/** Says a dedupe result as records, a summary and hints. */
function comparedAnswer({ records, overview, cases, models, issues, specHash }: DedupeResult, { simple }: PartnerDedupeParameters): Answer {
	const said = issues.filter(({ code }) => code !== 'tooManyMerges').map(({ message }) => message);
	const rest = said.length - MOST_ISSUES;
	return {
		decided: [
			...records.map((one) => toDecided(one, simple)),
			...[...cases, ...models].map((record) => ({ record, from: [] })),
		],
		key: 'match',
		summary: { ...overview, issues },
		hints: [
			...countHints(overview),
			...said.slice(0, MOST_ISSUES),
			...(rest > 0 ? [`${rest} more remarks stand in the Summary output.`] : []),
		],
		hashes: {
			dedupeSpec: specHash,
			...Object.fromEntries(overview.types.map(({ type, modelHash }) => [`match:${type}`, modelHash])),
		},
	};
}

export const answer = (operated: Operated, parameters: PartnerDedupeParameters): Answer =>
	'stored' in operated ? storedAnswer(operated.stored) : comparedAnswer(operated.compared, parameters);
