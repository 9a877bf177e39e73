import fc from 'fast-check';
import { SpecError } from '../../../engine/core';
import {
	applyMerge,
	applyStoredMatches,
	dedupeBook,
	explainMatch,
	matchDecisionId,
	parseDedupeSpec,
	parseMatchModel,
	partnersToTable,
	undoMerge,
	type DedupeResult,
} from '../../../engine/matching';
import { isDuplicate, survivorOf, toBook, type BookRecord } from '../../../engine/model';
import { deepFreeze } from '../scoring/book';
import { COMPANIES, COPIES } from './rows';

const context = { asOf: Date.parse('2026-06-30T00:00:00Z'), timeZone: 'UTC' };

const toRecord = (recordType: BookRecord['recordType'], prefix: string) => ({ id, fields }: (typeof COMPANIES)[number]): BookRecord => ({
	recordType,
	id: `${prefix}${id}`,
	name: fields['name'],
	domains: fields['domain'] === '' ? [] : [fields['domain']],
	country: fields['city'] === 'Leeds' ? 'UK' : 'Italy',
	region: fields['city'],
	phone: fields['phone'],
});
const PARTNERS = [...COMPANIES, ...COPIES].map(toRecord('partner', ''));
const ACCOUNTS = [...COMPANIES, ...COPIES].map(toRecord('account', 'a-'));

const dedupe = (records: readonly BookRecord[], spec: object = {}): DedupeResult =>
	dedupeBook(toBook(deepFreeze(records)), parseDedupeSpec(spec), context);
function matchOf({ records }: DedupeResult, id: string) {
	const found = records.find(({ record }) => record.id === id);
	if (found === undefined) throw new Error(`No match for ${id}`);
	return found.match;
}
const withMatch = ({ records }: DedupeResult): BookRecord[] => records.map(({ record, match }) => ({ ...record, match }));
const decided = (a: string, b: string, same: boolean | null, at: string): BookRecord => ({
	recordType: 'decision',
	id: matchDecisionId('partner', a, b),
	kind: 'match',
	subject: { type: 'partner', a, b },
	same,
	at,
});

