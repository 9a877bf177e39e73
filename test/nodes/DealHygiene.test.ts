import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../support/n8n/runNode';

const deal = (id: string, more: object = {}) => ({ recordType: 'opportunity', id, name: `Deal ${id}`, status: 'won', acv: 100, currency: 'USD', kind: 'newBusiness', createdAt: '2026-01-01', closedAt: '2026-02-01', ownerEmail: 'ada@example.com', ...more });
const stream = [
	{ recordType: 'partner', id: 'p', name: 'Alder' },
	deal('1'),
	deal('2', { acv: -40 }),
	deal('3', { status: 'lost' }),
	deal('4', { status: 'lost', lossReason: 'zu teuer', ownerEmail: 'bo@example.com' }),
	{ recordType: 'run', id: 'run', runId: '1', asOf: '2026-06-30T00:00:00.000Z', timeZone: 'UTC' },
];

interface Audited extends IDataObject {
	readonly id: string;
	readonly recordType: string;
	readonly kind: string;
	readonly hygiene?: { readonly kind: string; readonly defects: readonly unknown[]; readonly quarantined: boolean; readonly population: boolean; readonly kindEvidence?: unknown; readonly asOf: string };
}
const rows = (output: readonly { json: IDataObject }[]) => output.map(({ json }) => json as Audited);

describe('Deal Hygiene, Audit', () => {
	it('hands the whole stream on in its order, deals with their hygiene, each linked to its item', async () => {
		const { output } = await runNode('dealHygiene', stream, { operation: 'audit', output: 'all', simple: false, options: {} });
		expect(rows(output).map(({ recordType, id, hygiene }) => [recordType, id, hygiene?.kind])).toEqual([
			['partner', 'p', undefined], ['opportunity', '1', 'newBusiness'], ['opportunity', '2', 'churn'], ['opportunity', '3', 'newBusiness'], ['opportunity', '4', 'newBusiness'], ['run', 'run', undefined],
		]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2, 3, 4, 5].map((item) => ({ item })));
		expect(rows(output)[2]).toMatchObject({ kind: 'newBusiness', acv: -40, hygiene: { kindAsGiven: 'newBusiness', quarantined: true, population: false, leftOutBecause: 'notNewBusiness' } });
	});

	it('tells the run what it found', async () => {
		const { output } = await runNode('dealHygiene', stream, { output: 'decided', simple: false, options: {} });
		const run = output.at(-1)?.json as { summaries: { hygiene: { opportunities: number; quarantined: number; waterfall: { steps: unknown[] } } }; hashes: object };
		expect(run.summaries.hygiene).toMatchObject({ opportunities: 4, quarantined: 1, raw: { won: 2, lost: 2 }, clean: { won: 1, lost: 2 } });
		expect(Object.keys(run.hashes)).toEqual(['hygieneSpec']);
	});

	it('simplified, says the rules and messages and drops the evidence', async () => {
		const { output } = await runNode('dealHygiene', stream, { output: 'decided', simple: true, options: {} });
		const churn = rows(output).find(({ id }) => id === '2');
		expect(churn?.hygiene).toMatchObject({ defects: ['churnAsWon'], messages: ['It is won, and is really churn: acv is -40.'], asOf: '2026-06-30T00:00:00.000Z' });
		expect(churn?.hygiene).not.toHaveProperty('kindEvidence');
	});

	it('reads plain rows, takes records as JSON, and calls an empty item nothing', async () => {
		const plain = await runNode('dealHygiene', [{ 'Deal ID': '1', Stage: 'Closed Won', Amount: '-5', Currency: 'USD' }], { output: 'decided', simple: false, options: {} });
		expect(rows(plain.output)[0]?.hygiene?.kind).toBe('churn');
		const asJson = await runNode('dealHygiene', [{}], { recordsFrom: 'json', records: JSON.stringify(stream), output: 'decided', options: {} });
		expect(rows(asJson.output)).toHaveLength(5);
		const empty = await runNode('dealHygiene', [{}], { output: 'decided', options: {} });
		expect(rows(empty.output)).toEqual([]);
	});
});

describe('Deal Hygiene, Fix Queue', () => {
	it('gives one row per fix, by owner, linked to its deal, and nothing else', async () => {
		const { output } = await runNode('dealHygiene', stream, { operation: 'fixQueue', options: {} });
		expect(output.map(({ json }) => [json['ownerEmail'], json['opportunityId'], json['rule'], json['field'], json['to']])).toEqual([
			['ada@example.com', '2', 'churnAsWon', 'kind', 'churn'], ['ada@example.com', '3', 'lostWithoutReason', 'lossReason', null], ['bo@example.com', '4', 'lossReasonInOwnWords', 'lossReason', 'Price'],
		]);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([[{ item: 2 }], [{ item: 3 }], [{ item: 4 }]]);
		expect(output[0]?.json).not.toHaveProperty('record');
	});

	it('is capped per owner and says so', async () => {
		const { output, task } = await runNode('dealHygiene', stream, { operation: 'fixQueue', options: { maxPerOwner: 1 } });
		expect(output).toHaveLength(2);
		expect(task('Node').hints?.map(({ message }) => message).join()).toContain('1 fix is left for later');
	});
});

describe('Deal Hygiene, Summary', () => {
	it('gives one item: each defect with count, money and effect, and the waterfall', async () => {
		const { output } = await runNode('dealHygiene', stream, { operation: 'summary', options: {} });
		expect(output).toHaveLength(1);
		expect(output[0]?.json).toMatchObject({ sentence: 'Win rate 50.0% as the CRM has it (2 of 4), 33.3% clean (1 of 3).', waterfall: { steps: [{ step: 'churn', deals: [{ id: '2', name: 'Deal 2' }] }] } });
	});
});

describe('settings of Deal Hygiene', () => {
	it('switch rules off, change severities and add own rules', async () => {
		const options = {
			rulesOff: ['churnAsWon'],
			severities: { severity: [{ rule: 'lostWithoutReason', severity: 'blocker' }] },
			ownRules: { rule: [{ name: 'small', field: 'acv', operator: 'smallerThan', value: '50', severity: 'information', message: 'Small' }, { name: 'typo', field: 'nextStpe', operator: 'isEmpty', value: '', severity: 'warning', message: '' }] },
		};
		const { output, task } = await runNode('dealHygiene', stream, { output: 'decided', simple: true, options });
		expect(rows(output).map(({ id, hygiene }) => [id, hygiene?.defects, hygiene?.quarantined]).slice(0, 4)).toEqual([['1', [], false], ['2', ['small'], false], ['3', ['lostWithoutReason'], true], ['4', ['lossReasonInOwnWords'], false]]);
		expect(task('Node').hints?.map(({ message }) => message).join()).toContain('names the field nextStpe');
	});

	it('that cannot be used stop the node with every fault named, or fail closed', async () => {
		const wrong = { options: { currency: 'dollars', ownRules: { rule: [{ name: 'x', field: 'a', operator: 'largerThan', value: 'many' }] } } };
		await expect(runNode('dealHygiene', stream, wrong)).rejects.toMatchObject({ message: 'The settings of this node cannot be used', description: expect.stringMatching(/currency.*ownRules/) as string });
		const { output, errors } = await runNode('dealHygiene', stream, wrong, { onError: 'continueErrorOutput' });
		expect([output, errors.length]).toEqual([[], stream.length]);
	});
});
