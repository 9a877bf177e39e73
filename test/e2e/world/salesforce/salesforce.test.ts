import { ask } from '../ask';
import { parseSoql } from './parseSoql';
import { salesforce } from './salesforce';
import type { Sobject } from './runSoql';

const vendor = salesforce({ fields: { Opportunity: ['Partner_Attribution__c'] } });
const api = 'https://northlight.my.salesforce.com/services/data/v59.0';
let headers: Record<string, string> = {};
const logIn = async () => {
	const { access_token: token } = (await ask(vendor, 'POST', 'https://login.salesforce.com/services/oauth2/token')).body as { access_token: string };
	headers = { authorization: `Bearer ${token}` };
};
interface Found {
	readonly totalSize: number;
	readonly done: boolean;
	readonly nextRecordsUrl?: string;
	readonly records: readonly Sobject[];
}
const query = async (soql: string): Promise<Found> => (await ask(vendor, 'GET', `${api}/query?q=${encodeURIComponent(soql)}`, { headers })).body;
const send = (method: string, path: string, values: object = {}) => ask(vendor, method, `${api}/sobjects/${path}`, { headers, body: JSON.stringify(values) });

beforeEach(logIn);

it('a session ends, and a new one goes on', async () => {
	vendor.expireSession();
	expect(await ask(vendor, 'GET', `${api}/query?q=x`, { headers })).toMatchObject({ status: 401, body: [{ errorCode: 'INVALID_SESSION_ID' }] });
	await logIn();
	expect((await query('SELECT Id FROM Opportunity LIMIT 1')).records).toHaveLength(1);
});

it('reads conditions, brackets, lists, sub-queries, paths and dates', () => {
	expect(parseSoql("SELECT Id, Owner.Email FROM Opportunity WHERE (IsClosed = false OR CloseDate >= 2026-01-01) AND StageName NOT IN ('a','it\\'s') AND Id IN (SELECT OpportunityId FROM OpportunityPartner) ORDER BY CreatedDate DESC, Id LIMIT 5")).toMatchObject({
		fields: ['Id', 'Owner.Email'], from: 'Opportunity', limit: 5, orderBy: [{ field: 'CreatedDate', descending: true }, { field: 'Id', descending: false }],
		where: { kind: 'and', of: [{ kind: 'or' }, { kind: 'in', negated: true, values: ['a', "it's"] }, { kind: 'in', values: { from: 'OpportunityPartner' } }] },
	});
});

it('gives rows 2,000 at a time, under their own spelling, the deleted left out', async () => {
	const first = await query('SELECT id, opportunityid, StageName FROM OpportunityHistory');
	expect([first.done, first.records.length]).toEqual([false, 2000]);
	const second: Found = (await ask(vendor, 'GET', `https://northlight.my.salesforce.com${first.nextRecordsUrl ?? ''}`, { headers })).body;
	expect([second.done, second.records.length]).toEqual([true, first.totalSize - 2000]);
	expect(Object.keys(first.records[0] ?? {})).toEqual(['attributes', 'Id', 'OpportunityId', 'StageName']);
	expect((await query('SELECT Id FROM Opportunity WHERE IsDeleted = true')).records).toEqual([]);
});

it('says what it does not understand', async () => {
	expect(await query('SELECT Id FROM')).toMatchObject([{ errorCode: 'MALFORMED_QUERY' }]);
	expect(await query('SELECT Nonsense__c FROM Opportunity')).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
});

it('partners are made and deleted, never changed; a new primary takes the flag', async () => {
	const { records } = await query('SELECT Id, OpportunityId, AccountToId FROM OpportunityPartner WHERE IsPrimary = true LIMIT 1');
	const [partner] = records;
	expect(await send('PATCH', `OpportunityPartner/${String(partner?.['Id'])}`, { Role: 'Sourcing' })).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_TYPE_FOR_OPERATION' }] });
	expect(await send('POST', 'OpportunityPartner', { OpportunityId: partner?.['OpportunityId'], AccountToId: partner?.['AccountToId'], Role: 'Sourcing', IsPrimary: true })).toMatchObject({ status: 201, body: { success: true } });
	const primaries = vendor.rows('OpportunityPartner').filter((row) => row['OpportunityId'] === partner?.['OpportunityId'] && row['IsPrimary'] === true);
	expect(primaries).toMatchObject([{ Role: 'Sourcing' }]);
	expect((await send('DELETE', `OpportunityPartner/${String(partner?.['Id'])}`)).status).toBe(204);
});

it('a change moves the stamps and writes the histories; an unknown field is refused', async () => {
	const id = String(vendor.rows('Opportunity')[0]?.['Id']);
	const before = vendor.rows('OpportunityHistory').length;
	expect((await send('PATCH', `Opportunity/${id}`, { StageName: 'Qualification', Partner_Attribution__c: 'sourced' })).status).toBe(204);
	expect(vendor.rows('OpportunityHistory')).toHaveLength(before + 1);
	expect((await query(`SELECT Id, Partner_Attribution__c FROM Opportunity WHERE LastModifiedDate > ${new Date(Date.now() - 60_000).toISOString()}`)).records).toMatchObject([{ Id: id, Partner_Attribution__c: 'sourced' }]);
	expect(await send('PATCH', `Opportunity/${id}`, { Nonsense__c: 1 })).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_FIELD' }] });
});
