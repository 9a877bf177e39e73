import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../support/n8n/runNode';
import { jsonIn, jsonInSentences } from '../support/pages';

/** The node pages whose example is records in and records out, with the parameters that the page says beside them. */
const PAGES: readonly (readonly [page: string, node: string, parameters: IDataObject])[] = [
	['attribution-tag', 'attributionTag', {}],
	['deal-registration', 'dealRegistration', {}],
	['dormancy-detect', 'dormancyDetect', {}],
	['next-best-play', 'nextBestPlay', {}],
	['partner-answers', 'partnerAnswers', { operation: 'findPartner', partner: 'cedar partners' }],
	['partner-metrics', 'partnerMetrics', { metrics: ['winRate'], segments: ['motion'], simple: false }],
	['partner-outreach', 'partnerOutreach', {}],
	['partner-records', 'partnerRecords', {}],
	['partner-report', 'partnerReport', {}],
];

const isSame = (a: IDataObject, b: IDataObject) => a['recordType'] === b['recordType'] && a['id'] === b['id'];

describe.each(PAGES)('docs/nodes/%s.md', (page, node, parameters) => {
	const [records, ...shown] = jsonIn(`nodes/${page}.md`, 'Example') as [unknown, ...unknown[]];
	const promised = shown.flat() as IDataObject[];

	it('shows what the node gives for the records of its example', async () => {
		const { output } = await runNode(node, [{}], { recordsFrom: 'json', records: JSON.stringify(records), ...parameters });
		const given = output.map(({ json }) => json);
		expect(promised.length).toBeGreaterThan(0);
		expect(promised.map((one) => given.find((other) => isSame(one, other)))).toMatchObject(promised);
	});
});

/** Decisions that pages show, put beside the records of the page's example: what is said of a record then. */
const DECISIONS: readonly (readonly [page: string, node: string, id: string, obeyed: object])[] = [
	['attribution-tag', 'attributionTag', '42', { attribution: { decision: 'sourced', sourcingPartnerId: '7', decidedBy: 'person' } }],
	['deal-registration', 'dealRegistration', 'R-1', { verdict: { ruling: 'approve', decidedBy: 'person' } }],
	['next-best-play', 'nextBestPlay', 'P-1', { play: { count: 0 } }],
];

describe.each(DECISIONS)('docs/nodes/%s.md', (page, node, id, obeyed) => {
	it('shows a decision that is obeyed', async () => {
		const [records] = jsonIn(`nodes/${page}.md`, 'Example') as [IDataObject[]];
		const [decision] = jsonInSentences(`nodes/${page}.md`) as [IDataObject];
		const { output } = await runNode(node, [{}], { recordsFrom: 'json', records: JSON.stringify([...records, { recordType: 'partner', id: '7', name: 'Birch Consulting' }, decision]) });
		expect(output.map(({ json }) => json).find((json) => json['id'] === id)).toMatchObject(obeyed);
	});
});
