import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from '../ask';
import { pipedrive, type PipedriveRow } from './pipedrive';

const vendor = pipedrive();
const get = (path: string) => ask(vendor, 'GET', `https://api.pipedrive.com${path}${path.includes('?') ? '&' : '?'}api_token=pipedrive-token`);
const send = (method: string, path: string, body: object) => ask(vendor, method, `https://api.pipedrive.com${path}?api_token=pipedrive-token`, { body: JSON.stringify(body) });
interface Page {
	readonly data: readonly PipedriveRow[];
	readonly additional_data: { readonly next_cursor: string | null; readonly pagination: { readonly more_items_in_collection: boolean } };
}

it('a wrong token is refused', async () => {
	expect(await ask(vendor, 'GET', 'https://api.pipedrive.com/api/v2/deals')).toMatchObject({ status: 401, body: { success: false } });
});

it('API v2 gives at most 500 rows a page, and a cursor while there are more', async () => {
	const first: Page = (await get('/api/v2/deals?limit=500')).body;
	expect(first.data).toHaveLength(500);
	const second: Page = (await get(`/api/v2/deals?limit=500&cursor=${first.additional_data.next_cursor ?? ''}`)).body;
	expect(second.additional_data.next_cursor).toBeNull();
	expect(first.data.length + second.data.length).toBe(vendor.rows('deal').length);
	expect((await get('/api/v2/deals?limit=501')).status).toBe(400);
});

it('API v1 gives search and a deal\'s flow by offset', async () => {
	const flow: Page = (await get('/v1/deals/1/flow?limit=1')).body;
	expect(flow).toMatchObject({ data: [{ object: 'dealChange' }], additional_data: { pagination: { more_items_in_collection: expect.any(Boolean) } } });
	const name = String(vendor.rows('organization')[400]?.['name']);
	expect((await get(`/v1/organizations/search?term=${encodeURIComponent(name)}`)).body).toMatchObject({ data: { items: [{ item: { name } }] } });
});

it('PATCH changes what it names, notes it in the flow, and tells who subscribed; an unknown field is passed over', async () => {
	const notices: { data: PipedriveRow; previous: PipedriveRow; meta: PipedriveRow }[] = [];
	const server = http.createServer((request, response) => {
		let text = '';
		request.on('data', (part) => (text += String(part)));
		request.on('end', () => {
			notices.push(JSON.parse(text) as (typeof notices)[number]);
			response.end();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	try {
		await send('POST', '/v1/webhooks', { subscription_url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, event_action: 'change', event_object: 'deal' });
		const [deal] = vendor.rows('deal').filter(({ status }) => status === 'open');
		const key = String(vendor.rows('dealField')[0]?.['key']);
		const id = Number(deal?.['id']);
		await send('PATCH', `/api/v2/deals/${id}`, { value: 77, custom_fields: { [key]: 50_000_000, nonsense: 1 } });
		await vendor.told();
		expect(notices).toMatchObject([{ data: { id, value: 77 }, previous: { custom_fields: { [key]: expect.anything() as unknown } }, meta: { action: 'change', entity: 'deal', change_source: 'api' } }]);
		expect((deal?.['custom_fields'] as object)).not.toHaveProperty('nonsense');
		expect((((await get(`/v1/deals/${id}/flow`)).body) as Page).data[0]).toMatchObject({ data: { field_key: expect.stringMatching(/value|^[0-9a-f]{40}$/) as unknown } });
		await send('PATCH', `/api/v2/deals/${id}`, { value: 77 });
		await vendor.told();
		expect(notices).toHaveLength(1);
	} finally {
		server.close();
	}
});
