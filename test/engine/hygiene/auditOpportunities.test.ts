import { RULES, kindOf, leftOutBecause } from '../../../engine/hygiene';
import { toBook } from '../../../engine/model';
import { auditOpportunities, parseHygieneSpec, capFixes } from '../../../engine/hygiene';
import { audit, context, deal, hygieneOf, rulesOn } from './book';

const lost = { status: 'lost', lossReason: 'Price' };

describe('what a defect costs', () => {
	const records = [
		deal('1'), deal('2', lost), deal('3', lost), deal('4', lost),
		deal('churn', { acv: -4_000 }),
		deal('renewal', { name: 'Alder Works renewal' }),
		deal('test', { name: 'test deal' }),
		deal('dup', { ...lost, lossReason: 'Duplicate' }),
		deal('merged', { match: { band: 'merge', survivor: '1' } }),
		deal('future', { closedAt: '2026-12-24' }),
		deal('stale', { status: 'open', closedAt: '2026-05-01', acv: 7_000 }),
	];
	const { overview } = audit(records);

	it('is each metric with and without it', () => {
		const churn = overview.defects.find(({ rule }) => rule === 'churnAsWon');
		expect(churn).toMatchObject({ count: 1, acvTouched: 4_000, effects: [{ metric: 'winRate', with: 0.6, without: 5 / 9 }, { metric: 'wonAcv', with: 46_000, without: 50_000, change: 4_000 }] });
		expect(churn?.sentence).toBe('A customer who goes is coded as won: 1 deal over 4,000 USD; win rate 60.0%, without them 55.6%; won ACV understated by 4,000 USD.');
		expect(overview.defects.find(({ rule }) => rule === 'openPastClose')?.effects).toEqual([{ metric: 'pipeline', with: 7_000, without: 0, change: -7_000 }]);
	});

	it('goes from the raw win rate to the clean one by named deals', () => {
		const { raw, steps, clean } = overview.waterfall;
		expect(raw).toEqual({ won: 6, lost: 4, winRate: 0.6 });
		expect(steps.map(({ step, deals }) => [step, ...deals.map(({ id }) => id)])).toEqual([['test', 'test'], ['duplicate', 'merged'], ['administrative', 'dup'], ['churn', 'churn'], ['renewal', 'renewal'], ['future', 'future']]);
		expect(clean).toEqual({ won: 1, lost: 3, winRate: 0.25 });
		expect(overview.clean).toMatchObject({ won: 1, lost: 3, winRate: 0.25, wonAcv: 10_000 });
	});

	it('adds up: every step begins where the one before ended', () => {
		const { raw, steps, clean } = overview.waterfall;
		expect(steps.map(({ before }) => before)).toEqual([raw.winRate, ...steps.slice(0, -1).map(({ after }) => after)]);
		expect(steps.at(-1)?.after).toBe(clean.winRate);
		expect(raw.won - steps.reduce((sum, { won }) => sum + won, 0)).toBe(clean.won);
	});

	it('says why each deal counts in no rate', () => {
		expect(overview.leftOut).toEqual({ administrative: 1, duplicate: 1, notNewBusiness: 2, test: 1 });
	});
});

describe('the population', () => {
	it('takes the word of Deal Hygiene, else that of the record', () => {
		expect(leftOutBecause(deal('1', { kind: 'renewal' }))).toBe('notNewBusiness');
		expect(leftOutBecause(deal('1', { acv: undefined, amount: -1 }))).toBe('negative');
		expect(leftOutBecause(deal('1', { match: { band: 'merge', survivor: '2' } }))).toBe('duplicate');
		expect(leftOutBecause(deal('1', { kind: undefined }))).toBeUndefined();
		const { record, hygiene } = audit([deal('1', { name: 'asdf' })]).opportunities[0] ?? { record: deal('1'), hygiene: {} };
		expect([leftOutBecause(record), leftOutBecause({ ...record, hygiene })]).toEqual([undefined, 'test']);
		expect(kindOf({ ...deal('1'), hygiene: { kind: 'churn' } })).toBe('churn');
	});
});

