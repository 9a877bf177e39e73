import { SpecError } from '../../../engine/core';
import {
	explainMatch,
	parseMatchModel,
	type MatchField,
	type MatchRecord,
} from '../../../engine/matching';
import { page } from '../../support/pages';
import { COMPANIES, COMPANY_FIELDS, COPIES, clustersOf, match } from './rows';

const all = [...COMPANIES, ...COPIES];
const pairs = COPIES.map(({ id }) => [id, id.slice('again-'.length)].sort()).sort();

describe('matchRecords', () => {
	it('finds companies that were entered twice, and no others', () => {
		expect(clustersOf(match(all))).toEqual(pairs);
	});

	it('names a survivor, and says of each row which band it is in', () => {
		const { rows, counts } = match(all);
		const first = rows.find(({ id }) => id === 'c0-0');
		expect(first).toMatchObject({ cluster: 'again-c0-0', size: 2, band: 'merge', survivor: 'c0-0', reason: null });
		expect(counts.merge + counts.review + counts.distinct).toBe(all.length);
	});

	it('does not change its input', () => {
		const frozen = all.map((record) => Object.freeze({ ...record, fields: Object.freeze({ ...record.fields }) }));
		expect(() => match(Object.freeze(frozen) as MatchRecord[])).not.toThrow();
	});

	it('gives the same clusters for other ids in another order', () => {
		const before = clustersOf(match(all));
		const renamed = all.map((record, i) => ({ ...record, id: `x${(i * 37) % 1009}` }));
		const turned = renamed
			.map((_, i) => renamed[(i * 73) % renamed.length])
			.filter((record) => record !== undefined);
		const nameOf = new Map(renamed.map(({ id }, i) => [id, all[i]?.id ?? '']));
		const after = clustersOf(match(turned))
			.map((ids) => ids.map((id) => nameOf.get(id) ?? '').sort())
			.sort();
		expect(after).toEqual(before);
	});

	it('gives the same answers with its own model, stored and read back', () => {
		const first = match(all);
		const model = parseMatchModel(JSON.parse(JSON.stringify(first.model)));
		const second = match(all, {}, COMPANY_FIELDS, { model });
		expect(second.rows).toEqual(first.rows);
		expect(second.modelHash).toBe(first.modelHash);
	});

	it('refuses a model of other fields', () => {
		const { model } = match(all);
		expect(() => match(all, {}, COMPANY_FIELDS.slice(1), { model })).toThrow(SpecError);
	});

	it('says that one field alone was not learned, and merges nothing on a name', () => {
		const { issues, model, counts } = match(all, {}, [{ name: 'name', type: 'organisation' }]);
		expect(model.kind).toBe('curve');
		expect(issues.map(({ code }) => code)).toContain('oneFieldOnly');
		expect(counts.merge).toBe(0);
	});
});

