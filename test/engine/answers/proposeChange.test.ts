import fc from 'fast-check';
import { answerAsked, casesAskedFor } from '../../../engine/answers';
import { bookOf, context, deal, partner, run } from './book';

const book = bookOf(run(), partner('P-1', 'Birch Cloud GmbH'), partner('P-2', 'Cedar Partners'), partner('P-3', 'Cedar Partners'), deal('D-1', 'Alder rollout'));
const propose = (asked: object) => answerAsked(book, { question: 'proposeChange', ...asked }, context);
const stepsOf = (...asked: readonly object[]) => asked.map((one) => ({ action: { tool: 'Propose_Change' }, observation: JSON.stringify([{ response: [propose(one)] }]) }));

const ARCHIVE = { change: 'archivePartner', partner: 'birch cloud', reason: 'They closed in May' };
const TIER = { change: 'setTier', partner: 'P-1', tier: 'Gold' };
const CREDIT = { change: 'attributeDeal', partner: 'Birch', deal: 'D-1' };
const WRITE = { change: 'reengagePartner', partner: 'Birch Cloud' };

describe('A change that an agent proposes', () => {
	it('is worded, and changes nothing', () => {
		expect(propose(ARCHIVE)).toMatchObject({ status: 'proposed', sentence: expect.stringContaining('Nothing has changed. "Archive Birch Cloud GmbH"'), records: ['P-1'], rows: [{ change: 'archivePartner', now: 'producing', reason: 'They closed in May' }] });
		expect(propose(CREDIT)).toMatchObject({ status: 'proposed', records: ['P-1', 'D-1'], rows: [{ title: 'Credit Birch Cloud GmbH with sourcing Alder rollout', now: 'sourced, Birch Cloud' }] });
	});

	it('is asked back, or not understood, where it is not clear', () => {
		expect(propose({ change: 'archivePartner', partner: 'Cedar Partners' }).status).toBe('ambiguous');
		expect(propose({ change: 'archivePartner', partner: 'all' }).status).toBe('notFound');
		expect(propose({ change: 'setTier', partner: 'P-1' })).toMatchObject({ status: 'notUnderstood', sentence: expect.stringContaining('tier') });
		expect(propose({ change: 'deletePartner', partner: 'P-1' }).status).toBe('notUnderstood');
	});
});

describe('What is put to a person', () => {
	it.each([
		['Please archive Birch Cloud, they are gone', ARCHIVE, { kind: 'archivePartner', partnerId: 'P-1' }, { kind: 'keepPartner', partnerId: 'P-1' }],
		['Bitte P-1 archivieren', ARCHIVE, { kind: 'archivePartner', partnerId: 'P-1' }, { kind: 'keepPartner' }],
		['Make Birch Cloud gold', TIER, { kind: 'tier', partnerId: 'P-1', verdict: 'pin', tier: 'Gold' }, { kind: 'proposal' }],
		['Birch should be credited with the Alder rollout', CREDIT, { kind: 'attribution', opportunityId: 'D-1', decision: 'sourced', sourcingPartnerId: 'P-1' }, { kind: 'proposal' }],
		['Put birch cloud into the win-back campaign', WRITE, { kind: 'reengagePartner', partnerId: 'P-1' }, { kind: 'proposal' }],
	])('%s', (text, asked, approve, reject) => {
		const { cases, leftOut, sentence } = casesAskedFor(text, stepsOf(asked), context);
		expect(leftOut).toEqual([]);
		expect(cases).toMatchObject([{ recordType: 'ledger', kind: 'case', queue: 'proposals', state: 'open', actions: [{ answer: 'approve', decision: { recordType: 'decision', ...approve } }, { answer: 'reject', decision: reject }] }]);
		expect(sentence).toContain('Waits for a person to decide, nothing has changed yet');
	});

	it.each([
		['How is Birch Cloud doing?', ARCHIVE],
		['Archive P-12', ARCHIVE],
		['Archive the dormant ones', ARCHIVE],
		['What of the Alder rollout, was it sourced?', CREDIT],
		['Which tier has Birch Cloud?', TIER],
		['Explain D-1', WRITE],
		['', ARCHIVE],
	])('is not what the person did not ask for: %s', (text, asked) => {
		const { cases, leftOut } = casesAskedFor(text, stepsOf(asked), context);
		expect(cases).toEqual([]);
		expect(leftOut).toMatchObject([{ because: expect.stringContaining('in your own words') }]);
	});

	it('is each change once, and at most three at once', () => {
		const text = 'Archive Birch Cloud, make it Gold and Silver and Platinum, and archive Birch Cloud';
		const tiers = ['Gold', 'Silver', 'Platinum'].map((tier) => ({ ...TIER, tier }));
		const { cases, leftOut } = casesAskedFor(text, stepsOf(ARCHIVE, ARCHIVE, ...tiers), context);
		expect(cases.map(({ title }) => title)).toEqual(['Archive Birch Cloud GmbH', 'Set the tier of Birch Cloud GmbH to Gold', 'Set the tier of Birch Cloud GmbH to Silver']);
		expect(leftOut).toMatchObject([{ title: 'Set the tier of Birch Cloud GmbH to Platinum', because: expect.stringContaining('At most 3') }]);
	});

	it('is nothing where nothing was proposed, whatever the steps hold', () => {
		fc.assert(
			fc.property(fc.string(), fc.jsonValue(), (text, steps) => {
				expect(casesAskedFor(text, steps, context)).toEqual({ cases: [], leftOut: [], sentence: '' });
			}),
		);
	});
});
