import fc from 'fast-check';
import {
	SURVIVORSHIP_RULES,
	applyMerge,
	planMerge,
	undoMerge,
	type MergeRow,
	type SurvivorshipPolicy,
} from '../../../engine/matching';

const rows: MergeRow[] = [
	{
		id: 'a',
		source: 'crm',
		updatedAt: 1,
		fields: { name: 'Acme', city: '', domains: ['acme.com'], note: 'short' },
	},
	{
		id: 'b',
		source: 'sheet',
		updatedAt: 9,
		fields: {
			name: 'Acme Inc.',
			city: 'Leeds',
			domains: ['ACME.com', 'acme.de'],
			note: 'longer note',
			tier: 'gold',
		},
	},
];
const policy = (rules: SurvivorshipPolicy['rules'], trust: readonly string[] = []): SurvivorshipPolicy => ({
	rules,
	fallback: 'survivor',
	trust,
});
const valueOf = (field: string, rules: SurvivorshipPolicy['rules'], trust?: readonly string[]) =>
	applyMerge(rows[0] ?? { id: '', fields: {} }, planMerge(rows, 'a', policy(rules, trust))).fields[field];

describe('planMerge', () => {
	it('fills what the survivor lacks and keeps what it has', () => {
		const { changes, removed } = planMerge(rows, 'a');
		expect(removed).toEqual(['b']);
		expect(changes.map(({ field, change }) => [field, change])).toEqual([
			['city', 'filled'],
			['tier', 'filled'],
		]);
	});

	it('follows the rule of each field', () => {
		expect(valueOf('name', new Map([['name', 'mostRecent']]))).toBe('Acme Inc.');
		expect(valueOf('name', new Map([['name', 'mostTrusted']]), ['sheet', 'crm'])).toBe('Acme Inc.');
		expect(valueOf('note', new Map([['note', 'longest']]))).toBe('longer note');
		expect(valueOf('domains', new Map([['domains', 'union']]))).toEqual(['acme.com', 'acme.de']);
		expect(valueOf('name', new Map([['name', 'keepBoth']]))).toEqual(['Acme', 'Acme Inc.']);
		expect(valueOf('name', new Map([['name', 'mostComplete']]))).toBe('Acme Inc.');
	});

	it('lists what does not survive', () => {
		expect(planMerge(rows, 'a').lost).toContainEqual({ field: 'name', from: 'b', value: 'Acme Inc.' });
	});

	it('is undone exactly, whatever the rows and rules', () => {
		const cell = fc.oneof(fc.string(), fc.constant(null), fc.integer(), fc.array(fc.string(), { maxLength: 3 }));
		const row = fc.record({
			source: fc.constantFrom('crm', 'sheet'),
			updatedAt: fc.integer(),
			fields: fc.dictionary(fc.constantFrom('x', 'y', 'z', 'constructor'), cell),
		});
		fc.assert(
			fc.property(
				fc.array(row, { minLength: 1, maxLength: 4 }),
				fc.constantFrom(...SURVIVORSHIP_RULES),
				(list, fallback) => {
					const own = list.map((one, i): MergeRow => ({ id: `r${i}`, ...one }));
					const plan = planMerge(own, 'r0', { rules: new Map(), fallback, trust: ['crm'] });
					const [first] = own;
					if (first === undefined) return;
					expect(undoMerge(applyMerge(first, plan), plan.undo)).toEqual(own);
				},
			),
			{ numRuns: 300 },
		);
	});

	it('refuses a survivor that is not among the rows', () => {
		expect(() => planMerge(rows, 'z')).toThrow(RangeError);
	});
});
