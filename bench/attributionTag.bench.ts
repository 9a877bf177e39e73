import '../test/support/n8n/quietN8n';
import { DEFAULT_ATTRIBUTION_SPEC, attributeOpportunities } from '../engine/attribution';
import { toBook, type Book, type BookRecord } from '../engine/model';
import type { IDataObject, IWorkflowBase } from 'n8n-workflow';
import { inTurns, tell, tellWork } from './measure';

/**
 * Attribution in the engine: 100,000 opportunities with 250,000 touches, and a tenth of both (how it grows); and one
 * opportunity from a trigger through the node inside n8n, as the mean of 50 runs after 10.
 */
const FIRST = ', first in a process';
const ASOF = Date.parse('2026-06-30T00:00:00Z');
const KINDS = ['meeting', 'email', 'referral', 'coSell', 'meeting', 'intro', 'email', 'marketing', 'overlap', 'meeting'];
const dayText = (at: number) => new Date(Date.UTC(2023, 6, 1) + at * 86_400_000).toISOString().slice(0, 10);

function book(deals: number): BookRecord[] {
	const partners = Array.from({ length: 500 }, (_, i): BookRecord => ({ recordType: 'partner', id: `p${i}`, name: `Partner ${i} Systems`, domains: [`p${i}.example`] }));
	const opportunities = Array.from({ length: deals }, (_, i): BookRecord => {
		const made = (i * 7919) % 1000;
		return {
			recordType: 'opportunity', id: `o${i}`, name: `Deal ${i}`, accountId: `a${Math.floor(i / 2)}`, accountName: `Account ${Math.floor(i / 2)}`, accountDomain: `a${Math.floor(i / 2)}.example`,
			kind: 'newBusiness', status: i % 4 === 0 ? 'won' : i % 3 === 0 ? 'open' : 'lost', createdAt: dayText(made), closedAt: dayText(made + 60), acv: 1000 + ((i * 31) % 90_000), currency: 'USD', leadSource: i % 9 === 0 ? 'Partner' : 'Web',
			...(i % 3 === 0 ? { claimedPartners: [{ partnerId: `p${i % 500}`, role: 'sourcing', claimedAt: dayText(made + (i % 30)) }] } : {}),
		};
	});
	const touches = Array.from({ length: deals * 2.5 }, (_, i): BookRecord => {
		const of = (i * 13) % deals;
		const kind = KINDS[i % KINDS.length];
		const isOurs = kind === 'meeting' || kind === 'email';
		const at = dayText(((of * 7919) % 1000) + ((i * 17) % 90) - 30);
		return {
			recordType: 'touch', id: `t${i}`, kind, at: `${at}T10:00:00Z`, loggedAt: `${at}T12:00:00Z`, accountId: `a${Math.floor(of / 2)}`, ...(i % 3 === 0 ? {} : { opportunityId: `o${of}` }),
			actor: isOurs ? 'seller' : 'partner', direction: i % 2 === 0 ? 'inbound' : 'outbound', ...(isOurs ? { contactEmail: `x@a${Math.floor(of / 2)}.example` } : { partnerId: `p${of % 500}` }),
		};
	});
	return [...partners, ...opportunities, ...touches];
}

async function trigger(): Promise<void> {
	const { runWorkflow } = await import('../test/support/n8n/runWorkflow');
	const records = book(2).map((record) => ({ json: record as IDataObject }));
	const workflow = {
		id: 'bench',
		name: 'bench',
		active: false,
		nodes: [
			{ id: '1', name: 'Rows', type: 'n8n-nodes-base.executeWorkflowTrigger', typeVersion: 1.1, position: [0, 0], parameters: { inputSource: 'passthrough' } },
			{ id: '2', name: 'Node', type: 'n8n-nodes-partner-ops.attributionTag', typeVersion: 1, position: [200, 0], parameters: { operation: 'tagOpportunities', policy: 'balanced', output: 'decided', simple: true, options: { readSources: ['activities'] } } },
		],
		connections: { Rows: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	} as unknown as IWorkflowBase;
	let spent = 0;
	for (let round = 0; round < 60; round++) {
		const start = performance.now();
		const done = await runWorkflow(workflow, { start: 'Rows', input: records });
		if (done.run.data.resultData.error) throw done.run.data.resultData.error;
		if (round >= 10) spent += performance.now() - start;
	}
	tell(spent / 50);
}

function play(variant: string): void {
	const deals = Number(variant.split(' ')[0]);
	// As a node gets them: read from JSON.
	const read = (count: number) => toBook(JSON.parse(JSON.stringify(book(count))) as BookRecord[]);
	const tag = (records: Book) => attributeOpportunities(records, DEFAULT_ATTRIBUTION_SPEC, { asOf: ASOF, timeZone: 'UTC' });
	// Once before, so that compiling is not measured: n8n runs for weeks.
	if (!variant.endsWith(FIRST)) tag(read(10_000));
	const records = read(deals);
	tellWork(() => tag(records));
}

const variant = process.argv[2];
if (variant === undefined) process.stdout.write(`medians of 3 rounds in turn\n\n${inTurns(['10000 deals', '100000 deals', `100000 deals${FIRST}`, 'one deal in n8n'], 3)}\n`);
else if (variant === 'one deal in n8n') void trigger();
else play(variant);
