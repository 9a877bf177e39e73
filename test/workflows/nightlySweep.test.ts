import type { IDataObject, IWorkflowBase } from 'n8n-workflow';
import { memoryTables, type MemoryTables } from '../support/n8n/memoryTables';
import { bundledWorkflow, runWorkflow } from '../support/n8n/runWorkflow';

jest.setTimeout(120_000);

const ASOF = '2026-06-30';
const at = (day: string) => `${day}T09:00:00.000Z`;
const company = (id: string, name: string, domain: string, more: object = {}) => ({ id, properties: { name, domain, ...more }, createdAt: at('2024-01-02'), updatedAt: at('2024-01-02'), archived: false });
const deal = (id: string, customer: string, created: string) => ({
	id,
	properties: { hs_object_id: id, dealname: `Deal ${id}`, amount: '24000', deal_currency_code: 'USD', dealstage: 'presentationscheduled', dealtype: 'newbusiness', createdate: at(created), hs_is_closed: 'false', hs_primary_associated_company: customer },
	createdAt: at(created),
	updatedAt: at(created),
	archived: false,
});
const partner = company('70', 'Alder Consulting', 'alder.example', { type: 'PARTNER' });
const customers = [company('20', 'Harbor Logistics', 'harbor.example'), company('21', 'Quill Media', 'quill.example')];
const deals = [deal('11', '20', '2026-04-02'), deal('12', '21', '2026-04-02'), deal('13', '21', '2026-06-27')];
/** What is said beside the CRM: the partner opened the door. */
const sideReport = { Partner: 'Alder Consulting', Account: 'Harbor Logistics', 'What happened': 'introduced us to the CFO', When: '2026-03-20' };
const call = { recordType: 'touch', id: 'T-1', accountId: '21', kind: 'email', at: '2026-05-12', loggedAt: '2026-05-12', actor: 'seller', direction: 'outbound', sourceSystem: 'hubspot' };

const nightly = bundledWorkflow('partnerOpsNightly');
const over = (rows: readonly object[]): IWorkflowBase => ({
	...nightly,
	nodes: nightly.nodes.map((node) => {
		if (node.name === 'Sample Rows') return { ...node, parameters: { ...node.parameters, jsonOutput: JSON.stringify({ rows }) } };
		return node.name === 'Settings' ? { ...node, parameters: { ...node.parameters, jsonOutput: JSON.stringify({ asOf: ASOF, currency: 'USD', dateOrder: 'monthFirst' }) } } : node;
	}),
});
let execution = 500;
async function night(tables: MemoryTables): Promise<Readonly<Record<string, unknown>>> {
	const done = await runWorkflow(over([partner, ...customers, ...deals, sideReport, call]), { start: 'Run Now', tables, executionId: String(execution++) });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
	return done.json('Overdue Deals')[0] ?? {};
}
const FIELDS = { partnerDecision: 'partner_ops_decision', sourcingPartner: 'partner_ops_sourcing_partner' };
/** The deal alone, with its customer and the customer's other deals, as the trigger reads it. */
async function tag(tables: MemoryTables, id: string, rows: readonly object[]): Promise<void> {
	const config = { armed: false, armedSince: '', asOf: ASOF, fields: FIELDS };
	const done = await runWorkflow(bundledWorkflow('partnerOpsTagDeals'), { start: 'Called by Another Workflow', tables, input: [{ json: { deals: [id], rows, config } as unknown as IDataObject }], executionId: String(execution++) });
	if (done.run.data.resultData.error) throw done.run.data.resultData.error;
}
const payloads = (tables: MemoryTables, name: string) => tables.rows(name).map(({ payload }) => JSON.parse(String(payload)) as Record<string, unknown>);

describe('the night and the trigger', () => {
	const tables = memoryTables();

	it('what only a side report says reaches the deal that comes in alone', async () => {
		expect(await night(tables)).toEqual({ hubspot: [], salesforce: [], pipedrive: [] });
		expect(payloads(tables, 'partner_ops_models').filter(({ id }) => id === 'evidence')).toMatchObject([{ evidence: [{ sourceSystem: 'sideReport', customers: ['id 20'] }] }]);
		await tag(tables, '11', [...customers.slice(0, 1), ...deals.slice(0, 1)]);
		expect(payloads(tables, 'partner_ops_writes')).toMatchObject([{ opportunityId: '11', state: 'shadow', decision: 'sourced', sourcingPartnerId: '70' }]);
	});

	it('the night agrees with what the trigger decided, and finds the young deal that no trigger noted', async () => {
		expect(await night(tables)).toEqual({ hubspot: ['13'], salesforce: [], pipedrive: [] });
		await tag(tables, '13', [...customers.slice(1), ...deals.slice(1)]);
		expect(await night(tables)).toEqual({ hubspot: [], salesforce: [], pipedrive: [] });
	});

	it('finds the deal that a person decided and that nobody noted', async () => {
		const decision = { recordType: 'decision', id: 'attribution:11', kind: 'attribution', opportunityId: '11', decision: 'direct', sourcingPartnerId: null, at: '2026-06-29', by: 'maya@northlight.example' };
		await tables.open('partner_ops_decisions').insertRows([{ recordId: decision.id, kind: 'decision', at: decision.at, runId: 'answer', payload: JSON.stringify(decision) }], 'all');
		expect(await night(tables)).toMatchObject({ hubspot: ['11'] });
	});
});

describe('a registration that was approved here', () => {
	it('sources the deal in the night, and for the trigger where the deal comes in alone', async () => {
		const tables = memoryTables();
		await runWorkflow(bundledWorkflow('partnerOpsSetUpTables'), { start: 'Run Now', tables });
		const registration = { recordType: 'registration', id: 'registration 1', sourceSystem: 'register-deal', kind: 'deal', submittedAt: at('2026-03-20'), partnerId: '70', accountName: 'Quill Media', accountDomain: 'quill.example' };
		const keep = (more: object) => tables.open('partner_ops_registrations').insertRows([{ recordId: registration.id, kind: 'registration', at: new Date(ASOF), runId: '1', payload: JSON.stringify({ ...registration, ...more }) }], 'count');
		const decisionOf12 = async () => {
			await night(tables);
			await tag(tables, '12', [customers[1] ?? {}, deals[1] ?? {}]);
			const { attribution } = payloads(tables, 'partner_ops_deals').filter(({ id }) => id === '12').at(-1) ?? {};
			const { decision, sourcingPartnerId, sentence } = payloads(tables, 'partner_ops_writes').filter(({ opportunityId }) => opportunityId === '12').at(-1) ?? {};
			expect(attribution).toMatchObject({ decision, sourcingPartnerId });
			return [decision, sourcingPartnerId, sentence];
		};
		await keep({ state: 'submitted' });
		expect((await decisionOf12())[0]).toBe('undecided');
		await keep({ state: 'approved', decidedAt: at('2026-03-21'), acceptedAt: at('2026-03-21'), expiresAt: at('2026-06-19') });
		expect(await decisionOf12()).toEqual(['sourced', '70', expect.stringContaining('a registration of 2026-03-20')]);
	});
});
