import { DAY, by, compareNumber, compareText, hashOf, instantReader, inTurn, listIn, objectIn, textIn, type Fields } from '../core';
import { LOSS_CLASSES, LOSS_CLASS_LABELS } from '../hygiene';
import { isDuplicate, recordsOf, survivorOf, type Book, type BookRecord } from '../model';
import { decidedFixes } from './decidedFixes';
import type { FixSpec } from './spec';
import { FIX_KINDS, type FixContext, type FixKind, type FixProposal, type FixResult } from './types';

/** Reasons that a person may choose. */
const REASONS = LOSS_CLASSES.map((reason) => LOSS_CLASS_LABELS[reason]);

type Change = Pick<FixProposal, 'field' | 'from' | 'to' | 'choices' | 'sentence' | 'evidence'>;

const plain = (value: unknown): string | null => (typeof value === 'number' ? String(value) : (textIn(value) ?? null));

/** A row that another stands for is marked with that one's id; nothing is deleted. */
function duplicate(record: BookRecord): Change | undefined {
	if (!isDuplicate(record)) return undefined;
	const survivor = survivorOf(record);
	const { sentence } = objectIn(record['match']);
	return { field: 'duplicateOf', from: plain(record['duplicateOf']), to: survivor, choices: [], sentence: `It is the same deal as ${survivor}, which stands for both.`, evidence: textIn(sentence) === undefined ? [] : [String(sentence)] };
}

/** The change that a defect of Deal Hygiene proposes for a field. */
function ofDefect(record: BookRecord, field: string, choices: readonly string[]): Change | undefined {
	const defect = listIn(objectIn(record['hygiene'])['defects']).find((one) => objectIn(one['fix'])['field'] === field);
	if (defect === undefined) return undefined;
	const fix: Fields = objectIn(defect['fix']);
	return { field, from: plain(fix['from']), to: plain(fix['to']), choices, sentence: textIn(defect['message']) ?? '', evidence: [] };
}

/** The partner that Attribution Tag decided on and the deal does not name. */
function partnership(record: BookRecord): Change | undefined {
	const { partnershipRecord, flat } = objectIn(record['attribution']);
	const { partnerId, partnerName, role } = objectIn(partnershipRecord);
	const id = textIn(partnerId);
	if (id === undefined) return undefined;
	return {
		field: 'partnership', from: null, to: id, choices: [],
		sentence: `${textIn(partnerName) ?? id} had a part in it (${textIn(role) ?? 'a role'}), and the deal does not name it.`,
		evidence: [textIn(objectIn(flat)['attributionEvidence'])].flatMap((text) => text ?? []),
	};
}

const CHANGES: Readonly<Record<FixKind, (record: BookRecord) => Change | undefined>> = {
	duplicate,
	kind: (record) => {
		const change = ofDefect(record, 'kind', []);
		return change === undefined ? undefined : { ...change, evidence: listIn(objectIn(record['hygiene'])['kindEvidence']).flatMap(({ text }) => textIn(text) ?? []) };
	},
	lossReason: (record) => ofDefect(record, 'lossReason', REASONS),
	partnership,
};

const inQueue = inTurn<FixProposal>(
	by(({ ownerEmail }) => ownerEmail ?? '\uffff', compareText),
	// Whoever lost a deal today still knows why.
	by(({ isFresh }) => (isFresh ? 0 : 1), compareNumber),
	by(({ fix }) => FIX_KINDS.indexOf(fix), compareNumber),
	by(({ id }) => id, compareText),
);

/**
 * Puts together what should change on deals: rows that Partner Dedupe calls duplicates, kinds and loss reasons that Deal Hygiene
 * would mend, partners that Attribution Tag decided on and the deal does not name.
 *
 * 1. Nothing is changed here: each proposal waits for a person. A row that is a duplicate has no other fix.
 * 2. A loss reason is never guessed where nobody says one: a person chooses from the list.
 * 3. What somebody answered is not asked again (`decidedFixes`).
 *
 * @throws nothing. Cost: O(deals log deals)
 */
export function proposeFixes(book: Book, spec: FixSpec, context: FixContext): FixResult {
	const isDecided = decidedFixes(book, context);
	const instantOf = instantReader(context.timeZone);
	const all = recordsOf(book, 'opportunity').flatMap((record) =>
		FIX_KINDS.flatMap((fix): FixProposal[] => {
			if (!spec.fixes.includes(fix) || (fix !== 'duplicate' && isDuplicate(record))) return [];
			const change = CHANGES[fix](record);
			const opportunityId = String(record.id);
			const id = `fix ${opportunityId} ${fix}`;
			if (change === undefined || isDecided(id, change.to)) return [];
			const closed = instantOf(record['closedAt']);
			return [{
				id, fix, opportunityId, ...change,
				opportunityName: textIn(record['name']) ?? opportunityId,
				accountName: textIn(record['accountName']) ?? null,
				ownerEmail: textIn(record['ownerEmail']) ?? null,
				isFresh: fix === 'lossReason' && change.to === null && closed !== undefined && closed <= context.asOf && closed > context.asOf - 2 * DAY,
				record,
			}];
		}),
	);
	const given = new Map<string | null, number>();
	const proposals = all.sort(inQueue).filter(({ ownerEmail }) => {
		const already = given.get(ownerEmail) ?? 0;
		given.set(ownerEmail, already + 1);
		return already < spec.perOwner;
	});
	return { proposals, left: all.length - proposals.length, specHash: hashOf(spec) };
}