describe('the fix queue', () => {
	const fixes = audit([deal('1', { ownerEmail: 'b@x.example', status: 'lost' }), deal('2', { ownerEmail: 'a@x.example', acv: -5 }), deal('3', { ownerEmail: 'a@x.example', status: 'lost', acv: 90 }), deal('4', { ownerEmail: 'a@x.example', status: 'lost', acv: 900 }), deal('5', { ownerEmail: undefined })]).fixes();

	it('is ordered by owner, then the worst and the largest; without an owner last', () => {
		expect(fixes.map(({ ownerEmail, opportunityId, rule }) => [ownerEmail, opportunityId, rule])).toEqual([
			['a@x.example', '2', 'churnAsWon'], ['a@x.example', '4', 'lostWithoutReason'], ['a@x.example', '3', 'lostWithoutReason'], ['b@x.example', '1', 'lostWithoutReason'], [null, '5', 'ownerMissing'],
		]);
	});

	it('is capped per owner, and says how many are left', () => {
		const { rows, left } = capFixes(fixes, 2);
		expect([rows.map(({ opportunityId }) => opportunityId), left]).toEqual([['2', '4', '1', '5'], 1]);
	});
});

describe('own rules', () => {
	const own = (more: object) => ({ ownRules: [{ name: 'mine', field: 'nextStep', operator: 'isEmpty', ...more }] });

	it.each([
		[{}, { nextStep: '' }, { nextStep: 'call' }],
		[{ operator: 'isNotEmpty' }, { nextStep: 'x' }, { nextStep: ' ' }],
		[{ operator: 'equals', value: 'call' }, { nextStep: ' CALL ' }, { nextStep: 'mail' }],
		[{ operator: 'notEquals', value: 'call' }, { nextStep: 'mail' }, { nextStep: 'call' }],
		[{ operator: 'contains', value: 'call' }, { nextStep: 'a call' }, { nextStep: 'mail' }],
		[{ operator: 'notContains', value: 'call' }, { nextStep: 'mail' }, { nextStep: 'a call' }],
		[{ operator: 'beginsWith', value: 'call' }, { nextStep: 'Call them' }, { nextStep: 'a call' }],
		[{ operator: 'endsWith', value: 'CALL' }, { nextStep: 'A Call' }, { nextStep: 'calls' }],
		[{ field: 'acv', operator: 'largerThan', value: '5' }, { acv: 6 }, { acv: 5 }],
		[{ field: 'acv', operator: 'smallerThan', value: 5 }, { acv: 4 }, { acv: 5 }],
		[{ field: 'createdAt', operator: 'before', value: '2026-01-01' }, { createdAt: '2025-12-31' }, { createdAt: '2026-01-01' }],
		[{ field: 'createdAt', operator: 'after', value: '2026-01-01' }, { createdAt: '2026-01-02' }, { createdAt: '2026-01-01' }],
		[{ field: 'createdAt', operator: 'olderThanDays', value: 30 }, { createdAt: '2026-05-01' }, { createdAt: '2026-06-15' }],
		[{ field: 'source.Forecast', operator: 'equals', value: 'Commit' }, { source: { Forecast: 'commit' } }, { source: { Forecast: 'Best' } }],
		[{ field: 'claimedPartners.0.role', operator: 'equals', value: 'resell' }, { claimedPartners: [{ partnerId: 'p', role: 'resell' }] }, { claimedPartners: [{ partnerId: 'p' }] }],
	])('%j holds on %j and not on %j', (rule, wrong, right) => {
		const result = audit([deal('wrong', wrong), deal('right', right)], own(rule));
		expect([rulesOn(result, 'wrong').includes('mine'), rulesOn(result, 'right').includes('mine')]).toEqual([true, false]);
	});

	it('that name a field no row has are an issue and find nothing', () => {
		const result = audit([deal('1')], own({ field: 'nextStpe' }));
		expect(result.issues).toEqual([expect.objectContaining({ code: 'unknownField', field: 'nextStpe' })]);
		expect(rulesOn(result, '1')).toEqual([]);
	});

	it('take no regular expression, which could run without end, and look at what looks like one letter by letter', () => {
		expect(() => audit([], own({ operator: 'matches', value: '(a+)+$' }))).toThrow(/operator/);
		const result = audit([deal('1', { nextStep: `${'a'.repeat(50_000)}!` }), deal('2', { nextStep: 'see (A+)+$' })], own({ operator: 'contains', value: '(a+)+$' }));
		expect([rulesOn(result, '1'), rulesOn(result, '2')]).toEqual([[], ['mine']]);
	});

	it('that throw are told of by name, and the others go on', () => {
		const hostile = { toJSON: () => { throw new Error('no text'); } };
		const result = audit([deal('1', { nextStep: hostile, status: 'lost' }), deal('2', { nextStep: 'call' })], own({ operator: 'contains', value: 'call' }));
		expect(result.issues).toEqual([expect.objectContaining({ code: 'ruleFailed', field: 'mine', recordId: '1', count: 1, message: expect.stringContaining('"mine"') as string })]);
		expect([rulesOn(result, '1'), rulesOn(result, '2')]).toEqual([['lostWithoutReason'], ['mine']]);
	});
});

