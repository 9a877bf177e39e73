import { isMissing } from '../core';
import { isDuplicate, type BookRecord, type OpportunityStatus } from '../model';
import { textOf, type Deal } from './deal';
import { churnSigns } from './decideKind';
import { accountKeyOf, instantIn, kindIn, partnersOf, statusIn, tellUnreadable, type Reading } from './readFields';
import type { Kind, KindEvidence } from './types';
import { nameReader, testNames, type NameWording, type phraseReader } from './wording';

type Texts = readonly (string | undefined)[];

/**
 * The opportunities of a book, each read once into columns: so many objects would keep the garbage collector busy for
 * longer than all rules need. A deal as the rules see it is put together when its turn comes, and forgotten after it.
 */
export interface DealTable {
	readonly rows: number;
	readonly ids: readonly string[];
	readonly records: readonly BookRecord[];
	readonly statuses: readonly (OpportunityStatus | undefined)[];
	/** NaN where there is none, as in all columns of numbers. */
	readonly sizes: Float64Array;
	readonly closedAt: Float64Array;
	readonly accounts: Texts;
	readonly productLines: Texts;
	readonly segments: Texts;
	/** Rows that stand for a deal of their own: no duplicates, no tests. */
	readonly isReal: (row: number) => boolean;
	readonly isTest: (row: number) => boolean;
	readonly showsChurn: (row: number) => boolean;
	/** Fields that at least one deal fills. */
	readonly filled: ReadonlySet<'currency' | 'ownerEmail' | 'productLine'>;
	readonly dealAt: (row: number) => Deal;
}

const IS_DUPLICATE = 1;
const IS_TEST = 2;
const IS_UNREADABLE = 4;
const HAS_ACV = 8;

const NO_SIGNS: readonly KindEvidence[] = [];
const given = (value: number | undefined): number | undefined => (value === undefined || Number.isNaN(value) ? undefined : value);

/**
 * Reads the opportunities of a book. A field that holds something else than it should is told of and counts as not
 * given; the other fields are read all the same. Cost: O(deals).
 */
