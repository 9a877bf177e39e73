import { attributeOpportunities, parseAttributionSpec, parseWriteBackSpec, planWriteBack, type WriteBackPlan } from '../../../engine/attribution';
import { toBook, type BookRecord } from '../../../engine/model';
import { CONTEXT, claim, deal, partner, touch } from './deals';

const FIELDS = { partnerDecision: 'po_decision', sourcingPartner: 'po_partner' };
const intro = touch('intro', '2026-02-20', { id: 'intro' });
const seller: BookRecord = { recordType: 'touch', id: 'seller', kind: 'meeting', at: '2026-01-05', actor: 'seller', accountId: 'other' };

function plan(records: readonly BookRecord[], target: object = {}, context = CONTEXT): WriteBackPlan {
	const book = toBook([partner('alder'), partner('birch'), seller, ...records]);
	return planWriteBack(book, parseAttributionSpec({}), parseWriteBackSpec({ fields: FIELDS, ...target }), context);
}
const open = (more: object = {}) => deal({ status: 'open', closedAt: undefined, ...more });
const armed = { armedSince: '2026-01-01' };
const later = { ...CONTEXT, asOf: CONTEXT.asOf + 3_600_000 };

describe('what is written back', () => {
	it('is only what differs from what the CRM has, in a container or not, with versions or not', () => {
		const flat = { po_decision: 'sourced', po_partner: 'alder Systems' };
		const onDeal = claim('sourcing', '2026-02-21');
		const [write] = plan([open(), intro], armed).writes;
		expect(write).toMatchObject({ state: 'planned', opportunityId: 'd1', fields: flat, before: { po_decision: '', po_partner: '' }, partnership: { partnerId: 'alder', role: 'sourcing' } });
		for (const source of [flat, { properties: flat }, { properties: { po_decision: { value: 'sourced' }, po_partner: { value: 'alder Systems' } } }]) {
			expect(plan([open({ source, ...onDeal }), intro], armed).writes).toEqual([]);
		}
	});

	it('leaves a property alone that a person filled, and takes up one that an earlier write filled', () => {
		const records = [open({ source: { po_decision: 'direct' }, ...claim('sourcing', '2026-02-21') }), intro];
		const kept = plan(records, armed);
		expect(kept.writes[0]).toMatchObject({ fields: { po_partner: 'alder Systems' }, keptByPerson: ['po_decision'] });
		const ours: BookRecord = { recordType: 'ledger', id: 'x', kind: 'writeBack', state: 'planned', opportunityId: 'd1', at: '2026-06-01', hash: 'h', fields: { po_decision: 'direct' }, partnership: null };
		expect(plan([...records, ours], armed).writes[0]).toMatchObject({ fields: { po_decision: 'sourced', po_partner: 'alder Systems' }, keptByPerson: [] });
	});

	it('is nothing for deals that were not asked for, and says which asked for did not come in', () => {
		const { writes, missing } = plan([open(), deal({}, 'd2'), intro], { ...armed, only: ['d2', 'd3'] });
		expect(writes.map(({ opportunityId }) => opportunityId)).toEqual(['d2']);
		expect(missing).toEqual(['d3']);
	});
});

describe('shadow mode and the baseline', () => {
	it('without a date everything is shown once per change, and nothing is planned', () => {
		const first = plan([open(), intro]);
		expect(first.writes.map(({ state }) => state)).toEqual(['shadow']);
		expect(plan([open(), intro, ...first.writes], {}, later).writes).toEqual([]);
		const changed = plan([open(), ...first.writes], {}, later);
		expect(changed.writes.map(({ state }) => state)).toEqual(['shadow']);
	});

	it('a deal made before the arming is the baseline until its decision changes', () => {
		const since = { armedSince: '2026-05-01' };
		const first = plan([open(), intro], since);
		expect(first.writes.map(({ state }) => state)).toEqual(['baseline']);
		expect(plan([open(), intro, ...first.writes], since, later).writes).toEqual([]);
		const changed = plan([open(), ...first.writes], since, later);
		expect(changed.writes.map(({ state }) => state)).toEqual(['planned']);
		expect(plan([open({ createdAt: '2026-05-02' }), intro], since).writes.map(({ state }) => state)).toEqual(['planned']);
	});

	it('what shadow mode showed is the baseline of the arming', () => {
		const shown = plan([open(), intro]).writes;
		expect(plan([open(), intro, ...shown], { armedSince: '2026-06-29' }, later).writes).toEqual([]);
	});
});

