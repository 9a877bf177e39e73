import fs from 'node:fs';
import path from 'node:path';
import { differencesFrom } from '../../support/nodeSchemas';
import { ask } from './ask';
import { TOKEN, fakeHubspot } from './hubspot/fakeHubspot';
import { pipedrive } from './pipedrive/pipedrive';
import { salesforce } from './salesforce/salesforce';

// What a vendor is asked by n8n's node, and what the node makes of the answer: that is what the schemas describe.
const hubspot = fakeHubspot({ size: 0.1, mostInTenSeconds: 10_000 });
const pipe = pipedrive();
const force = salesforce();

type Body = Readonly<Record<string, unknown>>;
const rows = (value: unknown): readonly Body[] => (Array.isArray(value) ? (value as Body[]) : [value as Body]);

async function askHubspot(method: string, path: string, body?: object): Promise<Body> {
	const { status, body: answer } = await ask(hubspot, method, `https://api.hubapi.com${path}`, { headers: { authorization: `Bearer ${TOKEN}` }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
	expect(status).toBeLessThan(300);
	return answer;
}
async function askPipedrive(method: string, path: string, body?: object): Promise<Body> {
	const { status, body: answer } = await ask(pipe, method, `https://api.pipedrive.com${path}${path.includes('?') ? '&' : '?'}api_token=${pipe.credential.apiToken}`, body === undefined ? {} : { body: JSON.stringify(body) });
	expect(status).toBeLessThan(300);
	return answer;
}
let session: string | undefined;
async function askSalesforce(method: string, path: string, body?: object): Promise<Body> {
	session ??= String((await ask(force, 'POST', 'https://login.salesforce.com/services/oauth2/token')).body['access_token']);
	const { status, body: answer } = await ask(force, method, `https://northlight.my.salesforce.com/services/data/v59.0${path}`, { headers: { authorization: `Bearer ${session}` }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
	expect(status).toBeLessThan(300);
	return answer;
}

const deal = [...hubspot.portal.deals.keys()][0] ?? '';
const company = [...hubspot.portal.companies.keys()][0] ?? '';
const pipeDeal = Number(pipe.rows('deal')[0]?.['id']);
const opportunity = String(force.rows('Opportunity')[0]?.['Id']);

const searched = ({ data }: Body): readonly Body[] => (data as { items: readonly { item: Body }[] }).items.map(({ item }) => item);

/** What the node hands on, by the schema that n8n ships of it. */
const CASES: readonly (readonly [string, () => Promise<readonly Body[]>])[] = [
	// The schema of "get" holds an error only; a single deal has the shape of the list's.
	['Hubspot/__schema__/v2.1.0/deal/getAll.json', async () => rows(await askHubspot('GET', `/deals/v1/deal/${deal}`))],
	['Hubspot/__schema__/v2.2.0/deal/getAll.json', async () => rows((await askHubspot('GET', '/deals/v1/deal/paged?includeAssociations=true&limit=250&properties=dealname,amount,dealstage'))['deals'])],
	['Hubspot/__schema__/v2.2.0/deal/search.json', async () => rows((await askHubspot('POST', '/crm/v3/objects/deals/search', { limit: 100 }))['results'])],
	['Hubspot/__schema__/v2.2.0/company/getAll.json', async () => rows((await askHubspot('GET', '/companies/v2/companies/paged?limit=100&properties=name,domain'))['companies'])],
	['Hubspot/__schema__/v2.2.0/contact/search.json', async () => rows((await askHubspot('POST', '/crm/v3/objects/contacts/search', { limit: 100 }))['results'])],
	['Hubspot/__schema__/v2.1.0/engagement/getAll.json', async () => rows((await askHubspot('GET', `/engagements/v1/engagements/associated/company/${company}/paged`))['results'])],
	['Pipedrive/__schema__/v2.0.0/deal/get.json', async () => rows((await askPipedrive('GET', `/api/v2/deals/${pipeDeal}`))['data'])],
	['Pipedrive/__schema__/v2.0.0/deal/getAll.json', async () => rows((await askPipedrive('GET', '/api/v2/deals?limit=500'))['data'])],
	['Pipedrive/__schema__/v2.0.0/deal/update.json', async () => rows((await askPipedrive('PATCH', `/api/v2/deals/${pipeDeal}`, { value: 1200 }))['data'])],
	['Pipedrive/__schema__/v2.0.0/deal/search.json', async () => searched(await askPipedrive('GET', `/v1/deals/search?term=${encodeURIComponent(String(pipe.rows('deal')[0]?.['title']).slice(0, 12))}`))],
	['Pipedrive/__schema__/v2.0.0/organization/getAll.json', async () => rows((await askPipedrive('GET', '/api/v2/organizations?limit=500'))['data'])],
	['Salesforce/__schema__/v1.1.0/opportunity/getAll.json', async () => rows((await askSalesforce('GET', `/query?q=${encodeURIComponent('SELECT Id, AccountId, Amount, Type, LastModifiedDate FROM Opportunity')}`))['records'])],
	['Salesforce/__schema__/v1.0.0/search/query.json', async () => rows((await askSalesforce('GET', `/query?q=${encodeURIComponent('SELECT Id FROM OpportunityPartner')}`))['records'])],
	['Salesforce/__schema__/v1.0.0/opportunity/get.json', async () => rows(await askSalesforce('GET', `/sobjects/opportunity/${opportunity}`))],
	['Salesforce/__schema__/v1.1.0/customObject/create.json', async () => rows(await askSalesforce('POST', '/sobjects/OpportunityPartner', { OpportunityId: opportunity, AccountToId: force.rows('Account')[3]?.['Id'], Role: 'Influencer', IsPrimary: false }))],
];

it.each(CASES)('what the fake answers fits %s', async (file, answer) => {
	const found = await answer();
	expect(found.length).toBeGreaterThan(0);
	expect(differencesFrom(file, found)).toEqual([]);
});

it.each(fs.readdirSync(__dirname, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])))('%s says where its shapes and limits are published, and when that was read', (vendor) => {
	const folder = path.join(__dirname, vendor);
	const texts = fs.readdirSync(folder).map((file) => fs.readFileSync(path.join(folder, file), 'utf8').replace(/\n \* /g, ' '));
	expect(texts.some((text) => /Source[^.]*: [^*]*\bread \d{4}-\d{2}-\d{2}/.test(text))).toBe(true);
});
