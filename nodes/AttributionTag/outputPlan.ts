import type { WriteBackPlan } from '../../engine/attribution';
import { counted } from '../../engine/core';
import type { BookRecord } from '../../engine/model';
import type { Answer, Decided } from '../shared';
import { hashesOf, modelOf } from './outputTags';

/** The write-backs and questions as ledger records, each made from its deal. */
export function planAnswer({ attribution, writes, questions, counts, missing }: WriteBackPlan): Answer {
	const rowOf = new Map<string, BookRecord>(attribution.deals.flatMap(({ rows }) => rows.map((row) => [String(row.id), row] as const)));
	const made = (record: BookRecord): Decided => {
		const row = rowOf.get(String(record['opportunityId']));
		return { record, from: row === undefined ? [] : [row] };
	};
	const { planned, shadow, baseline, keptByPerson, questions: asked } = counts;
	return {
		decided: [...writes.map(made), ...questions.map(made), ...modelOf(attribution)],
		key: 'attribution',
		summary: { ...attribution.summary, writeBack: { ...counts, missing } },
		hints: [
			...(planned > 0 ? [`${counted(planned, 'deal is', 'deals are')} to be written to.`] : []),
			...(shadow > 0 ? [`Shadow mode: ${counted(shadow, 'deal')} would be written to. Fill in Armed Since to write.`] : []),
			...(baseline > 0 ? [`${counted(baseline, 'deal is', 'deals are')} older than the arming and taken as they stand.`] : []),
			...(keptByPerson > 0 ? [`${counted(keptByPerson, 'deal has', 'deals have')} properties that a person filled; these stay.`] : []),
			...(asked > 0 ? [`${counted(asked, 'question')} for owners.`] : []),
			...(missing.length > 0 ? [`${counted(missing.length, 'deal')} did not come in: ${missing.slice(0, 3).join(', ')}.`] : []),
		],
		hashes: hashesOf(attribution),
	};
}
