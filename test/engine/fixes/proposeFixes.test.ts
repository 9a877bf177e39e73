import { toBook, type BookRecord } from '../../../engine/model';
import { caseOf, parseFixSpec, proposeFixes } from '../../../engine/fixes';

const CONTEXT = { asOf: Date.parse('2026-06-30T18:00:00Z'), timeZone: 'UTC' };
const deal = (id: string, more: object = {}): BookRecord => ({ recordType: 'opportunity', id, name: `Deal ${id}`, ownerEmail: 'olga@us.example', status: 'lost', ...more });
const lost = (id: string, to: string | null, more: object = {}) => deal(id, { hygiene: { defects: [{ rule: 'lostWithoutReason', message: 'It was lost, and has no reason.', fix: { field: 'lossReason', from: null, to, how: 'Choose the reason from the list.' } }] }, ...more });
const renewal = (id: string) => deal(id, { hygiene: { defects: [{ rule: 'typoAmount', message: 'x' }, { rule: 'renewalAsNewBusiness', message: 'It is a renewal.', fix: { field: 'kind', from: 'newBusiness', to: 'renewal', how: 'Set the kind to renewal.' } }] } });
const twin = (id: string) => deal(id, { match: { band: 'merge', survivor: 'd0', cluster: 'd0' }, hygiene: { defects: [{ rule: 'lostWithoutReason', message: 'x', fix: { field: 'lossReason', from: null, to: null, how: 'y' } }] } });
const unnamed = (id: string) => deal(id, { attribution: { partnershipRecord: { opportunityId: id, partnerId: 'P-1', partnerName: 'Alder', role: 'sourcing', since: null } } });
const propose = (records: readonly BookRecord[], spec: object = {}) => proposeFixes(toBook(records), parseFixSpec(spec), CONTEXT);
const seen = (records: readonly BookRecord[], spec: object = {}) => propose(records, spec).proposals.map(({ id, field, from, to }) => [id, field, from, to]);
const said = (fixId: string, verdict: string, to: string | null, at = '2026-06-29T08:00:00Z'): BookRecord => ({ recordType: 'decision', id: fixId, kind: 'fix', fixId, verdict, to, at });

describe('what should change on deals', () => {
	it('comes from matching, hygiene and attribution, a duplicate having no other fix', () => {
		expect(seen([unnamed('d4'), renewal('d3'), lost('d2', 'Price'), twin('d1'), deal('d0')])).toEqual([
			['fix d1 duplicate', 'duplicateOf', null, 'd0'],
			['fix d3 kind', 'kind', 'newBusiness', 'renewal'],
			['fix d2 lossReason', 'lossReason', null, 'Price'],
			['fix d4 partnership', 'partnership', null, 'P-1'],
		]);
	});

	it('is not asked again once somebody answered, unless another change is proposed', () => {
		const records = [renewal('d3'), lost('d2', 'Price')];
		expect(seen([...records, said('fix d3 kind', 'reject', 'renewal'), said('fix d2 lossReason', 'approve', 'Price')])).toEqual([]);
		expect(seen([...records, said('fix d3 kind', 'reject', 'expansion'), said('fix d2 lossReason', 'reject', 'Price', '2026-07-01')])).toHaveLength(2);
	});

	it('is capped for each owner, deals lost today first', () => {
		const fresh = lost('d9', null, { closedAt: '2026-06-30' });
		const { proposals, left } = propose([renewal('d1'), renewal('d2'), fresh, lost('d3', null, { ownerEmail: 'tim@us.example', closedAt: '2025-01-01' })], { perOwner: 2 });
		expect(proposals.map(({ opportunityId, isFresh }) => [opportunityId, isFresh])).toEqual([['d9', true], ['d1', false], ['d3', false]]);
		expect(left).toBe(1);
	});

	it('does not depend on the order of the rows', () => {
		const records = [unnamed('d4'), renewal('d3'), lost('d2', 'Price'), twin('d1')];
		expect(seen([...records].reverse())).toEqual(seen(records));
	});
});

describe('a proposal as a case', () => {
	it('says what each answer decides; a reason that nobody gave has to be chosen', () => {
		const [proposal] = propose([lost('d2', null)]).proposals;
		if (proposal === undefined) throw new Error('Nothing was proposed.');
		const one = caseOf(proposal, CONTEXT.asOf);
		expect(one).toMatchObject({
			id: 'case fixes fix d2 lossReason', queue: 'fixes', state: 'open', title: 'Why was Deal d2 lost?', ownerEmail: 'olga@us.example',
			choice: { options: expect.arrayContaining(['Price', 'Competitor']) as unknown, proposed: null },
			actions: [{ answer: 'approve', needsChoice: true, decision: { kind: 'fix', fixId: 'fix d2 lossReason', opportunityId: 'd2', field: 'lossReason', to: null, verdict: 'approve' } }, { answer: 'reject', decision: { verdict: 'reject' } }],
		});
	});
});