describe('the partner that we put on a deal', () => {
	const written: BookRecord = { recordType: 'ledger', id: 'w', kind: 'writeBack', state: 'written', opportunityId: 'd1', at: '2026-06-10', hash: 'h', fields: {}, partnership: { opportunityId: 'd1', partnerId: 'birch', partnerName: 'birch Systems', role: 'sourcing' } };

	it('read back as a claim is no evidence; the same claim by a person is', () => {
		const tagged = (records: readonly BookRecord[]) => attributeOpportunities(toBook([partner('birch'), seller, ...records]), parseAttributionSpec({}), CONTEXT).deals[0]?.attribution;
		const readBack = open({ createdAt: '2026-06-09', ...claim('coSell', '2026-06-10T00:00:05Z', 'birch') });
		expect(tagged([readBack])?.decision).toBe('coSell');
		expect(tagged([readBack, written])).toMatchObject({ decision: 'direct', refused: [] });
	});

	it('read back as partner of record is no evidence, and is not put on the deal again', () => {
		const first = plan([open(), intro], armed).writes;
		expect(first[0]).toMatchObject({ partnership: { partnerId: 'alder' } });
		const readBack = open({ partnerOfRecordId: 'alder', source: { po_decision: 'sourced', po_partner: 'alder Systems' } });
		expect(plan([readBack, intro, ...first], armed, later).writes).toEqual([]);
		const rolesOf = (records: readonly BookRecord[]) => plan(records, armed, later).attribution.deals.flatMap(({ attribution }) => attribution.roles.map(({ role }) => role));
		expect(rolesOf([readBack])).toEqual(['partnerOfRecord']);
		expect(rolesOf([readBack, ...first])).toEqual([]);
	});

	it('is to be taken off when it no longer holds, and only while the CRM has it', () => {
		const there: BookRecord = { recordType: 'snapshot', id: 's', of: 'partnership', opportunityId: 'd1', partnerId: 'birch', role: 'sourcing' };
		expect(plan([open(), intro, written, there], armed).writes[0]).toMatchObject({ partnership: { partnerId: 'alder' }, outdatedPartnership: { partnerId: 'birch' } });
		expect(plan([open(), intro, written], armed).writes[0]).toMatchObject({ outdatedPartnership: null });
	});
});

describe('questions for owners', () => {
	const weak = touch('overlap', '2026-02-20', { id: 'weak' });
	const states = ({ questions }: WriteBackPlan) => questions.map(({ state }) => state);

	it('are put about open deals that involve a partner and that nobody decided', () => {
		const { questions } = plan([open({ ownerEmail: 'ines@example.com' }), weak], armed);
		expect(questions).toMatchObject([{ kind: 'case', queue: 'attribution', state: 'open', opportunityId: 'd1', ownerEmail: 'ines@example.com' }]);
		expect(plan([open()], armed).questions).toEqual([]);
		expect(plan([deal(), weak], armed).questions).toEqual([]);
		expect(plan([open(), intro], armed).questions).toEqual([]);
	});

	it('are put once; those of shadow mode and of older deals are never asked, and one that is settled says so', () => {
		const first = plan([open(), weak], armed);
		expect(states(plan([open(), weak, ...first.questions], armed, later))).toEqual([]);
		expect(states(plan([open(), weak]))).toEqual(['shadow']);
		expect(states(plan([open(), weak], { armedSince: '2026-05-01' }))).toEqual(['baseline']);
		expect(states(plan([open(), intro, weak, ...first.questions], armed, later))).toEqual(['closed']);
	});

	it('show the deal, what speaks for each partner and why it decided nothing', () => {
		const [asked] = plan([open({ name: 'Harbor', acv: 900, currency: 'USD', stage: 'Demo' }), weak], armed).questions;
		expect(asked).toMatchObject({
			title: 'Which partner was in Harbor?',
			sides: [
				{ label: 'The deal', rows: expect.arrayContaining([{ name: 'Amount', value: '900 USD' }, { name: 'Stage', value: 'Demo' }]) as object },
				{ label: 'What speaks for a partner', rows: [{ name: 'alder Systems', value: 'an account overlap of 2026-02-20, which only proposes' }] },
			],
		});
	});

	it.each([
		['sourced:alder', 'sourced', 'alder'],
		['coSell:alder', 'coSell', null],
		['direct', 'direct', null],
	])('the answer %s is obeyed, and the question is over', (answer, decision, sourcingPartnerId) => {
		const [asked] = plan([open(), weak], armed).questions;
		const action = (asked?.['actions'] as { answer: string; decision: BookRecord }[]).find((one) => one.answer === answer);
		const said = { ...action?.decision, at: '2026-06-29', by: 'ines@example.com' } as BookRecord;
		const next = plan([open(), weak, { ...asked, state: 'decided' } as BookRecord, said], armed, later);
		expect(next.attribution.deals[0]?.attribution).toMatchObject({ decision, sourcingPartnerId, decidedBy: 'person' });
		expect(next.questions).toEqual([]);
	});

	it('a person who cannot tell is not asked again', () => {
		const said: BookRecord = { recordType: 'decision', id: 'p', kind: 'attribution', opportunityId: 'd1', decision: 'undecided', at: '2026-06-20', by: 'ines@example.com' };
		expect(plan([open(), weak, said], armed).questions).toEqual([]);
	});
});

it('settings that cannot be used are all said at once', () => {
	expect(() => parseWriteBackSpec({ fields: {}, armedSince: 'soon' })).toThrow(/fields[\s\S]*armedSince|armedSince[\s\S]*fields/);
});

it.each(['2026-07-01 08:00', '2026-02-30', '2026-07-01T08:00'])('armed since %s is no moment, and does not mean shadow mode', (armedSince) => {
	expect(() => parseWriteBackSpec({ fields: FIELDS, armedSince })).toThrow(/armedSince.*2026-07-01/s);
});
