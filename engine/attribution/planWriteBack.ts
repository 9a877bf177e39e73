import { hashOf, isMissing, isoInstant } from '../core';
import { recordsOf, type Book, type BookRecord } from '../model';
import { attributeOpportunities } from './attributeOpportunities';
import { clockOf } from './clock';
import { crmValueOf } from './crmValueOf';
import { questionOf, readQuestions } from './ownerQuestions';
import { decisionHashOf, isInCrm, readOwnWrites, WRITE_BACK, type OwnWrite, type WriteState } from './ownWrites';
import type { AttributionSpec } from './spec';
import type { Attribution, AttributedDeal, AttributionContext, AttributionResult, PartnershipRecord } from './types';
import { FLAT_FIELDS, type WriteBackSpec } from './writeBackSpec';

/** What a write-back would do, deal by deal. */
export interface WriteBackPlan {
	readonly attribution: AttributionResult;
	/** Ledger records of kind `writeBack`: those in state `planned` are to be written now. */
	readonly writes: readonly BookRecord[];
	/** Questions for owners, as cases: new ones, and those that are closed. */
	readonly questions: readonly BookRecord[];
	readonly counts: Readonly<Record<'planned' | 'shadow' | 'baseline' | 'unchanged' | 'keptByPerson' | 'questions', number>>;
	/** Deals asked for that did not come in. */
	readonly missing: readonly string[];
}

/** Partners that the CRM has on a deal beyond its partner field: snapshots `{ of: 'partnership', opportunityId, partnerId, role }`. */
function readPartnerships(book: Book): ReadonlySet<string> {
	const found = recordsOf(book, 'snapshot').filter(({ of, opportunityId, partnerId }) => of === 'partnership' && !isMissing(opportunityId) && !isMissing(partnerId));
	return new Set(found.map(({ opportunityId, partnerId }) => `${String(opportunityId)} ${String(partnerId)}`));
}

interface Known {
	readonly asOf: string;
	readonly armed: number | undefined;
	readonly writes: readonly OwnWrite[];
	readonly onDeal: (partnerId: string) => boolean;
}

/** A partnership that we made and that no longer holds, where the CRM still has it. */
function outdated({ roles }: Attribution, { writes, onDeal }: Known): PartnershipRecord | undefined {
	const made = writes.flatMap((write) => (isInCrm(write) && write.partnership !== undefined ? [write.partnership] : [])).at(-1);
	if (made === undefined || !onDeal(made.partnerId)) return undefined;
	return roles.some(({ partnerId, role }) => partnerId === made.partnerId && role === made.role) ? undefined : made;
}

/** Shadow mode shows a change once; a deal older than the arming is taken as it stands until its decision changes. */
function stateFor(deal: AttributedDeal, hash: string, { armed, writes }: Known): WriteState | undefined {
	const last = writes.at(-1);
	if (armed === undefined) return last?.hash === hash ? undefined : 'shadow';
	if ((deal.created ?? -Infinity) >= armed || writes.some(isInCrm)) return 'planned';
	if (last === undefined) return 'baseline';
	return last.hash === hash ? undefined : 'planned';
}