describe('dedupeBook', () => {
	it('gives every record of the types asked for a match, and no other', () => {
		const { records } = dedupe([...PARTNERS, ...ACCOUNTS], { recordType: 'partner' });
		expect(records.map(({ record }) => record.recordType)).toEqual(PARTNERS.map(() => 'partner'));
		expect(dedupe([...PARTNERS, ...ACCOUNTS]).records).toHaveLength(PARTNERS.length + ACCOUNTS.length);
	});

	it('new records against a registry have the answers of matching all together', () => {
		const isNew = (id: string): boolean => COPIES.some((copy) => copy.id === id);
		const listed = PARTNERS.map((record) => ({ ...record, list: isNew(String(record.id)) ? 'import' : 'crm' }));
		const together = dedupe(PARTNERS);
		const against = dedupe(listed, { operation: 'matchAgainstRegistry', registry: { field: 'list', values: ['crm'] } });
		for (const { record, match } of against.records) {
			const id = String(record.id);
			const { cluster, size, band, probability } = matchOf(together, id);
			expect(match).toMatchObject({ cluster, size, band, probability });
			const rest = together.records.filter((one) => one.match.cluster === cluster && one.record.id !== id);
			expect(match.known).toEqual(isNew(id) ? rest.map((one) => one.record.id) : []);
			expect(match.registry).toBe(isNew(id) ? 'known' : 'registered');
		}
	});

	it('what its records say of evidence is what explaining the pair says', () => {
		const { records, models } = dedupe(PARTNERS);
		const model = models.find(({ id }) => id === 'match:partner');
		const table = partnersToTable(PARTNERS);
		const some = records.filter(({ match }) => match.evidence !== null);
		expect(some.length).toBeGreaterThan(5);
		for (const { record, match } of some) {
			const id = String(record.id);
			const one = explainMatch(table, parseMatchModel(model), id, match.evidence?.id ?? '');
			expect(match.evidence).toMatchObject({ weight: one?.weight, fields: one?.fields });
		}
	});

	it('what it says is what other modules read: one survivor a cluster, the others duplicates', () => {
		const result = dedupe(PARTNERS);
		const records = withMatch(result);
		const merging = result.records.filter(({ match }) => match.band === 'merge');
		const duplicates = records.filter(isDuplicate);
		expect(duplicates).toHaveLength(result.overview.merges);
		expect(duplicates.length).toBeGreaterThan(2);
		for (const record of duplicates) expect(merging.map((one) => one.record.id)).toContain(survivorOf(record));
	});

	it('matches accounts before deals: deals of one customer entered twice are one deal', () => {
		const deal = (id: string, accountId: string, more: object = {}): BookRecord => ({ recordType: 'opportunity', id, accountId, acv: 20_000, currency: 'EUR', name: 'Platform', createdAt: '2026-01-10', closedAt: '2026-03-01', ...more });
		const others = COMPANIES.map(({ id }, i) => deal(`o-${id}`, `a-${id}`, { acv: 10_000 + 1370 * i, name: `Offer ${i}`, createdAt: `2026-0${1 + (i % 6)}-1${i % 9}` }));
		const [copied] = COPIES;
		const result = dedupe([...ACCOUNTS, ...others, deal('x1', 'a-c0-0'), deal('x2', `a-${copied?.id ?? ''}`)]);
		expect(result.overview.types.map(({ type }) => type)).toEqual(['account', 'opportunity']);
		expect(matchOf(result, 'x1').cluster).toBe(matchOf(result, 'x2').cluster);
	});

	it('prior and weights of the evidence add up to its weight', () => {
		const { records } = dedupe(PARTNERS);
		const evidence = records.flatMap(({ match }) => match.evidence ?? []);
		expect(evidence.length).toBeGreaterThan(5);
		for (const { prior, fields, weight } of evidence) expect(fields.reduce((sum, field) => sum + field.weight, prior)).toBeCloseTo(weight, 6);
	});

	it('does not depend on the order of the records, and gives the same bytes', () => {
		const colliding = { ...PARTNERS[3], id: 'c0-0' } as BookRecord;
		const all = [...PARTNERS.slice(0, 60), ...PARTNERS.slice(-10), colliding, { ...colliding, id: undefined }, decided('c1-0', 'c2-0', true, '2026-01-01')];
		const bytes = (records: readonly BookRecord[]) => JSON.stringify(dedupe(records, { operation: 'planMerge' }));
		const expected = bytes(all);
		fc.assert(
			fc.property(fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }), (shuffled) => {
				expect(bytes(shuffled)).toBe(expected);
			}),
			{ numRuns: 8 },
		);
	});

	it('plans are undone exactly', () => {
		const result = dedupe(PARTNERS, { operation: 'planMerge', survivorship: { fallback: 'longest' } });
		const plans = result.records.flatMap(({ record, match }) => (match.plan === undefined ? [] : [{ record, plan: match.plan }]));
		expect(plans.length).toBe(result.records.filter(({ record, match }) => match.band === 'merge' && match.survivor === record.id).length);
		for (const { record, plan } of plans) {
			const { recordType, id, ...fields } = record;
			const row = { id: String(id), fields };
			expect(undoMerge(applyMerge(row, plan), plan.undo)[0]).toEqual(row);
			expect(plan.undo.rows.map((one) => one.id)).toEqual(plan.removed);
			expect(recordType).toBe('partner');
		}
	});
});

describe('conflicts', () => {
	it('a deal under two rivals carries both claims, is for a person, and is merged into neither', () => {
		const deal = (id: string, i: number, more: object = {}): BookRecord => ({ recordType: 'opportunity', id, accountName: COMPANIES[i]?.fields['name'], accountDomain: COMPANIES[i]?.fields['domain'], name: `${String(COMPANIES[i]?.fields['name'])} platform`, acv: 10_000 + 1370 * i, currency: 'EUR', createdAt: `2026-0${1 + (i % 6)}-1${i % 9}`, closedAt: `2026-1${i % 2}-0${1 + (i % 8)}`, ...more });
		const claim = (partnerId: string) => ({ claimedPartners: [{ partnerId, role: 'sourcing' }] });
		const result = dedupe([...COMPANIES.slice(1).map((_, i) => deal(`o${i + 1}`, i + 1)), deal('x1', 0, claim('p1')), deal('x2', 0, claim('p2')), { recordType: 'partner', id: 'p1', name: 'Northwind' }, { recordType: 'partner', id: 'p2', name: 'Southsea' }]);
		expect(result.overview.conflicts).toBe(1);
		for (const id of ['x1', 'x2']) {
			const match = matchOf(result, id);
			expect(match).toMatchObject({ band: 'review', reason: 'conflict', sentence: match.conflict?.sentence });
			expect(match.conflict?.claims.map(({ partner }) => partner).sort()).toEqual(['p1', 'p2']);
		}
	});
});

