import { readWorkflows, workflowOf } from '../../../../sandbox/n8n/workflowFiles.mjs';
import { ask } from '../ask';
import { LABELS, TOKEN, fakeHubspot } from '../hubspot/fakeHubspot';
import { pipedrive } from '../pipedrive/pipedrive';
import { salesforce } from '../salesforce/salesforce';
import type { Vendor } from '../vendor';
import { compare, differencesFromSpec, SPECS } from './differences';

const hubspot = fakeHubspot({ size: 0.1, mostInTenSeconds: 10_000 });
const pipe = pipedrive();
const [deal = ''] = hubspot.portal.deals.keys();
const [company = ''] = hubspot.portal.companies.keys();
const [label] = Object.values(LABELS);
const pipeDeal = pipe.rows('deal')[0]?.['id'];

async function differences(vendor: Vendor, method: string, url: string, body?: object): Promise<string[]> {
	const { hostname: host, pathname: path, searchParams: query } = new URL(url);
	const text = body === undefined ? '' : JSON.stringify(body);
	const { status, body: answer } = await ask(vendor, method, url, { headers: { authorization: `Bearer ${TOKEN}` }, body: text });
	expect(status).toBeLessThan(300);
	return differencesFromSpec({ method, host, path, query, body: text, status, answer });
}

type Case = readonly [method: string, path: string, body?: object];
const HUBSPOT: readonly Case[] = [
	['GET', '/crm/v3/objects/deals?limit=50&properties=dealname,amount&propertiesWithHistory=dealstage&associations=companies,contacts'],
	['GET', '/crm/v3/objects/companies?limit=100&properties=name,domain'],
	['GET', `/crm/v3/objects/deals/${deal}?properties=dealname`],
	['POST', '/crm/v3/objects/deals/search', { limit: 200, properties: ['hs_object_id'], sorts: [{ propertyName: 'hs_lastmodifieddate', direction: 'ASCENDING' }], filterGroups: [{ filters: [{ propertyName: 'hs_lastmodifieddate', operator: 'BETWEEN', value: '0', highValue: '2000000000000' }] }] }],
	['POST', '/crm/v3/objects/deals/batch/read', { inputs: [{ id: deal }], properties: ['dealname'], propertiesWithHistory: ['dealstage'] }],
	['PATCH', `/crm/v3/objects/deals/${deal}`, { properties: { partner_ops_decision: 'direct' } }],
	['GET', '/crm/v3/pipelines/deals'],
	['GET', '/crm/v3/properties/deals'],
	['GET', '/crm/v3/owners'],
	['GET', `/crm/v4/objects/companies/${company}/associations/deals?limit=500`],
	['GET', `/crm/v4/objects/deals/${deal}/associations/companies`],
	['PUT', `/crm/v4/objects/deals/${deal}/associations/companies/${company}`, [{ associationCategory: 'USER_DEFINED', associationTypeId: label }]],
	['POST', '/crm/v4/associations/deals/companies/batch/labels/archive', { inputs: [{ types: [{ associationCategory: 'USER_DEFINED', associationTypeId: label }], from: { id: deal }, to: { id: company } }] }],
	['GET', '/crm/v4/associations/deals/companies/labels'],
];
const PIPEDRIVE: readonly Case[] = [
	['GET', '/api/v2/deals?limit=500&sort_by=update_time&updated_since=2020-01-01T00:00:00Z'],
	['GET', '/api/v2/organizations?limit=500'],
	['GET', '/api/v2/persons?limit=500&include_fields=marketing_status'],
	['GET', '/api/v2/activities?limit=500'],
	['GET', '/api/v2/stages?limit=500'],
	['GET', '/api/v2/dealFields?limit=500'],
	['GET', `/api/v2/deals/${pipeDeal}`],
	['PATCH', `/api/v2/deals/${pipeDeal}`, { value: 1200, custom_fields: {} }],
	['GET', '/v1/dealFields?limit=500'],
	['GET', '/v1/organizationFields?limit=500'],
	['GET', '/v1/activityFields'],
	['GET', `/v1/deals/${pipeDeal}/flow?limit=500`],
	['POST', '/v1/webhooks', { subscription_url: 'http://127.0.0.1:1/', event_action: 'change', event_object: 'deal', name: 'n8n', version: '2.0' }],
	['GET', '/v1/webhooks'],
];