describe('rules and decisions', () => {
	it('a confirmed pair is one, a rejected pair is not', () => {
		const result = match(all, {
			decisions: [
				{ a: 'c0-0', b: 'again-c0-0', same: false },
				{ a: 'c5-0', b: 'c9-3', same: true },
			],
		});
		expect(clustersOf(result)).toEqual([...pairs.filter(([, id]) => id !== 'c0-0'), ['c5-0', 'c9-3']].sort());
		expect(result.rows.find(({ id }) => id === 'c5-0')?.band).toBe('merge');
	});

	it('the latest word on a pair counts', () => {
		const decisions = [
			{ a: 'c0-0', b: 'again-c0-0', same: false, at: '2026-02-01' },
			{ a: 'again-c0-0', b: 'c0-0', same: true, at: '2026-01-01' },
		];
		expect(clustersOf(match(all, { decisions }))).not.toContainEqual(['again-c0-0', 'c0-0']);
	});

	it('contradicting decisions are reported, and what was kept apart stays apart', () => {
		const { rows, issues } = match(all, {
			decisions: [
				{ a: 'c1-1', b: 'c2-2', same: true },
				{ a: 'c2-2', b: 'c3-3', same: true },
				{ a: 'c1-1', b: 'c3-3', same: false },
			],
		});
		const clusterOf = (id: string) => rows.find((row) => row.id === id)?.cluster;
		expect(clusterOf('c1-1')).not.toBe(clusterOf('c3-3'));
		expect(issues.map(({ code }) => code)).toContain('contradictingDecisions');
	});

	it('rows with an equal value in a must-match column are one, with different values in a must-not column never', () => {
		const marked = all.map((record) => ({
			...record,
			fields: {
				...record.fields,
				vat: record.id === 'c7-0' || record.id === 'c8-4' ? 'x1' : '',
				line: record.id === 'c0-0' ? 'A' : record.id === 'again-c0-0' ? 'B' : '',
			},
		}));
		const found = clustersOf(match(marked, { mustMatch: ['vat'], mustNotMatch: ['line'] }));
		expect(found).toContainEqual(['c7-0', 'c8-4']);
		expect(found).not.toContainEqual(['again-c0-0', 'c0-0']);
	});

	it('a source without duplicates has none', () => {
		const sourced = all.map((record) => ({ ...record, source: 'crm' }));
		expect(clustersOf(match(sourced, { duplicateFree: 'all' }))).toEqual([]);
	});

	it('more merges than allowed go to review, all of them', () => {
		const { counts, issues } = match(all, { mostMerges: 3 });
		expect(counts).toMatchObject({ merge: 0, merges: 0 });
		expect(issues.map(({ code }) => code)).toContain('tooManyMerges');
	});
});

describe('pairs for a person', () => {
	const vague = (id: string) => ({ id, fields: { name: '', domain: '', city: 'Bruges', phone: '' } });
	const spec = { reviewAt: 0.0001 };

	it('equal rows that say too little are asked for, each with the first of them, until a person has answered', () => {
		const rows = [...all, vague('v2'), vague('v1'), vague('v3')];
		const asked = (result: ReturnType<typeof match>) =>
			result.review.filter(({ a }) => a.startsWith('v')).map(({ a, b }) => [a, b]);
		const open = match(rows, spec);
		expect(asked(open)).toEqual([['v1', 'v2'], ['v1', 'v3']]);
		expect(open.rows.filter(({ id }) => id.startsWith('v'))).toEqual(
			['v2', 'v1', 'v3'].map((id) => expect.objectContaining({ id, size: 1, band: 'review', reason: 'equalButVague' }) as object),
		);
		const answered = match(rows, { ...spec, decisions: [{ a: 'v1', b: 'v2', same: false }, { a: 'v1', b: 'v3', same: true }] });
		expect(clustersOf(answered)).toContainEqual(['v1', 'v3']);
		expect(asked(answered)).not.toContainEqual(['v1', 'v2']);
	});

	it('equal rows that are surely one are asked for only when too many would merge', () => {
		const rows = [...COMPANIES, { ...COMPANIES[0], id: 'same' } as MatchRecord];
		expect(match(rows).review.map(({ a, b }) => [a, b])).not.toContainEqual(['c0-0', 'same']);
		expect(match(rows, { mostMerges: 0 }).review.map(({ a, b }) => [a, b])).toContainEqual(['c0-0', 'same']);
	});
});

describe('explainMatch', () => {
	it('has one row per field that with the prior add up to the match weight, and a sentence', () => {
		const { model } = match(all);
		const one = explainMatch({ records: all, fields: COMPANY_FIELDS }, model, 'c0-0', 'again-c0-0');
		expect(one?.fields.map(({ field }) => field)).toEqual(['name', 'domain', 'city', 'phone']);
		expect(one?.fields.reduce((sum, { weight }) => sum + weight, one.prior)).toBeCloseTo(one?.weight ?? NaN, 9);
		expect(one?.fields.find(({ field }) => field === 'domain')).toMatchObject({
			level: 'nothing to compare',
			weight: 0,
		});
		expect(one?.sentence).toMatch(/likely the same: for it speak/);
	});
});

