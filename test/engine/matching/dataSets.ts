import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { MatchField, MatchRecord, MatchResult, MatchTable } from '../../../engine/matching';
import { dataFolder } from '../../support/data';

const PERSON: readonly MatchField[] = [
	{ name: 'given_name', type: 'givenName' },
	{ name: 'surname', type: 'surname' },
	{ name: 'address', type: 'address', columns: ['street_number', 'address_1', 'address_2'] },
	{ name: 'suburb', type: 'place' },
	{ name: 'postcode', type: 'postcode' },
	{ name: 'state', type: 'category' },
	{ name: 'date_of_birth', type: 'date' },
	{ name: 'soc_sec_id', type: 'id' },
];

/** What the columns of each public data set hold: the only thing that matching is told. */
export const FIELDS = {
	fake_1000: [
		{ name: 'first_name', type: 'givenName' },
		{ name: 'surname', type: 'surname' },
		{ name: 'dob', type: 'date' },
		{ name: 'city', type: 'place' },
		{ name: 'email', type: 'email' },
	],
	febrl1: PERSON,
	febrl3: PERSON,
	'childcare-sites': [
		{ name: 'Site name', type: 'organisation' },
		{ name: 'Address', type: 'address' },
		{ name: 'Zip', type: 'postcode' },
		{ name: 'Phone', type: 'phone' },
	],
	senzing: [
		{ name: 'PRIMARY_NAME_FIRST', type: 'givenName' },
		{ name: 'PRIMARY_NAME_MIDDLE', type: 'middleName' },
		{ name: 'PRIMARY_NAME_LAST', type: 'surname' },
		{ name: 'full name', type: 'personName', columns: ['PRIMARY_NAME_FULL', 'NATIVE_NAME_FULL'] },
		{ name: 'organisation', type: 'organisation', columns: ['PRIMARY_NAME_ORG', 'SECONDARY_NAME_ORG'] },
		{ name: 'DATE_OF_BIRTH', type: 'date' },
		{ name: 'PASSPORT_NUMBER', type: 'id' },
		{ name: 'DRIVERS_LICENSE_NUMBER', type: 'id' },
		{ name: 'SSN_NUMBER', type: 'id' },
		{ name: 'NATIONAL_ID_NUMBER', type: 'id' },
		{ name: 'EMAIL_ADDRESS', type: 'email' },
		{ name: 'address', type: 'address', columns: ['ADDR_FULL', 'ADDR_LINE1'] },
		{ name: 'ADDR_CITY', type: 'place' },
		{ name: 'ADDR_POSTAL_CODE', type: 'postcode' },
		{ name: 'PHONE_NUMBER', type: 'phone' },
		{ name: 'TAX_ID_NUMBER', type: 'id' },
		{ name: 'LEI_NUMBER', type: 'id' },
		{ name: 'GENDER', type: 'category' },
		{ name: 'RECORD_TYPE', type: 'category' },
	],
} as const satisfies Record<string, readonly MatchField[]>;
export type DataSet = keyof typeof FIELDS;

const fileOf = (set: DataSet, file: string): string =>
	readFileSync(join(dataFolder, 'matching', set, file), 'utf8');

export const filesOf = (set: DataSet): string[] => [`matching/${set}/records.csv`, `matching/${set}/truth.csv`];

/** A data set as a table, and the entity of each row. */
export function loadSet(set: DataSet): { table: MatchTable; entityOf: ReadonlyMap<string, string> } {
	const rows: Record<string, string>[] = parse(fileOf(set, 'records.csv'), { columns: true });
	const truth: string[][] = parse(fileOf(set, 'truth.csv'), { from: 2 });
	const records = rows.map(({ record_id: id = '', ...fields }): MatchRecord => ({ id, fields }));
	return {
		table: { records, fields: FIELDS[set] },
		entityOf: new Map(truth.map(([id = '', entity = '']) => [id, entity])),
	};
}

export interface PairScore {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
	/** Pairs found. */
	readonly pairs: number;
}

const pairsOf = (counts: ReadonlyMap<string, number>): number =>
	[...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
	return counts;
}

/** Pairs in common clusters against pairs of common entities, as `score.mjs` counts them. */
export function scorePairs(
	ids: readonly string[],
	clusterOf: (row: number) => string,
	entityOf: ReadonlyMap<string, string>,
): PairScore {
	const rows = ids.map((id, row) => ({ entity: entityOf.get(id) ?? `?${id}`, cluster: clusterOf(row) }));
	const found = pairsOf(countBy(rows, ({ cluster }) => cluster));
	const true_ = pairsOf(countBy(rows, ({ entity }) => entity));
	const both = pairsOf(countBy(rows, ({ entity, cluster }) => JSON.stringify([entity, cluster])));
	return {
		precision: found === 0 ? 1 : both / found,
		recall: true_ === 0 ? 1 : both / true_,
		f1: found + true_ === 0 ? 1 : (2 * both) / (found + true_),
		pairs: found,
	};
}

/** All clusters, and the merge band alone. */
export function scoreResult(
	{ rows }: MatchResult,
	entityOf: ReadonlyMap<string, string>,
): { all: PairScore; merge: PairScore } {
	const ids = rows.map(({ id }) => id);
	return {
		all: scorePairs(ids, (row) => rows[row]?.cluster ?? '', entityOf),
		merge: scorePairs(ids, (row) => (rows[row]?.band === 'merge' ? rows[row].cluster : `alone ${row}`), entityOf),
	};
}