function writeOf(row: BookRecord, deal: AttributedDeal, spec: WriteBackSpec, known: Known): { readonly record?: BookRecord; readonly kept: readonly string[] } {
	const { attribution } = deal;
	const isOwnRow = String(row.id) === deal.id;
	const fields: Record<string, string> = {};
	const before: Record<string, string> = {};
	const kept: string[] = [];
	const wanted: Record<string, string> = {};
	for (const field of FLAT_FIELDS) {
		const property = spec.fields[field];
		if (property === undefined) continue;
		const [now, then] = [attribution.flat[field], crmValueOf(row, property) ?? ''];
		wanted[property] = now;
		if (now === then) continue;
		const isOurs = then === '' || known.writes.some((write) => isInCrm(write) && String(write.fields[property] ?? '') === then);
		if (isOurs) [fields[property], before[property]] = [now, then];
		else kept.push(property);
	}
	const partnership = isOwnRow && attribution.partnershipRecord !== undefined && !known.onDeal(attribution.partnershipRecord.partnerId) ? attribution.partnershipRecord : null;
	const outlived = isOwnRow ? (outdated(attribution, known) ?? null) : null;
	if (Object.keys(fields).length === 0 && partnership === null && outlived === null) return { kept };
	const hash = hashOf({ wanted, partnership: attribution.partnershipRecord ?? null });
	const state = stateFor(deal, hash, known);
	if (state === undefined) return { kept };
	const { decision, sourcingPartnerId, decidedBy, sentence } = attribution;
	const id = String(row.id);
	return {
		kept,
		record: {
			recordType: 'ledger',
			id: `${id} ${state} ${hash}`,
			kind: WRITE_BACK,
			state,
			opportunityId: id,
			...(row['name'] === undefined ? {} : { name: row['name'] }),
			decision,
			sourcingPartnerId,
			decidedBy,
			fields,
			before,
			keptByPerson: kept,
			partnership,
			outdatedPartnership: outlived,
			sentence,
			hash,
			decisionHash: decisionHashOf(attribution),
			at: known.asOf,
		},
	};
}

/**
 * Says what to write back to the CRM, and whom to ask: only what differs from what the CRM has.
 *
 * 1. A property that a person filled is left alone: ours is what is empty, or what an earlier write of ours put there.
 * 2. Without `armedSince` everything is shown as `shadow`, once per change. With it, deals made earlier become a
 *    `baseline` and are written only when their decision changes; younger ones are `planned`, to be written now.
 * 3. Owners are asked about deals that are open, involve a partner and that nobody decided, once each.
 * 4. Our own partnership, read back from the CRM, is no evidence (`isOwnClaim`); one that no longer holds is to be removed.
 *
 * @throws SpecError when stored policies cannot be used
 * Cost: that of attributeOpportunities.
 */
export function planWriteBack(book: Book, spec: AttributionSpec, target: WriteBackSpec, context: AttributionContext): WriteBackPlan {
	const attribution = attributeOpportunities(book, spec, context);
	const clock = clockOf(context);
	const writes = readOwnWrites(book, clock);
	const partnerships = readPartnerships(book);
	const asked = readQuestions(book);
	const armed = target.armedSince === undefined ? undefined : clock.instantOf(target.armedSince);
	const wanted = target.only === undefined ? undefined : new Set(target.only);
	const [planned, questions]: [BookRecord[], BookRecord[]] = [[], []];
	const found = new Set<string>();
	let [looked, keptByPerson] = [0, 0];
	for (const deal of attribution.deals) {
		for (const row of deal.rows) {
			const id = String(row.id);
			if (wanted !== undefined && !wanted.has(id)) continue;
			found.add(id);
			looked += 1;
			const own = writes.get(id) ?? [];
			const claimed = Array.isArray(row['claimedPartners']) ? (row['claimedPartners'] as { partnerId?: unknown }[]) : [];
			const onDeal = (partnerId: string) =>
				partnerships.has(`${id} ${partnerId}`) || String(row['partnerOfRecordId'] ?? '') === partnerId || claimed.some((claim) => String(claim.partnerId) === partnerId);
			const { record, kept } = writeOf(row, deal, target, { asOf: isoInstant(context.asOf), armed, writes: own, onDeal });
			if (record !== undefined) planned.push(record);
			if (kept.length > 0) keptByPerson += 1;
			if (id !== deal.id) continue;
			const question = questionOf(row, deal, asked.get(id), armed, context.asOf);
			if (question !== undefined) questions.push(question);
		}
	}
	const count = (state: WriteState): number => planned.filter((record) => record['state'] === state).length;
	return {
		attribution,
		writes: planned,
		questions,
		counts: { planned: count('planned'), shadow: count('shadow'), baseline: count('baseline'), unchanged: looked - planned.length, keptByPerson, questions: questions.length },
		missing: (target.only ?? []).filter((id) => !found.has(id)),
	};
}
