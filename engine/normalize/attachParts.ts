import type { Draft, Made, Waiting } from './draft';
import type { Part } from './readPart';
import { setHistory } from './readOpportunity';
import type { Refusal } from './refusals';
import { toVisits, type StageChange } from './stageHistory';

/** Rows whose deal did not come in, and who waits for the id of a partner. */
export interface Attached {
	readonly refused: readonly { readonly part: Part; readonly refusal: Refusal }[];
	readonly waiting: readonly Waiting[];
}

const append = (record: Draft, label: string, raw: unknown): void => {
	const source = (record['source'] ?? {}) as Record<string, unknown>;
	const known = source[label];
	record['source'] = { ...source, [label]: Array.isArray(known) ? [...(known as unknown[]), raw] : [raw] };
};

/**
 * Folds stage changes and claims into the deals they belong to; every deal of that id gets them. The rows
 * themselves stay readable under the deal's `source`. Cost: O(deals + parts).
 */
export function attachParts(made: readonly Made[], parts: readonly Part[], keepRows: boolean): Attached {
	const deals = new Map<string, Made[]>();
	for (const one of made) {
		if (one.record.recordType !== 'opportunity') continue;
		const known = deals.get(one.record.id);
		if (known === undefined) deals.set(one.record.id, [one]);
		else known.push(one);
	}
	const refused: { part: Part; refusal: Refusal }[] = [];
	const waiting: Waiting[] = [];
	const changes = new Map<Draft, StageChange[]>();
	for (const part of parts) {
		const owners = deals.get(part.opportunityId);
		if (owners === undefined) {
			const reason = part.change === undefined ? 'claimWithoutDeal' : 'historyWithoutDeal';
			refused.push({ part, refusal: { reason, field: 'opportunityId', received: part.opportunityId } });
			continue;
		}
		for (const owner of owners) {
			const { record } = owner;
			(owner.rows ??= [owner.row]).push(part.row);
			if (keepRows) append(record, part.label, part.raw);
			if (part.change !== undefined) {
				const known = changes.get(record);
				if (known === undefined) changes.set(record, [part.change]);
				else known.push(part.change);
			}
			const claims = part.claims?.() ?? [];
			if (claims.length === 0) continue;
			const listed = (record['claimedPartners'] ?? []) as readonly unknown[];
			record['claimedPartners'] = [...listed, ...claims.map(({ claim }) => claim)];
			for (const { sighting, claim } of claims) waiting.push({ sighting, owner: record, claim });
		}
	}
	for (const [record, list] of changes) setHistory(record, toVisits(list));
	return { refused, waiting };
}