export function readDealTable(records: readonly BookRecord[], reading: Reading, phrase: ReturnType<typeof phraseReader>): DealTable {
	const rows = records.length;
	const numbers = () => new Float64Array(rows).fill(NaN);
	const texts = () => new Array<string | undefined>(rows);
	const [values, sizes, createdAt, closedAt, lastActivityAt, stageEnteredAt] = [numbers(), numbers(), numbers(), numbers(), numbers(), numbers()];
	const [names, accounts, accountNames, productLines, segments, lossReasons, leadSources, owners, currencies] = [texts(), texts(), texts(), texts(), texts(), texts(), texts(), texts(), texts()];
	const [wordingOfName, isTestName] = [nameReader(), testNames()];
	const ids = new Array<string>(rows);
	const statuses = new Array<OpportunityStatus | undefined>(rows);
	const kinds = new Array<Kind | undefined>(rows);
	const partners = new Array<Deal['partners']>(rows);
	const wordings = new Array<NameWording>(rows);
	/** Few deals show any. */
	const churn = new Map<number, readonly KindEvidence[]>();
	const flags = new Uint8Array(rows);
	const filled = new Set<'currency' | 'ownerEmail' | 'productLine'>();

	for (let row = 0; row < rows; row++) {
		const record = records[row];
		if (record !== undefined) readRow(record, row);
	}
	for (const [field, column] of [['currency', currencies], ['ownerEmail', owners], ['productLine', productLines]] as const) {
		if (column.some((one) => one !== undefined)) filled.add(field);
	}

	function readRow(record: BookRecord, row: number): void {
		const { acv } = record;
		const hasAcv = !isMissing(acv);
		const amount = hasAcv ? acv : record['amount'];
		const value = typeof amount === 'number' && Number.isFinite(amount) ? amount : undefined;
		let flag = hasAcv ? HAS_ACV : 0;
		if (value === undefined && !isMissing(amount)) {
			flag |= IS_UNREADABLE;
			tellUnreadable(record, hasAcv ? 'acv' : 'amount', 'a number', reading);
		}
		const currency = textOf(record['currency']);
		const closed = instantIn(record, 'closedAt', reading);
		const accountId = textOf(record['accountId']);
		const accountName = textOf(record['accountName']) ?? (accountId === undefined ? undefined : reading.accountNameOf(accountId));
		const name = textOf(record['name']);
		const status = statusIn(record, reading);
		const kindAsGiven = kindIn(record, reading);
		const productLine = reading.keyOf(textOf(record['productLine']));
		const lossReason = textOf(record['lossReason']);

		ids[row] = isMissing(record.id) ? '' : String(record.id);
		names[row] = name;
		statuses[row] = status;
		kinds[row] = kindAsGiven;
		if (value !== undefined) {
			values[row] = value;
			sizes[row] = reading.sizeOf(value, currency, closed) ?? NaN;
		}
		currencies[row] = currency;
		closedAt[row] = closed ?? NaN;
		createdAt[row] = instantIn(record, 'createdAt', reading) ?? NaN;
		lastActivityAt[row] = instantIn(record, 'lastActivityAt', reading) ?? NaN;
		stageEnteredAt[row] = instantIn(record, 'stageEnteredAt', reading) ?? NaN;
		accounts[row] = accountKeyOf(record, accountId, accountName, reading);
		accountNames[row] = accountName;
		productLines[row] = productLine;
		lossReasons[row] = lossReason;
		leadSources[row] = textOf(record['leadSource']);
		owners[row] = textOf(record['ownerEmail']);
		segments[row] = reading.keyOf(textOf(record['segment']));
		partners[row] = partnersOf(record);

		const wording = wordingOfName(name, accountName, productLine);
		wordings[row] = wording;
		const signs = churnSigns({ value, valueField: hasAcv ? 'acv' : 'amount', name, status, kindAsGiven, lossReason, stage: record['stage'] }, wording, phrase);
		if (signs.length > 0) churn.set(row, signs);
		if (wording.test || (accountName !== undefined && isTestName(accountName))) flag |= IS_TEST;
		if (record['match'] !== undefined && isDuplicate(record)) flag |= IS_DUPLICATE;
		flags[row] = flag;
	}

	const has = (row: number, flag: number): boolean => ((flags[row] ?? 0) & flag) !== 0;
	return {
		rows,
		ids,
		records,
		statuses,
		sizes,
		closedAt,
		accounts,
		productLines,
		segments,
		filled,
		isReal: (row) => !has(row, IS_DUPLICATE | IS_TEST),
		isTest: (row) => has(row, IS_TEST),
		showsChurn: (row) => churn.has(row),
		dealAt: (row) => {
			const [record, wording] = [records[row], wordings[row]];
			if (record === undefined || wording === undefined) throw new RangeError(`There is no deal ${String(row)}.`);
			return {
				row,
				record,
				id: ids[row] ?? '',
				name: names[row],
				status: statuses[row],
				kindAsGiven: kinds[row],
				value: given(values[row]),
				valueField: has(row, HAS_ACV) ? 'acv' : 'amount',
				valueUnreadable: has(row, IS_UNREADABLE),
				currency: currencies[row],
				size: given(sizes[row]),
				createdAt: given(createdAt[row]),
				closedAt: given(closedAt[row]),
				lastActivityAt: given(lastActivityAt[row]),
				stageEnteredAt: given(stageEnteredAt[row]),
				account: accounts[row],
				accountName: accountNames[row],
				productLine: productLines[row],
				lossReason: lossReasons[row],
				leadSource: leadSources[row],
				ownerEmail: owners[row],
				segment: segments[row],
				partners: partners[row] ?? [],
				duplicate: has(row, IS_DUPLICATE),
				wording,
				churn: churn.get(row) ?? NO_SIGNS,
				isTest: has(row, IS_TEST),
			};
		},
	};
}
