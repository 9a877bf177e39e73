import type { BootedSandbox } from '../../../sandbox/n8n/bootSandbox.mjs';
import type { WorkflowJson } from '../../../sandbox/n8n/n8nClient.mjs';
import { withNodes, workflowOf } from '../../../sandbox/n8n/workflowFiles.mjs';

/** The workflows of a campaign, and what they need. */
export const CAMPAIGN_WORKFLOWS = ['partnerOpsSetUpTables', 'partnerOpsSendMail', 'partnerOpsWinBack', 'partnerOpsPartnerAnswer', 'partnerOpsOnFailure'];

const DAY = 86_400_000;
/** A Tuesday to come, noon or so in London: what people press now has happened by then. */
const FIRST = (Math.floor(Date.now() / DAY) + 2 + ((16 - new Date().getUTCDay() - 2) % 7)) * DAY + 10.5 * 3_600_000;
/** A day of a campaign, simulated. */
export const after = (days: number, hours = 0): string => new Date(FIRST + days * DAY + hours * 3_600_000).toISOString();

export const addressOf = (i: number): string => `c${i}@p${i}.example`;
/** The contact of this partner has opted out from the start. */
export const OPTED_OUT = 10;

/** Partners that won a deal years ago and nothing since, one contact each. */
export const dormantPartners = (count: number, names: readonly string[] = []): object[] =>
	Array.from({ length: count }, (_, i) => {
		const id = `p${i}`;
		return [
			{ recordType: 'partner', id, name: names[i] ?? `Partner ${i}`, types: ['reseller'], motion: 'named', status: 'active', country: 'GB', managerEmail: 'maya@northlight.example', enrolledAt: '2022-01-10' },
			{ recordType: 'contact', id: `c${i}`, partnerId: id, name: names[i] ?? `Contact ${i}`, email: addressOf(i), primary: true, optedOut: i === OPTED_OUT },
			{ recordType: 'opportunity', id: `o${i}`, name: `Deal ${i}`, accountName: `Customer ${i}`, status: 'won', kind: 'newBusiness', acv: 1000 + i, currency: 'USD', createdAt: '2023-02-01', closedAt: '2023-04-01', claimedPartners: [{ partnerId: id, role: 'sourcing', claimedAt: '2023-02-01' }] },
		];
	}).flat();

interface Node {
	readonly name: string;
	readonly type: string;
	readonly disabled?: boolean;
	readonly parameters: { readonly options?: object; readonly jsonOutput?: string };
}

/** Ids of credentials, by what they are of. */
export interface Credentials {
	readonly smtp: string;
	readonly links: string;
	readonly postgres?: string;
}

export interface Run {
	readonly asOf: string;
	readonly campaign: string;
	readonly records: readonly object[];
	/** The workflow that sends. */
	readonly sendWith?: string;
	/** Members of Settings that are set otherwise. */
	readonly settings?: object;
}

/** The campaign as somebody sets it up who wants to send, on a simulated day. */
export function armed({ workflows, url }: BootedSandbox, { links }: Credentials, { asOf, campaign, records, sendWith = 'partnerOpsSendMail', settings = {} }: Run): WorkflowJson {
	const bundled = workflowOf(workflows, 'partnerOpsWinBack');
	const given = (bundled.nodes as Node[]).find(({ name }) => name === 'Settings')?.parameters.jsonOutput ?? '{}';
	const set = withNodes(bundled, {
		enable: [],
		// A run by the clock, at ten past, would come between those of the test.
		disable: ['Schedule'],
		parameters: {
			Settings: { jsonOutput: JSON.stringify({ ...(JSON.parse(given) as object), armed: true, campaign, asOf, dailyCap: 1000, answerPage: `${url}/webhook/partner-ops-answer`, ...settings }) },
			'Sample Records': { jsonOutput: JSON.stringify({ records }) },
			'Send Partner Mail': { workflowId: { __rl: true, mode: 'id', value: sendWith } },
		},
	});
	const nodes = (set.nodes as Node[]).map((node) => {
		if (node.name === 'Compose') return { ...node, credentials: { partnerOutreachLinksApi: { id: links, name: 'Links' } } };
		return node;
	});
	return { ...set, nodes };
}

/** A workflow that sends, with its accounts, on a simulated day. */
export function sending({ workflows }: BootedSandbox, { smtp, postgres }: Credentials, asOf: string, id = 'partnerOpsSendMail'): WorkflowJson {
	const bundled = workflowOf(workflows, id);
	const nodes = (bundled.nodes as Node[]).map((node) => {
		if (node.name === 'Send Email') return { ...node, disabled: false, credentials: { smtp: { id: smtp, name: 'SMTP' } } };
		if (node.type === 'n8n-nodes-base.postgres') return { ...node, disabled: false, credentials: { postgres: { id: postgres, name: 'Postgres' } } };
		if (node.name === 'Check Claim' || node.name === 'Outcome') return { ...node, parameters: { ...node.parameters, options: { ...node.parameters.options, asOf } } };
		if (node.name === 'Claim' || node.name === 'Given Back') return { ...node, parameters: { ...node.parameters, jsonOutput: String(node.parameters.jsonOutput).replace('$now.toUTC().toISO()', `'${asOf}'`) } };
		return node;
	});
	return { ...bundled, nodes };
}

/** Stores a workflow and publishes it. */
export async function put({ client }: BootedSandbox, workflow: WorkflowJson): Promise<void> {
	await client.publishWorkflow((await client.putWorkflow(workflow)) as { id: string; versionId: string });
}

/** A case as the page of *Decide cases* has it. */
interface MailCase {
	readonly id: string;
	readonly title: string;
	readonly queue: string;
	readonly state: string;
	readonly mail?: string;
	readonly parts?: readonly { readonly label: string; readonly contact: string }[];
}
/** Cases of mails that are open. */
export async function openMailCases({ client }: BootedSandbox): Promise<MailCase[]> {
	const rows = (await client.readRows('partner_ops_cases', {})).map(({ payload }) => JSON.parse(String(payload)) as MailCase);
	return [...new Map(rows.map((one) => [one.id, one])).values()].filter(({ queue, state }) => queue === 'outreach' && state === 'open');
}

/** A line of the mail ledger. */
export interface Line {
	readonly stage: string;
	readonly mail: string;
	readonly contact: string;
}
export const ledgerOf = async ({ client }: BootedSandbox): Promise<Line[]> => (await client.readRows('partner_ops_mails', {})).map(({ payload }) => JSON.parse(String(payload)) as Line);

/** Mails that reached a stage, those of one campaign where it is named. */
export const mailsAt = (lines: readonly Line[], stage: string, campaign = ''): Set<string> => new Set(lines.filter((line) => line.stage === stage && line.mail.startsWith(campaign === '' ? '' : `${campaign}/`)).map(({ mail }) => mail));

const OUTCOMES = ['sent', 'refused', 'deferred', 'yielded', 'markedSent', 'sendAgain'];
/** Mails that were claimed and of which nothing is known: what is put to a person. */
export function unknownIn(lines: readonly Line[], campaign: string): string[] {
	const settled = OUTCOMES.map((stage) => mailsAt(lines, stage, campaign));
	return [...mailsAt(lines, 'claimed', campaign)].filter((mail) => !settled.some((of) => of.has(mail))).sort();
}
