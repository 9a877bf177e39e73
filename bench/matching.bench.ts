import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../engine/core';
import {
	DEFAULT_MATCH_SPEC,
	matchAgainst,
	matchRecords,
	type MatchField,
	type MatchRecord,
} from '../engine/matching';
import { FIELDS, filesOf, loadSet, scorePairs, scoreResult, type DataSet } from '../test/engine/matching/dataSets';
import { dataFolder } from '../test/support/data';
import { inTurns, tell } from './measure';

/**
 * Record linkage: accuracy on the public data sets (told nothing but the types of the fields), time and memory on
 * synthetic accounts, and the ratio to what an n8n user would write today: a Code node that compares all pairs of names
 * with a string similarity.
 */
const ACCOUNT_FIELDS: readonly MatchField[] = [
	{ name: 'name', type: 'organisation' },
	{ name: 'domain', type: 'domain' },
	{ name: 'country', type: 'country' },
	{ name: 'city', type: 'place' },
	{ name: 'phone', type: 'phone' },
];
const SYLLABLES =
	'ba be bi bo da de di do fa fe fi ka ke ko la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se so ta te to va ve vo za zo'.split(
		' ',
	);
const TRADES =
	'Analytics Systems Health Logistics Foods Energy Software Media Capital Labs Networks Robotics Security Textiles Transport'.split(
		' ',
	);
const FORMS = ['Inc', 'LLC', 'Ltd', 'GmbH', ''];
const COUNTRIES = ['US', 'DE', 'GB', 'FR', 'CA', 'NL'];

/** Companies with blank cells, 12% of them entered two or three times with slips. */
function accounts(count: number): { records: MatchRecord[]; entityOf: Map<string, string> } {
	const random = seededRandom(7);
	const pick = <T>(list: readonly [T, ...T[]] | readonly T[]): T =>
		list[Math.floor(random.next() * list.length)] as T;
	const word = (): string =>
		Array.from({ length: 2 + Math.floor(random.next() * 3) }, () => pick(SYLLABLES)).join('');
	const slip = (text: string): string => {
		const at = 1 + Math.floor(random.next() * (text.length - 2));
		return random.next() < 0.5
			? text.slice(0, at) + text.slice(at + 1)
			: `${text.slice(0, at)}x${text.slice(at + 1)}`;
	};
	const cities = Array.from({ length: 800 }, word);
	const records: MatchRecord[] = [];
	const entityOf = new Map<string, string>();
	for (let entity = 0; records.length < count; entity++) {
		const name = `${word()} ${word()} ${pick(TRADES)}`;
		const domain = `${name.replaceAll(' ', '').toLowerCase()}${pick(['.com', '.io', '.de', '.co.uk'])}`;
		const [country, city, phone] = [pick(COUNTRIES), pick(cities), String(2e9 + Math.floor(random.next() * 7e9))];
		const copies = random.next() < 0.12 ? 2 + Math.floor(random.next() * 2) : 1;
		for (let copy = 0; copy < copies && records.length < count; copy++) {
			const id = `a${records.length}`;
			entityOf.set(id, `e${entity}`);
			const maybe = (share: number, value: string): string | undefined =>
				random.next() < share ? undefined : value;
			records.push({
				id,
				fields: {
					name: `${copy > 0 && random.next() < 0.3 ? slip(name) : name} ${pick(FORMS)}`,
					domain: maybe(0.25, domain),
					country: maybe(0.15, country),
					city: maybe(0.3, city),
					phone: maybe(0.5, phone),
				},
			});
		}
	}
	return { records, entityOf };
}