describe('the limit of merges', () => {
	it('holds over all types together: beyond it nothing is merged, and every record says why', () => {
		const free = dedupe([...PARTNERS, ...ACCOUNTS]);
		const { merges, types } = free.overview;
		const most = Math.max(...types.map((report) => report.merges));
		expect(most).toBeLessThan(merges);
		const held = dedupe([...PARTNERS, ...ACCOUNTS], { mostMerges: merges - 1 });
		expect(held.overview).toMatchObject({ merges: 0, heldBack: merges });
		expect(held.issues[0]).toMatchObject({ code: 'tooManyMerges', message: expect.stringContaining(`${merges} merges are more than the ${merges - 1} allowed`) as string });
		for (const { record, match } of free.records) {
			if (match.band === 'merge') expect(matchOf(held, String(record.id))).toMatchObject({ band: 'review', reason: 'tooManyMerges' });
		}
		expect(dedupe([...PARTNERS, ...ACCOUNTS], { mostMerges: merges }).overview.merges).toBe(merges);
	});
});

describe('decisions', () => {
	it('have one id a pair, whichever is named first', () => {
		expect(matchDecisionId('partner', 'b', 'a')).toBe(matchDecisionId('partner', 'a', 'b'));
		expect(matchDecisionId('partner', 'a|b', 'c')).not.toBe(matchDecisionId('partner', 'a', 'b|c'));
	});

	it('of one instant the more careful is heard', () => {
		const both = [decided('c3-0', 'c4-0', true, '2026-01-01'), decided('c4-0', 'c3-0', false, '2026-01-01')];
		expect(matchOf(dedupe([...PARTNERS, ...both]), 'c3-0').size).toBe(1);
		expect(matchOf(dedupe([...PARTNERS, ...both.slice(0, 1)]), 'c3-0')).toMatchObject({ size: 2, band: 'merge' });
	});

	it('about another type are not heard', () => {
		const account = { ...decided('c3-0', 'c4-0', true, '2026-01-01'), subject: { type: 'account', a: 'c3-0', b: 'c4-0' } };
		expect(matchOf(dedupe([...PARTNERS, account]), 'c3-0').size).toBe(1);
	});
});

describe('models', () => {
	it('come out as records that can be stored, and are used as they are when asked for', () => {
		const learned = dedupe(PARTNERS);
		expect(learned.models.map(({ id }) => id)).toEqual(['matches', 'match:partner']);
		const stored = JSON.parse(JSON.stringify(learned.models)) as BookRecord[];
		const used = dedupe([...PARTNERS, ...stored], { useStoredModel: true });
		expect(used.overview.types[0]).toMatchObject({ model: 'stored', modelHash: learned.models[1]?.['hash'] });
		expect(used.models.map(({ id }) => id)).toEqual(['matches']);
		expect(used.records).toEqual(learned.records);
		expect(dedupe([...PARTNERS, ...stored]).overview.types[0]?.model).toBe('learned');
	});
});

describe('rules', () => {
	it('concern the types that have the field; a field of no type is refused, all of them at once', () => {
		const all = [...PARTNERS, ...ACCOUNTS.map((account) => ({ ...account, vatId: `vat-${String(account.id)}` }))];
		expect(dedupe(all, { mustNotMatch: ['vatId'] }).overview.types.map(({ merges }) => merges > 0)).toEqual([true, false]);
		const wrong = () => dedupe(all, { mustMatch: ['colour'], mustNotMatch: ['shape'] });
		expect(wrong).toThrow(SpecError);
		expect(wrong).toThrow(/mustMatch.0.*colour.*mustNotMatch.0.*shape/);
		expect(dedupe([], { mustMatch: ['colour'] }).records).toEqual([]);
	});

	it('a source that holds no duplicates keeps its rows apart', () => {
		const own = PARTNERS.map((record): BookRecord => ({ ...record, sourceSystem: 'crm' }));
		expect(dedupe(own, { duplicateFree: ['crm'] }).overview.merges).toBe(0);
	});
});

describe('the spec', () => {
	it('lists every fault at once', () => {
		expect(() => parseDedupeSpec({ recordType: 'own', mergeAt: 2, operation: 'matchAgainstRegistry' })).toThrow(/mergeAt.*own.*registry/);
		expect(() => parseDedupeSpec({ mergeAt: 2, registry: { field: '', values: [] } })).toThrow(/registry\.field.*registry\.values.*mergeAt/);
		expect(() => parseDedupeSpec({ mergeAt: 0.6, reviewAt: 0.7 })).toThrow(/reviewAt: expected less than mergeAt/);
	});
});

