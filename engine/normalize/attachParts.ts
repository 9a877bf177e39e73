import type { Draft, DraftClaim, Made, Waiting } from './draft';
import type { Part } from './readPart';
import { setHistory } from './readOpportunity';
import type { Refusal } from './refusals';
import { earliestFirst, toVisits, type StageChange } from './stageHistory';

/** Rows whose deal did not come in, and who waits for the id of a partner. */
interface Attached {
	readonly refused: readonly { readonly part: Part; readonly refusal: Refusal }[];
	readonly waiting: readonly Waiting[];
}

/** Keeps the rows of each deal under its `source`, by the name of their object. */
function keepUnderSource(kept: ReadonlyMap<Draft, ReadonlyMap<string, readonly unknown[]>>): void {
	for (const [record, byLabel] of kept) {
		const source = { ...(record['source'] as object | undefined) };
		const named = [...byLabel].map(
			([label, rows]) => [Object.hasOwn(source, label) ? `${label}Rows` : label, rows] as const,
		);
		record['source'] = { ...source, ...Object.fromEntries(named) };
	}
}

/** The list of a key, made when it is asked for first. */
function listOf<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
	let list = lists.get(key);
	if (list === undefined) lists.set(key, (list = []));
	return list;
}

/**
 * Folds stage changes and claims into the deals they belong to; every deal of that id gets them. The rows
 * themselves stay readable under the deal's `source`. Cost: O(deals + parts).
 */
export function attachParts(made: readonly Made[], parts: readonly Part[], keepRows: boolean): Attached {
	const deals = new Map<string, Made[]>();
	for (const one of made) {
		if (one.record.recordType !== 'opportunity') continue;
		listOf(deals, one.record.id).push(one);
	}
	const refused: { part: Part; refusal: Refusal }[] = [];
	const waiting: Waiting[] = [];
	const changes = new Map<Draft, StageChange[]>();
	const firstLeft = new Map<Draft, StageChange>();
	const kept = new Map<Draft, Map<string, unknown[]>>();
	for (const part of parts) {
		const owners = deals.get(part.opportunityId);
		if (owners === undefined) {
			const reason = part.isHistory ? 'historyWithoutDeal' : 'claimWithoutDeal';
			refused.push({ part, refusal: { reason, field: 'opportunityId', received: part.opportunityId } });
			continue;
		}
		for (const owner of owners) {
			const { record } = owner;
			(owner.rows ??= [owner.row]).push(part.row);
			if (keepRows) {
				let byLabel = kept.get(record);
				if (byLabel === undefined) kept.set(record, (byLabel = new Map()));
				listOf(byLabel, part.label).push(part.raw);
			}
			if (part.change !== undefined) listOf(changes, record).push(part.change);
			if (part.change !== undefined && part.left !== undefined) {
				const first = firstLeft.get(record);
				const left: StageChange = { stage: part.left, at: part.change.at };
				if (first === undefined || earliestFirst(left, first) < 0) firstLeft.set(record, left);
			}
			const claims = part.claims?.() ?? [];
			if (claims.length === 0) continue;
			const listed = (record['claimedPartners'] ??= []) as DraftClaim[];
			for (const { sighting, claim } of claims) {
				listed.push(claim);
				waiting.push({ sighting, owner: record, claim });
			}
		}
	}
	keepUnderSource(kept);
	for (const [record, list] of changes) {
		// A source that lists changes only says nothing of the first stage but that it was left.
		const [first, createdAt] = [firstLeft.get(record), record['createdAt']];
		const isBefore = first !== undefined && typeof createdAt === 'string' && createdAt < first.at;
		setHistory(record, toVisits(isBefore ? [{ stage: first.stage, at: createdAt }, ...list] : list));
	}
	return { refused, waiting };
}