describe('what goes out', () => {
	it('is frozen nowhere, and shares nothing with the next run: n8n hands it on through proxies that cannot read frozen arrays', () => {
		const book = [deal('1'), deal('2', { kind: undefined }), deal('3', { kind: 'renewal' }), deal('4', { status: 'lost' }), deal('5', { ...lost, lossReason: 'see notes' })];
		const everything = (value: unknown): object[] => (typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(everything)] : []);
		const [first, second] = [audit(book), audit(book)].map(({ opportunities }) => opportunities.flatMap(({ hygiene }) => everything(hygiene)));
		expect(first?.length).toBeGreaterThan(10);
		expect(first?.filter((one) => Object.isFrozen(one))).toEqual([]);
		expect(second?.filter((one) => first?.includes(one))).toEqual([]);
	});
});

describe('bad input', () => {
	it('opportunities with nothing but an id have no defect: columns that nobody mapped are no defect of each deal', () => {
		const result = audit([{ recordType: 'opportunity', id: '1' }, { recordType: 'opportunity', id: '2' }]);
		expect(result.opportunities.map(({ hygiene }) => [hygiene.kind, hygiene.kindAsGiven, hygiene.defects, hygiene.population])).toEqual([['newBusiness', null, [], true], ['newBusiness', null, [], true]]);
		expect(result.overview).toMatchObject({ opportunities: 2, currency: null, raw: { winRate: null } });
	});

	it('nothing at all gives an empty result', () => {
		expect(audit([])).toMatchObject({ opportunities: [], issues: [], overview: { opportunities: 0, raw: { winRate: null }, waterfall: { steps: [] } } });
	});

	it('fields of the wrong type are told of once each, and the rest of the deal is read', () => {
		const wrong = { acv: '5,000', status: 'WON', createdAt: 'soon', claimedPartners: 'Acme', kind: 3, name: 7, closedAt: {} };
		const result = audit([deal('1', wrong), deal('2', wrong), deal('3', { acv: Infinity })]);
		expect(result.issues.map(({ code, field, recordId }) => [code, field, recordId])).toEqual([
			['unreadableField', 'acv', '1'], ['unreadableField', 'closedAt', '1'], ['unreadableField', 'createdAt', '1'], ['unreadableField', 'kind', '1'], ['unreadableField', 'status', '1'],
		]);
		expect(result.opportunities.flatMap(({ hygiene }) => hygiene.defects)).toEqual([]);
	});

	it('50,000 deals of one account are audited, each against the few wins before it', () => {
		const records = Array.from({ length: 50_000 }, (_, i) => ({ recordType: 'opportunity', id: `d${String(i)}`, accountId: 'a', name: 'Deal', status: 'won', acv: 10, kind: 'newBusiness', createdAt: `202${String(i % 5)}-01-10`, closedAt: `202${String(i % 5)}-02-10` }) as const);
		const { opportunities } = auditOpportunities(toBook(records), parseHygieneSpec({}), context);
		expect(opportunities).toHaveLength(50_000);
		expect(opportunities.filter(({ hygiene }) => hygiene.kind === 'newBusiness')).toHaveLength(10_000);
	});

	it('a rule of ours that throws on one deal would not stop the rest: every rule is asked alone', () => {
		expect(RULES.every(({ check }) => typeof check === 'function')).toBe(true);
		expect(hygieneOf(audit([deal('1', { claimedPartners: [null, 5, {}] })]), '1').defects).toEqual([]);
	});
});