describe('hard input, in bounded time', () => {
	it('one cell of a megabyte', () => {
		const long: BookRecord = { recordType: 'partner', id: 'long', name: 'Alder '.repeat(170_000), country: PARTNERS[0]?.['country'] };
		expect(matchOf(dedupe([...PARTNERS, long]), 'long').band).not.toBe('merge');
	});

	it('rows of a table whose id stands in a column of its own: survivors first, cases by that id', () => {
		const rows = [...COMPANIES, ...COPIES].map(({ id, fields }): BookRecord => ({ recordType: 'row', 'Record ID': `r-${id}`, ...fields }));
		const own = { id: 'Record ID', fields: [{ column: 'name', type: 'organisation' }, { column: 'phone', type: 'phone' }] };
		const { records, cases } = dedupe(rows, { recordType: 'own', own, reviewCases: true, reviewAt: 0.001, mergeAt: 0.9999 });
		const first = new Map<string, string>();
		for (const { record, match } of records) if (match.survivor !== null && !first.has(match.cluster)) first.set(match.cluster, String(record['Record ID']));
		expect(first.size).toBeGreaterThan(0);
		for (const { match } of records) if (match.survivor !== null) expect(first.get(match.cluster)).toBe(match.survivor);
		expect(cases.length).toBeGreaterThan(0);
	});

	it('10,000 identical rows and rows without any value', () => {
		const same = Array.from({ length: 10_000 }, (_, i): BookRecord => ({ ...PARTNERS[0], recordType: 'partner', id: `s${i}` }));
		const blank = Array.from({ length: 10_000 }, (_, i): BookRecord => ({ recordType: 'partner', id: `b${i}` }));
		const { overview, issues } = dedupe([...same, ...blank]);
		expect(overview.types[0]).toMatchObject({ rows: 10_000, notCompared: 10_000, merges: 0, review: 10_000 });
		expect(issues.map(({ code }) => code)).toContain('nothingToCompare');
	});
});

describe('matches of an earlier run', () => {
	const names = ['Alder Consulting GmbH', 'Alder Consulting'];
	const twins = names.map((name, i): BookRecord => ({ recordType: 'partner', id: `twin${i}`, name, domains: ['alder-consulting.example'], email: 'partners@alder-consulting.example', country: 'DE' }));
	const found = dedupe([...PARTNERS, ...twins]);
	const model = found.models.find(({ id }) => id === 'matches') as BookRecord;
	const kept = model['matches'] as readonly { id: string; match: { survivor: string | null; band: string } }[];
	const merged = found.records.filter(({ match }) => match.band === 'merge');

	it('are kept of the records that are not alone, and put on records that come in without the others', () => {
		expect(merged.length).toBeGreaterThan(0);
		const alone = merged.flatMap(({ record, match }) => {
			const { matched } = applyStoredMatches(toBook([record, JSON.parse(JSON.stringify(model)) as BookRecord]));
			const own = matched.find(({ replaces }) => replaces === record)?.record['match'] as { survivor?: unknown; cluster?: unknown };
			return [[own.survivor, own.cluster, match.survivor, match.cluster]];
		});
		for (const [survivor, cluster, wanted, wantedCluster] of alone) expect([survivor, cluster]).toEqual([wanted, wantedCluster]);
		expect(kept.every(({ match: { band } }) => band !== 'distinct')).toBe(true);
	});

	it('bring along partners that others stand for, and say nothing of records they do not know', () => {
		const { matched, alone, hash } = applyStoredMatches(toBook([{ recordType: 'partner', id: 'new', name: 'Somebody' }, model]));
		expect(alone).toBe(1);
		expect(hash).toBe(model['hash']);
		const others = kept.filter(({ id, match: { band, survivor } }) => band === 'merge' && survivor !== id).map(({ id }) => id);
		expect(matched.map(({ record }) => record.id)).toEqual(others);
		expect(matched.every(({ record, replaces }) => replaces === undefined && typeof record['name'] === 'string')).toBe(true);
	});

	it('of two models the hash is that of the one whose matches are used, whichever comes first', () => {
		const other: BookRecord = { recordType: 'model', id: 'matches', hash: 'other', matches: [] };
		const both = [[model, other], [other, model]].map((models) => applyStoredMatches(toBook([...twins, ...models])));
		for (const { matched, hash } of both) expect(hash).toBe(matched.length > 0 ? model['hash'] : 'other');
		expect(both[0]).toEqual(both[1]);
	});

	it('without the model every record is alone', () => {
		expect(applyStoredMatches(toBook(twins))).toEqual({ matched: [], alone: 2, hash: undefined });
	});
});
