import type { ICredentialTestFunctions } from 'n8n-workflow';
import { PartnerOutreach } from '../../nodes/PartnerOutreach/PartnerOutreach.node';
import { runNode } from '../support/n8n/runNode';

const partner = { recordType: 'partner', id: 'a', name: 'Alder', status: 'active', country: 'GB', managerEmail: 'maya@northlight.example', dormancy: { state: 'dormant' } };
const contact = { recordType: 'contact', id: 'c', partnerId: 'a', name: 'Ana', email: 'ana@alder.example' };
const OPTIONS = { asOf: '2026-06-16T10:00:00Z' };
const PLAN = { operation: 'plan', output: 'all', campaign: 'win-back', states: ['dormant'], gapDays: '14, 28', dailyCap: 50, options: OPTIONS };
const COMPOSE = { operation: 'compose', output: 'decided', company: 'Northlight', address: '1 Harbour Road, Bristol', register: 'Northlight Ltd', answerPage: 'https://n8n.example/webhook/partner-ops-answer', options: OPTIONS };

describe('Partner Outreach', () => {
	it('Plan puts its result on the partners, and hands the rest on as it is', async () => {
		const { output } = await runNode('partnerOutreach', [partner, contact], PLAN);
		expect(output.map(({ json }) => json['recordType'])).toEqual(['partner', 'contact']);
		expect(output[0]?.json['outreach']).toMatchObject({ status: 'mail', mail: 'win-back/a/1.1.1' });
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
	});

	it('Compose writes the mail; without a credential it is only to look at', async () => {
		const planned = (await runNode('partnerOutreach', [partner, contact], { ...PLAN, output: 'decided' })).output.map(({ json }) => json);
		const { output } = await runNode('partnerOutreach', planned, COMPOSE);
		expect(output[0]?.json['outreach']).toMatchObject({ status: 'mail', message: { to: 'ana@alder.example', from: '"Northlight" <maya@northlight.example>', signed: false } });
	});

	it('Propose and Note Decisions give cases and lines for their tables, linked to what they are made from', async () => {
		const at = '2026-06-16T09:00:00.000Z';
		const message = { to: 'ana@alder.example', from: 'x', replyTo: 'maya@northlight.example', subject: 's', text: 't', shown: 't', html: 'h', preview: 'p', signed: true, mailto: null, wordsHash: 'abc' };
		const waiting = { ...partner, outreach: { campaign: 'win-back', status: 'mail', mail: 'win-back/a/1.1.1', step: 1, steps: 3, basis: null, contact: { email: 'ana@alder.example' }, facts: { partner: 'Alder' }, approved: false, proposed: false, unknown: null, message } };
		const { output } = await runNode('partnerOutreach', [contact, waiting], { operation: 'propose', approver: ' ops@northlight.example ', options: OPTIONS });
		expect(output).toMatchObject([{ json: { recordType: 'ledger', kind: 'case', queue: 'outreach', ownerEmail: 'ops@northlight.example', parts: [{ contact: 'ana@alder.example' }] }, pairedItem: [{ item: 1 }] }]);
		expect((await runNode('partnerOutreach', [contact, waiting], { operation: 'propose', options: { ...OPTIONS, needsApproval: false } })).output).toEqual([]);
		const [shown] = output.map(({ json }) => json);
		const word = { recordType: 'decision', id: 'd', kind: 'outreachBatch', verdict: 'approve', parts: [{ mail: 'win-back/a/1.1.1', wordsHash: 'abc' }], leftOut: [], at };
		expect((await runNode('partnerOutreach', [shown ?? {}, word], { operation: 'noteDecisions', options: OPTIONS })).output).toMatchObject([{ json: { kind: 'mail', stage: 'approved', mail: 'win-back/a/1.1.1', contact: 'ana@alder.example', wordsHash: 'abc', at }, pairedItem: [{ item: 1 }] }]);
	});

	it('Check Claim gives one verdict from the rows of a contact', async () => {
		const row = (id: number, stage: string, token?: string) => ({ id, recordId: 'ana@alder.example', kind: `${stage} win-back/a/1.1.1`, at: '2026-06-16T09:59:00Z', runId: '1', payload: JSON.stringify({ token }) });
		const check = async (rows: object[]) => (await runNode('partnerOutreach', rows, { operation: 'checkClaim', mail: 'win-back/a/1.1.1', contact: 'ana@alder.example', claimedBy: 'mine', options: OPTIONS })).output.map(({ json }) => json);
		expect(await check([row(1, 'approved'), row(2, 'claimed', 'mine')])).toEqual([{ mail: 'win-back/a/1.1.1', contact: 'ana@alder.example', maySend: true, isYielded: false, reason: 'won', released: [] }]);
		expect(await check([row(1, 'approved'), row(2, 'claimed', 'theirs'), row(3, 'claimed', 'mine')])).toMatchObject([{ maySend: false, reason: 'claimedByAnother' }]);
		expect(await check([row(2, 'claimed', 'mine')])).toMatchObject([{ maySend: false, isYielded: true, reason: 'notApproved' }]);
	});

	it('Forget picks the rows that may be deleted, linked to what they are', async () => {
		const row = (id: number, stage: string, at: string) => ({ id, recordId: 'ana@alder.example', kind: `${stage} win-back/a/1.1.1`, at, runId: '1', payload: '{}' });
		const rows = [row(1, 'optedOut', '2023-01-10T00:00:00Z'), row(2, 'sent', '2023-01-10T00:00:00Z')];
		const { output } = await runNode('partnerOutreach', rows, { operation: 'forget', keepDays: 730, options: OPTIONS });
		expect(output).toMatchObject([{ json: { id: 2, kind: 'sent win-back/a/1.1.1' }, pairedItem: { item: 1 } }]);
		await expect(runNode('partnerOutreach', rows, { operation: 'forget', keepDays: 30, options: OPTIONS })).rejects.toMatchObject({ description: expect.stringContaining('at least 365 days') as string });
	});

	it('Read Outcome gives a line of the ledger, and none where nobody knows', async () => {
		const read = async (json: object) => (await runNode('partnerOutreach', [json], { operation: 'readOutcome', mail: 'win-back/a/1.1.1', contact: 'ana@alder.example', options: OPTIONS })).output[0]?.json;
		expect(await read({ accepted: ['ana@alder.example'], messageId: '<1@x>' })).toMatchObject({ recordType: 'ledger', kind: 'mail', stage: 'sent', mail: 'win-back/a/1.1.1', contact: 'ana@alder.example', messageId: '<1@x>' });
		expect(await read({ error: 'Connection closed unexpectedly' })).toEqual({ outcome: 'unknown', mail: 'win-back/a/1.1.1', contact: 'ana@alder.example', detail: 'Connection closed unexpectedly' });
	});

	it('Read Mailbox tells replies and bounces from the rest, linked to their messages', async () => {
		const ledger = (id: string, to: string, messageId: string) => ({ recordType: 'ledger', kind: 'mail', id, stage: 'sent', mail: `win-back/${id}/1.1.1`, contact: to, at: '2026-06-15T10:00:00Z', messageId });
		const messages = [
			ledger('a', 'ana@alder.example', '<1@x>'),
			ledger('b', 'ben@birch.example', '<2@x>'),
			{ from: 'Ana <ANA@alder.example>', subject: 'Re: hello', textPlain: 'Let us talk' },
			{ from: 'Mail Delivery System <MAILER-DAEMON@mx.example>', subject: 'Undelivered Mail Returned to Sender', textPlain: '<ben@birch.example>: host mx said: 550 5.1.1 user unknown' },
			{ from: 'MAILER-DAEMON@mx.example', subject: 'Delayed', textPlain: '<ben@birch.example>: 451 4.4.1 will be tried again' },
			{ from: 'ana@alder.example', subject: 'Out of office', textPlain: 'Back on Monday', metadata: { 'auto-submitted': 'auto-replied' } },
			{ from: 'someone@birch.example', subject: 'Re: hello', textPlain: 'Ben asked me', metadata: { 'in-reply-to': '<2@x>' } },
			{ from: 'stranger@x.example', subject: 'Buy now', textPlain: '' },
		];
		const { output } = await runNode('partnerOutreach', messages, { operation: 'readMailbox', options: OPTIONS });
		expect(output.map(({ json: { stage, contact } }) => [stage, contact])).toEqual([
			['replied', 'ana@alder.example'],
			['bounced', 'ben@birch.example'],
			['replied', 'ben@birch.example'],
		]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([[{ item: 2 }], [{ item: 3 }], [{ item: 6 }]]);
	});

	it('Report counts what came of a campaign', async () => {
		const entry = (stage: string, at: string, more: object = {}) => ({ recordType: 'ledger', kind: 'mail', id: stage, stage, mail: 'win-back/a/1.1.1', contact: 'ana@alder.example', at, ...more });
		const deal = { recordType: 'opportunity', id: 'd', status: 'open', createdAt: '2026-06-10', claimedPartners: [{ partnerId: 'a' }] };
		const { output } = await runNode('partnerOutreach', [partner, entry('claimed', '2026-06-01T10:00:00Z'), entry('sent', '2026-06-01T10:00:01Z'), entry('answered', '2026-06-02T10:00:00Z', { answer: 'talkToMe' }), deal], { operation: 'report', options: OPTIONS });
		expect(output.map(({ json }) => json)).toMatchObject([{ campaign: 'win-back', step: null, partners: 1, sent: 1, answered: 1, talkToMe: 1, reactivated: 1, opportunities: 1, bounced: 0 }, { step: 1 }]);
	});

	it('stops with every fault of its settings, and Read Answer without a credential', async () => {
		await expect(runNode('partnerOutreach', [partner], { ...PLAN, campaign: 'Win Back!', gapDays: '0', options: { ...OPTIONS, legalBasis: 'de: consent' } })).rejects.toMatchObject({ description: expect.stringMatching(/campaign.*gapDays.*legalBasis/s) as string });
		await expect(runNode('partnerOutreach', [{}], { operation: 'readAnswer', company: 'N', linkParameters: '{}', pressed: true, options: OPTIONS })).rejects.toMatchObject({ message: 'No credential is chosen' });
	});
});

describe('the test of the credential', () => {
	const test = async (data: Record<string, string>) => new PartnerOutreach().methods.credentialTest.checkLinks.call({} as ICredentialTestFunctions, { id: '1', name: 'x', type: 'partnerOutreachLinksApi', data });
	it('says whether links can be signed', async () => {
		expect(await test({ secret: '6b1f0c6c1f5d4be2a7c3d99f7a4e0b18' })).toEqual({ status: 'OK', message: 'Links can be signed with this secret' });
		expect(await test({ secret: 'short', previousSecret: 'x', previousUntil: '' })).toMatchObject({ status: 'Error', message: expect.stringMatching(/secret.*previousSecret.*previousUntil/s) as string });
	});
});