/** What a user would write in a Code node: every pair of names by shared pairs of letters (Dice). */
function allPairs(names: readonly string[]): number {
	const pairsOf = (text: string): Map<string, number> => {
		const pairs = new Map<string, number>();
		for (let i = 0; i + 1 < text.length; i++)
			pairs.set(text.slice(i, i + 2), (pairs.get(text.slice(i, i + 2)) ?? 0) + 1);
		return pairs;
	};
	let found = 0;
	for (let i = 0; i < names.length; i++) {
		for (let j = i + 1; j < names.length; j++) {
			const a = (names[i] ?? '').replace(/\s+/g, '');
			const b = (names[j] ?? '').replace(/\s+/g, '');
			const pairs = pairsOf(a);
			let shared = 0;
			for (let k = 0; k + 1 < b.length; k++) {
				const left = pairs.get(b.slice(k, k + 2)) ?? 0;
				if (left === 0) continue;
				pairs.set(b.slice(k, k + 2), left - 1);
				shared++;
			}
			if ((2 * shared) / (a.length + b.length - 2) > 0.8) found++;
		}
	}
	return found;
}

/** Runs one variant in this process: `match 100000`, `registry`, `pairs 2000`, or a data set. */
function play(variant: string): void {
	const [what = '', size = ''] = variant.split(' ');
	if (what in FIELDS) {
		const { table } = loadSet(what as DataSet);
		const start = performance.now();
		matchRecords(table, DEFAULT_MATCH_SPEC);
		tell(performance.now() - start);
		return;
	}
	const { records } = accounts(what === 'registry' ? 101_000 : Number(size));
	const start = performance.now();
	if (what === 'pairs') allPairs(records.map(({ fields }) => String(fields['name'])));
	else if (what === 'registry')
		matchAgainst(records.slice(0, 100_000), records.slice(100_000), ACCOUNT_FIELDS, DEFAULT_MATCH_SPEC);
	else matchRecords({ records, fields: ACCOUNT_FIELDS }, DEFAULT_MATCH_SPEC);
	tell(performance.now() - start);
}

function accuracy(): string {
	const four = (value: number): string => value.toFixed(4);
	const rows = (Object.keys(FIELDS) as DataSet[]).map((set) => {
		if (!filesOf(set).every((file) => existsSync(join(dataFolder, file))))
			return `| ${set} | not found in ${dataFolder} |`;
		const { table, entityOf } = loadSet(set);
		const { all, merge } = scoreResult(matchRecords(table, DEFAULT_MATCH_SPEC), entityOf);
		return `| ${set} | ${four(all.precision)} | ${four(all.recall)} | ${four(all.f1)} | ${four(merge.precision)} | ${four(merge.recall)} |`;
	});
	const { records, entityOf } = accounts(10_000);
	const { all, merge } = scoreResult(
		matchRecords({ records, fields: ACCOUNT_FIELDS }, DEFAULT_MATCH_SPEC),
		entityOf,
	);
	const bare = scorePairs(
		records.map(({ id }) => id),
		(row) => String(records[row]?.fields['name']),
		entityOf,
	);
	rows.push(
		`| 10,000 synthetic accounts | ${four(all.precision)} | ${four(all.recall)} | ${four(all.f1)} | ${four(merge.precision)} | ${four(merge.recall)} |`,
	);
	rows.push(`| the same, by equal name | ${four(bare.precision)} | ${four(bare.recall)} | ${four(bare.f1)} | | |`);
	return ['| data | P | R | F1 | P of the merge band | R of it |', '|---|---|---|---|---|---|', ...rows].join(
		'\n',
	);
}

const variant = process.argv[2];
if (variant !== undefined) play(variant);
else {
	process.stdout.write(`${accuracy()}\n\n`);
	const sets = (['fake_1000', 'febrl3', 'childcare-sites'] as const).filter((set) =>
		filesOf(set).every((file) => existsSync(join(dataFolder, file))),
	);
	if (sets.length > 0) process.stdout.write(`${inTurns(sets, 3)}\n\n`);
	process.stdout.write(`${inTurns(['match 10000', 'match 100000', 'match 200000', 'registry'], 1)}\n\n`);
	process.stdout.write(`${inTurns(['match 2000', 'pairs 2000'], 3)}\n`);
}
