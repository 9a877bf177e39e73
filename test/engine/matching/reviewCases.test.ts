import { toBook, type BookRecord } from '../../../engine/model';
import { dedupeBook, parseDedupeSpec } from '../../../engine/matching';

const context = { asOf: Date.parse('2026-06-30T12:00:00Z'), timeZone: 'UTC' };
const partner = (id: string, more: object): BookRecord => ({ recordType: 'partner', id, ...more });
/** A name in common is not enough for a merge, and too much to pass by. */
const ROSTER: readonly BookRecord[] = [
	...['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel'].map((name, i) => partner(`Q-${i}`, { name: `${name} ${['Systems', 'Cloud', 'Advisory'][i % 3] ?? ''}`, domains: [`${name.toLowerCase()}.example`], country: 'US', city: name })),
	partner('P-1', { name: 'Northlight Data GmbH', country: 'DE', city: 'Ulm', phone: '+49 731 5551234' }),
	partner('P-2', { name: 'Northlight Data', country: 'DE', city: 'Ulm', phone: '+49 731 7654321' }),
];
const pairs = (...more: readonly BookRecord[]) => dedupeBook(toBook([...ROSTER, ...more]), parseDedupeSpec({ recordType: 'partner', reviewCases: true, reviewAt: 0.02, mergeAt: 0.9999 }), context);

describe('Pairs in doubt, as cases', () => {
	const { cases } = pairs();
	const [one] = cases;

	it('show both records field by field, what speaks for and against, and what each answer means', () => {
		expect(one).toMatchObject({
			recordType: 'ledger',
			id: 'case duplicates ["partner","P-1","P-2"]',
			kind: 'case',
			queue: 'duplicates',
			state: 'open',
			title: 'Are these the same partner?',
			sides: [{ label: 'Northlight Data GmbH' }, { label: 'Northlight Data' }],
			actions: [{ answer: 'same', decision: { kind: 'match', subject: { type: 'partner', a: 'P-1', b: 'P-2' }, same: true } }, { answer: 'different', decision: { same: false } }, { answer: 'notSure', decision: { same: null } }],
		});
		const bits = (one?.['evidence'] as string[]).map((line) => Number(/([+−]\d+\.\d)/.exec(line)?.[1]?.replace('−', '-')));
		const [whole = NaN, ...parts] = bits;
		expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 0);
	});

	it('are none where nobody asked for them', () => {
		expect(dedupeBook(toBook(ROSTER), parseDedupeSpec({ recordType: 'partner', reviewAt: 0.02, mergeAt: 0.9999 }), context).cases).toEqual([]);
	});

	it('come out once: not again while they stand as they are, again when they read otherwise or were put off', () => {
		if (one === undefined) throw new Error('There is no case.');
		expect(pairs(one).cases).toEqual([]);
		expect(pairs({ ...one, sentence: 'It read otherwise.', openedAt: '2026-06-01' }).cases).toMatchObject([{ id: one.id, openedAt: '2026-06-01' }]);
		expect(pairs({ ...one, state: 'decided' }).cases).toMatchObject([{ id: one.id, state: 'open' }]);
	});

	it('are closed when the pair is none any more', () => {
		const gone = { ...one, recordType: 'ledger' as const, id: 'case duplicates ["partner","P-1","P-9"]' };
		expect(pairs(...cases, gone).cases).toMatchObject([{ id: gone.id, state: 'closed' }]);
	});

	it('stay open when their records were not compared at all', () => {
		const accounts = { ...one, recordType: 'ledger' as const, id: 'case duplicates ["account","A-1","A-2"]' };
		expect(pairs(...cases, accounts).cases).toEqual([]);
	});

	it('do not depend on the order of the rows', () => {
		expect(dedupeBook(toBook([...ROSTER].reverse()), parseDedupeSpec({ recordType: 'partner', reviewCases: true, reviewAt: 0.02, mergeAt: 0.9999 }), context).cases).toEqual(cases);
	});
});
