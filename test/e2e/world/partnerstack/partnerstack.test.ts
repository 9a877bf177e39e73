import { ask } from '../ask';
import { partnerStack, type PartnerStackRow } from './partnerstack';

const vendor = partnerStack();
const headers = { authorization: `Basic ${Buffer.from('pk_test_northlight:sk_test_northlight').toString('base64')}` };
const get = (path: string) => ask(vendor, 'GET', `https://api.partnerstack.com/api/v2${path}`, { headers });
interface Page {
	readonly data: { readonly has_more: boolean; readonly items: readonly PartnerStackRow[] };
}

it('wrong keys are refused', async () => {
	expect((await ask(vendor, 'GET', 'https://api.partnerstack.com/api/v2/partnerships')).status).toBe(401);
});

it('pages hang on the key of the last row, ten rows unless asked, and end', async () => {
	const first: Page = (await get('/leads')).body;
	expect(first.data).toMatchObject({ has_more: true, items: { length: 10 } });
	const keys = new Set<string>();
	for (let after = '', more = true; more; ) {
		const { data }: Page = (await get(`/leads?limit=25${after}`)).body;
		for (const { key } of data.items) keys.add(key);
		after = `&starting_after=${data.items.at(-1)?.key ?? ''}`;
		more = data.has_more;
	}
	expect(keys.size).toBe(vendor.lists.leads.length);
	expect((await get('/leads?starting_after=lead_none')).status).toBe(400);
	expect((await get('/leads?limit=251')).status).toBe(400);
});

it('archived partnerships come when asked for, changed ones by the time of the change', async () => {
	const all: Page = (await get('/partnerships?limit=250&include_archived=true')).body;
	const live: Page = (await get('/partnerships?limit=250')).body;
	expect(all.data.items).toHaveLength(vendor.lists.partnerships.length);
	expect(live.data.items.every(({ archived }) => archived !== true)).toBe(true);
	const [row] = live.data.items;
	vendor.change('partnerships', row?.key ?? '', { email: 'new@example.com' }, 2e12);
	expect(((await get('/partnerships?min_updated=2000000000000')).body as Page).data.items).toMatchObject([{ key: row?.key, email: 'new@example.com' }]);
});
