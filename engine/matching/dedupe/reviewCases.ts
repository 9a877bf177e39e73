import { compareText, isoInstant, isMissing, type Instant } from '../../core';
import { openCase, recordsOf, type Book, type BookRecord, type CaseParts } from '../../model';
import { matchDecisionId } from './readDecisions';
import type { OwnType } from './spec';
import type { DedupeContext, DedupedRecord, Evidence } from './types';

interface Pair {
	readonly type: string;
	/** In the order of their ids. */
	readonly records: readonly [DedupedRecord, DedupedRecord];
	readonly evidence: Evidence;
}

const QUEUE = 'duplicates';
/** What people need not compare. */
const HIDDEN: ReadonlySet<string> = new Set(['recordType', 'match', 'source', 'sourceIds']);

/** A value as people read it. */
function shown(value: unknown): string {
	if (isMissing(value)) return '';
	if (Array.isArray(value)) return value.map(shown).filter((text) => text !== '').join(', ');
	return typeof value === 'object' ? Object.values(value as object).map(shown).filter((text) => text !== '').join(' ') : String(value);
}

const signed = (bits: number): string => `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`;

/** `billingCity` as `billing city`. */
const inWords = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Each pair once, by the key of its decision. */
function pairsOf(records: readonly DedupedRecord[]): ReadonlyMap<string, Pair> {
	const keyOf = (type: string, id: string): string => JSON.stringify([type, id]);
	const byKey = new Map(records.map((one) => [keyOf(one.record.recordType, one.id), one]));
	const pairs = new Map<string, Pair>();
	for (const one of records) {
		const type = one.record.recordType;
		for (const evidence of one.match.review) {
			const other = byKey.get(keyOf(type, evidence.id));
			if (other === undefined) continue;
			const [a, b] = one.id < other.id ? [one, other] : [other, one];
			pairs.set(JSON.stringify([type, a.id, b.id]), { type, records: [a, b], evidence });
		}
	}
	return pairs;
}

function caseOf(key: string, { type, records, evidence }: Pair, asOf: Instant): BookRecord {
	const [a, b] = records;
	const fields = [...new Set([...Object.keys(a.record), ...Object.keys(b.record)])].filter((field) => !HIDDEN.has(field) && (shown(a.record[field]) !== '' || shown(b.record[field]) !== ''));
	const side = ({ id, record }: DedupedRecord) => ({ label: shown(record['name']) || id, rows: fields.map((field) => ({ name: inWords(field), value: shown(record[field]) || '-' })) });
	const decision = { recordType: 'decision', id: matchDecisionId(type, a.id, b.id), kind: 'match', subject: { type, a: a.id, b: b.id } };
	const { prior, weight, probability } = evidence;
	const parts: CaseParts = {
		subject: key,
		queue: QUEUE,
		ownerEmail: null,
		title: `Are these the same ${type}?`,
		sentence: evidence.sentence,
		sides: [side(a), side(b)],
		evidence: [
			`All of it together is ${signed(weight)} bits; above 0 means more likely the same than not.`,
			`${signed(prior)} before looking: few pairs of records are the same`,
			...evidence.fields.filter((field) => field.weight !== 0).map(({ field, level, weight: own }) => `${signed(own)} ${field}: ${level}`),
		],
		actions: [
			{ answer: 'same', label: 'Same', decision: { ...decision, same: true } },
			{ answer: 'different', label: 'Different', decision: { ...decision, same: false } },
			{ answer: 'notSure', label: 'Not sure', decision: { ...decision, same: null } },
		],
	};
	return { ...openCase(parts, asOf), probability };
}

/** Whether a case is of a pair of these types. */
const isOf = ({ id }: BookRecord, types: readonly OwnType[]): boolean => types.some((type) => String(id).startsWith(`case ${QUEUE} [${JSON.stringify(type)},`));

/** What of a case people see. */
const face = ({ sentence, sides, evidence, state }: BookRecord): string => JSON.stringify([sentence, sides, evidence, state]);

/**
 * Pairs in the review band as cases for a person, the most likely first; and cases of earlier runs whose pair is none any
 * more, closed. A case that stands in the book as it is comes out no second time.
 *
 * @param records what `dedupeBook` found
 * @param types the types that it was asked for: cases of others stay as they are
 * Cost: O(pairs x fields).
 */
export function reviewCases(records: readonly DedupedRecord[], types: readonly OwnType[], book: Book, { asOf }: DedupeContext): BookRecord[] {
	const at = isoInstant(asOf);
	const pairs = pairsOf(records);
	const known = new Map(recordsOf(book, 'ledger').flatMap((record) => (record['kind'] === 'case' && record['queue'] === QUEUE && isOf(record, types) ? [[String(record.id), record] as const] : [])));
	const open = [...pairs].map(([key, pair]) => caseOf(key, pair, asOf)).sort((x, y) => Number(y['probability']) - Number(x['probability']) || compareText(String(x.id), String(y.id)));
	const ids = new Set(open.map(({ id }) => String(id)));
	const changed = open.flatMap((one) => {
		const before = known.get(String(one.id));
		if (before === undefined) return [one];
		return face(before) === face(one) ? [] : [{ ...one, openedAt: before['state'] === 'open' ? before['openedAt'] : at }];
	});
	const over = [...known.values()].filter((one) => one['state'] === 'open' && !ids.has(String(one.id))).map((one) => ({ ...one, state: 'closed', at }));
	return [...changed, ...over];
}
