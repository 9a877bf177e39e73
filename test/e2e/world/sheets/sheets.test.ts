import { ask } from '../ask';
import { a1Of, parseA1 } from './a1Range';
import { sheets } from './sheets';

let now = 0;
const vendor = sheets({ tabs: { Metrics: [['metric', 'value']], "Partner's": [] }, clock: () => now });
const base = `https://sheets.googleapis.com/v4/spreadsheets/${vendor.spreadsheetId}`;
const headers = { authorization: 'Bearer ya29.northlight' };
const call = (method: string, path: string, body?: object) => ask(vendor, method, `${base}${path}`, { headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

it.each([
	['Metrics', { title: 'Metrics', fromRow: 0, toRow: Infinity, fromColumn: 0, toColumn: Infinity }],
	["'Partner''s'!A2:AB", { title: "Partner's", fromRow: 1, toRow: Infinity, fromColumn: 0, toColumn: 27 }],
	['Metrics!5:5', { title: 'Metrics', fromRow: 4, toRow: 4, fromColumn: 0, toColumn: Infinity }],
	['Metrics!C7', { title: 'Metrics', fromRow: 6, toRow: 6, fromColumn: 2, toColumn: 2 }],
	['Metrics!!', undefined],
])('%s is read as A1 notation', (text, range) => {
	expect(parseA1(text)).toEqual(range);
});

it('writes ranges back as Google does', () => {
	expect([a1Of('Metrics', 4, 27, 1, 1), a1Of("Partner's", 0, 0, 2, 3)]).toEqual(['Metrics!AB5', "'Partner''s'!A1:C2"]);
});

it('gives a token for a signed assertion, and refuses without one', async () => {
	const token = (assertion: string) => ask(vendor, 'POST', 'https://oauth2.googleapis.com/token', { body: new URLSearchParams({ grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }).toString() });
	expect(await token('a.b.c')).toMatchObject({ status: 200, body: { token_type: 'Bearer' } });
	expect(await token('none')).toMatchObject({ status: 400 });
	expect(await ask(vendor, 'GET', base)).toMatchObject({ status: 401 });
});

it('writes, appends after the last row with values, and leaves out what is empty', async () => {
	expect(await call('GET', "/values/'Partner''s'")).toEqual({ status: 200, body: { range: "'Partner''s'", majorDimension: 'ROWS' } });
	await call('PUT', '/values/Metrics!2:3?valueInputOption=USER_ENTERED', { values: [['rate', '45'], ['wins', null]] });
	await call('POST', '/values/Metrics!4:4:append?valueInputOption=RAW', { values: [['lift', '45']] });
	await call('POST', '/values:batchUpdate', { valueInputOption: 'RAW', data: [{ range: 'Metrics!B3', values: [[7]] }] });
	expect(vendor.records('Metrics')).toEqual([{ metric: 'rate', value: 45 }, { metric: 'wins', value: 7 }, { metric: 'lift', value: '45' }]);
	await call('POST', '/values/Metrics!A4:B4:clear', {});
	expect(vendor.rows('Metrics')).toHaveLength(3);
});

it('refuses what lies beyond the last row until rows are appended', async () => {
	const put = () => call('PUT', '/values/Metrics!1001:1001?valueInputOption=RAW', { values: [['late', 1]] });
	expect(await put()).toMatchObject({ status: 400, body: { error: { message: 'Range (Metrics!A1001:B1001) exceeds grid limits. Max rows: 1000, max columns: 26' } } });
	await call('POST', ':batchUpdate', { requests: [{ appendDimension: { sheetId: 0, dimension: 'ROWS', length: 1 } }] });
	expect(await put()).toMatchObject({ status: 200 });
});

it('takes 60 writes a minute', async () => {
	now += 60_001;
	for (let count = 0; count < 60; count += 1) expect((await call('PUT', '/values/Metrics!A1?valueInputOption=RAW', { values: [['metric']] })).status).toBe(200);
	expect(await call('PUT', '/values/Metrics!A1?valueInputOption=RAW', { values: [['metric']] })).toMatchObject({ status: 429, body: { error: { status: 'RESOURCE_EXHAUSTED' } } });
	expect((await call('GET', '')).status).toBe(200);
	now += 60_001;
	expect((await call('PUT', '/values/Metrics!A1?valueInputOption=RAW', { values: [['metric']] })).status).toBe(200);
	expect(vendor.refusals()).toBe(1);
});