it.each(HUBSPOT.map((one) => [`${one[0]} ${one[1]}`, one] as const))('HubSpot, %s: call and answer are as its specification says', async (_, [method, path, body]) => {
	expect(await differences(hubspot, method, `https://api.hubapi.com${path}`, body)).toEqual([]);
});

it.each(PIPEDRIVE.map((one) => [`${one[0]} ${one[1]}`, one] as const))('Pipedrive, %s: call and answer are as its specification says', async (_, [method, path, body]) => {
	expect(await differences(pipe, method, `https://api.pipedrive.com${path}${path.includes('?') ? '&' : '?'}api_token=${pipe.credential.apiToken}`, body)).toEqual([]);
});

it('a call that is not as the specification says is told in words', () => {
	const call = { method: 'GET', host: 'api.pipedrive.com', path: '/v1/stages', query: new URLSearchParams(), body: '', status: 200, answer: {} };
	expect(differencesFromSpec(call)).toEqual([`GET /v1/stages is not in ${SPECS.pipedriveV1.source}`]);
	expect(differencesFromSpec({ ...call, path: '/api/v2/stages', query: new URLSearchParams('start=500'), answer: { success: 'yes', data: [{ id: 1, active: true }] } })).toEqual([
		'GET /api/v2/stages: ?start is not a parameter',
		'GET /api/v2/stages: answer.success is "yes", not boolean',
		'GET /api/v2/stages: answer.data[].active is not in StageItem',
	]);
	expect(differencesFromSpec({ ...call, host: 'api.hubapi.com', method: 'POST', path: '/crm/v3/objects/deals/batch/read', body: '{"inputs":[{"id":7}]}', status: 500 })).toEqual([
		'POST /crm/v3/objects/{objectType}/batch/read: body.inputs[].id is number, not string',
		'POST /crm/v3/objects/{objectType}/batch/read: body.properties is missing',
	]);
});

describe('Salesforce', () => {
	const { types } = SPECS.salesforce;
	/** In Salesforce's Object Reference, read 2026-11-26, but not in jsforce's list: newer, or only where a feature is on. */
	const BEYOND: Readonly<Record<string, readonly string[]>> = {
		Account: ['IsPartner'],
		Event: ['Type'],
		Opportunity: ['CurrencyIsoCode', 'LastStageChangeDate', 'PushCount'],
		Task: ['CompletedDateTime', 'Type'],
	};
	const isKnown = (object: string, [field = '', ...inside]: readonly string[]): boolean => {
		const type = types[object]?.[field];
		if (field.endsWith('__c')) return true;
		if (inside.length > 0) return type !== undefined && isKnown(type.replace(/ \| null$/, ''), inside);
		return type !== undefined || (BEYOND[object]?.includes(field) ?? false);
	};
	const configOf = (id: string) => JSON.parse(String((workflowOf(readWorkflows(), id).nodes as { name: string; parameters: { jsonOutput?: string } }[]).find(({ name }) => name === 'Config')?.parameters.jsonOutput)) as { fields: Record<string, string>; config: { parts: { from: string; fields: string }[] } };
	const { fields } = configOf('partnerOpsReadSalesforce');
	const { parts } = configOf('partnerOpsTagSalesforce').config;
	const asked = new Map([...Object.entries(fields), ...parts.map((part) => [part.from, part.fields] as const)].map(([object, names]) => [`${object}: ${names}`, [object, names] as const]));

	it.each([...asked])('each field that we ask for is one of a standard object: %s', (_, [object, names]) => {
		expect(names.split(', ').filter((name) => !isKnown(object, name.split('.')))).toEqual([]);
	});

	/** The sample company has no events. */
	const force = salesforce();
	it.each(Object.keys(fields).filter((object) => object !== 'Event'))('what the fake answers of %s has the types of the standard object', (object) => {
		const own = force.rows(object).map((row) => Object.fromEntries(Object.entries(row).filter(([name, value]) => !/__[cr]$/.test(name) && name !== 'attributes' && typeof value !== 'object' && !(BEYOND[object] ?? []).includes(name))));
		const loose = Object.fromEntries(Object.entries(types[object] ?? {}).map(([name, type]) => [name, `?${type}`]));
		expect(own.length).toBeGreaterThan(0);
		expect([...new Set(own.flatMap((row) => compare(object, row, { [object]: loose }, object)))]).toEqual([]);
	});
});
