import { workflowOf } from '../../../sandbox/n8n/workflowFiles.mjs';
import { runToEnd } from '../../../sandbox/n8n/runToEnd.mjs';
import type { BookRecord } from '../../../engine/model';
import type { NightlyDecisions } from '../world/hubspot/nightApart';
import { connected, publish, type Choices } from './connected';
import type { TestSandbox } from './startSandbox';
import { waitUntil } from './waitUntil';

/** Parameters of a tag workflow whose sweep a test starts itself: at a quarter of an hour it would note once more what a test has noted. */
export const SWEPT_BY_HAND = { 'Every 15 Minutes': { rule: { interval: [{ field: 'months' }] } } };

/** The nightly run once over one source: partners, matches and policy are in the tables then. */
export async function runNightlyFrom(sandbox: TestSandbox, node: string, reader: string, asOf: string, choices: Choices): Promise<void> {
	await publish(sandbox, connected(workflowOf(sandbox.workflows, reader), choices));
	const nightly = workflowOf(sandbox.workflows, 'partnerOpsNightly');
	const settings = nightly.nodes.find(({ name }: { name: string }) => name === 'Settings') as { parameters: { jsonOutput: string } };
	const once = connected(nightly, {
		credentials: choices.credentials,
		enable: [node],
		disable: ['Sample Rows', 'Split Sample Rows'],
		parameters: { Settings: { jsonOutput: JSON.stringify({ ...(JSON.parse(settings.parameters.jsonOutput) as object), asOf }) } },
	});
	await sandbox.client.putWorkflow(once);
	await runToEnd(sandbox, once);
}

/** Deals whose fields in the CRM are not what the nightly line decides of everything that the CRM holds now. */
export function differingFrom({ decisions }: NightlyDecisions, ids: readonly string[], fields: Readonly<Record<string, string>>, valueOf: (id: string, property: string) => string): unknown[] {
	return ids.flatMap((id) => {
		const flat = decisions.get(id)?.attribution.flat as Readonly<Record<string, string>> | undefined;
		const wanted = Object.entries(fields).map(([field, property]) => [property, flat?.[field] ?? '']);
		const found = Object.values(fields).map((property) => [property, valueOf(id, property)]);
		return JSON.stringify(wanted) === JSON.stringify(found) ? [] : [{ id, wanted, found }];
	});
}

interface Noted {
	readonly deal: string;
	readonly state: string;
}

/** What the table of writes says, in order. */
export async function notedWrites({ client }: TestSandbox): Promise<Noted[]> {
	return (await client.readRows('partner_ops_writes', {})).map(({ recordId, payload }) => ({ deal: String(recordId), state: (JSON.parse(String(payload)) as { state: string }).state }));
}

/** Our own write-backs as the table keeps them, as records: the nightly run knows them too. */
export const ownWrites = async ({ client }: TestSandbox): Promise<BookRecord[]> => (await client.readRows('partner_ops_writes', {})).map(({ payload }) => JSON.parse(String(payload)) as BookRecord);

/** Whether every change that came has been dealt with. */
export const isQuiet = async ({ client }: TestSandbox): Promise<boolean> => (await client.readRows('partner_ops_changes', {})).length === 0;

/** Waits until no run that stopped holds deals any more; each holds them for so long from its claim on. */
export const untilClaimsRanOut = ({ client }: TestSandbox, crm: string, claimMs: number): Promise<void> =>
	waitUntil('the claims ran out', async () => (await client.readRows('partner_ops_changes', { kind: `${crm} claim` })).every(({ at }) => Date.parse(String(at)) + claimMs + 500 < Date.now()));

/** Open deals that count, with a partner about, which a night leaves undecided: the owners of some are to be asked. */
export const forTheirOwners = ({ decisions }: NightlyDecisions, most: number): string[] =>
	[...decisions].flatMap(([id, { status, counts, attribution: { decision, involvement } }]) => (status === 'open' && counts && decision === 'undecided' && (involvement.tagged || involvement.strong || involvement.weak) ? [id] : [])).slice(0, most);

/** How often owners were asked about each deal. */
export async function questionsOn({ client }: TestSandbox, ids: readonly string[]): Promise<(readonly [string, number])[]> {
	const asked = (await client.readRows('partner_ops_cases', {})).map(({ recordId }) => String(recordId));
	return ids.map((id) => [id, asked.filter((one) => one === `case attribution ${id}`).length]);
}