describe('the worked example of the method page', () => {
	it('is what matching says', () => {
		const stated = [
			...((page('methods/record-linkage.md').split('<!-- example: alder-foods -->')[1] ?? '')
				.split('\n## ')[0]
				?.matchAll(/^\| ([a-z ]+) \| .*\| (-?[\d.]+) \|$/gm) ?? []),
		];
		const { model } = match(all);
		const one = explainMatch({ records: all, fields: COMPANY_FIELDS }, model, 'c0-0', 'again-c0-0');
		expect(stated.map(([, name, bits]) => [name, Number(bits)])).toEqual([
			['prior', one?.prior],
			...(one?.fields ?? []).map(({ field, weight }) => [field, weight]),
			['match weight', one?.weight],
		]);
	});
});

describe('bad input', () => {
	const NAME: readonly MatchField[] = [
		{ name: 'name', type: 'organisation' },
		{ name: 'city', type: 'place' },
	];
	const rows = (count: number, fields: (i: number) => Record<string, unknown>): MatchRecord[] =>
		Array.from({ length: count }, (_, i) => ({ id: `r${i}`, fields: fields(i) }));

	it.each([
		['nothing', []],
		['one row', rows(1, () => ({ name: 'Acme' }))],
		['blank rows', rows(50, () => ({ name: '', city: null }))],
		[
			'cells of every kind',
			rows(20, (i) => ({ name: [i, {}, [], NaN, true, null, ['a', ['b']]][i % 7], city: new Date(0) })),
		],
	])('answers on %s', (_, records) => {
		expect(match(records, {}, NAME).rows).toHaveLength(records.length);
	});

	it('10,000 equal rows are one cluster for review, in bounded time', () => {
		const { rows: matches, counts } = match(
			rows(10_000, () => ({ name: 'Acme Robotics', city: 'Leeds' })),
			{},
			NAME,
		);
		expect(new Set(matches.map(({ cluster }) => cluster)).size).toBe(1);
		expect(counts.review).toBe(10_000);
		expect(matches[0]?.reason).toBe('tooLarge');
	});

	it('one value in all rows does not make them one, nor slow', () => {
		const { counts, blocking } = match(
			rows(20_000, (i) => ({ name: `Company ${i.toString(36)}x${(i * 7919).toString(36)}`, city: 'Leeds' })),
			{},
			NAME,
		);
		expect(counts.clusters).toBeGreaterThan(19_000);
		expect(blocking.compared).toBeLessThan(20_000 * 30);
	}, 30_000);

	it('a cell of a megabyte is compared by its beginning', () => {
		const long = 'word '.repeat(200_000);
		expect(match([...rows(3, (i) => ({ name: `${long}${i}`, city: 'Leeds' }))], {}, NAME).rows).toHaveLength(3);
	});

	it('rows with one id are different rows, said so', () => {
		const { issues, rows: matches } = match([
			...COMPANIES,
			...COMPANIES.slice(0, 2).map((record) => ({ ...record })),
		]);
		expect(matches).toHaveLength(102);
		expect(issues.map(({ code }) => code)).toContain('idTwice');
	});

	it('one value in 100,000 rows is no block', () => {
		const many = rows(100_000, (i) => ({ name: `${(i * 7919).toString(36)}q Holding ${i.toString(36)}`, city: 'Leeds' }));
		const { counts, blocking } = match(many, {}, NAME);
		expect(counts.clusters).toBeGreaterThan(99_000);
		expect(blocking.compared).toBeLessThan(100_000 * 30);
	}, 120_000);

	it('a rule on a column that no row has is refused', () => {
		expect(() => match(all, { mustMatch: ['nowhere'] })).toThrow(/no row has a column called nowhere/);
	});
});
