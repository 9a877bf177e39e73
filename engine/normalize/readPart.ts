import type { RowPlan } from './planRow';
import { readClaims, type ReadClaim } from './readClaims';
import { readField, type Line } from './readField';
import type { Reading } from './readRecord';
import type { Refusal } from './refusals';
import type { StageChange } from './stageHistory';

/** A row that belongs to an opportunity of the same batch. */
export interface Part {
	readonly opportunityId: string;
	readonly row: number;
	readonly raw: unknown;
	/** The stage that the deal left with this change. */
	readonly left?: string;
	/** Where the row is kept under the deal's `source`. */
	readonly label: string;
	/** It tells a change of the deal, not what it is now. */
	readonly isHistory: boolean;
	readonly change?: StageChange;
	/** Reads its claims, once it is known that the deal is there: a refused row makes no partner. */
	readonly claims?: () => readonly ReadClaim[];
}

/** Reads a stage change or a claim, or says which field it lacks. */
export function readPart(
	plan: RowPlan,
	line: Line,
	object: string | undefined,
	reading: Reading,
): Part | Refusal {
	if (line.unread.length > 0) line.unread = [];
	const field = (name: string): unknown => readField(plan.inputs.get(name), line);
	const opportunityId = field('opportunityId');
	if (typeof opportunityId !== 'string') return { reason: 'missingField', field: 'opportunityId' };
	const label = object ?? plan.mapping.label ?? plan.kind;
	const isHistory = plan.kind !== 'claim' || plan.mapping.datesClaims === true;
	const part = { opportunityId, row: line.index, raw: line.row, label, isHistory };
	if (plan.kind === 'claim') {
		const kept: Line = { ...line, unread: [] };
		return {
			...part,
			claims: () =>
				readClaims(
					plan.partners,
					kept,
					reading.preset,
					reading.desk,
					reading.readMoment,
					plan.mapping.datesClaims,
				),
		};
	}
	if (plan.kind === 'remark') return part;
	const [stage, at, left] = [field('stage'), field('at'), field('previousStage')];
	if (typeof stage !== 'string') return { reason: 'missingField', field: 'stage' };
	if (typeof at !== 'string') return { reason: 'missingField', field: 'at' };
	return { ...part, change: { stage, at }, ...(typeof left === 'string' ? { left } : {}) };
}
