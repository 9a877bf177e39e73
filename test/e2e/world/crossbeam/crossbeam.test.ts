import { ask } from '../ask';
import { crossbeam } from './crossbeam';
import type { Overlap } from './overlaps';

interface Page {
	readonly items: readonly Overlap[];
	readonly pagination: { readonly next_href: string; readonly has_more: boolean };
}
const vendor = crossbeam();
let token = 'token-0';
const list = 'https://api.crossbeam.com/v1/overlaps/accounts';
const get = (url: string, organization = vendor.organization) => ask(vendor, 'GET', url, { headers: { authorization: `Bearer ${token}`, 'xbeam-organization': organization } });

it('needs a token and the organization that the token may see', async () => {
	expect((await ask(vendor, 'GET', list)).status).toBe(401);
	expect((await get(list, '')).status).toBe(400);
	expect((await get(list, 'another')).status).toBe(403);
	expect((await ask(vendor, 'GET', 'https://api.crossbeam.com/v1/users/me', { headers: { authorization: 'Bearer token-0' } })).body).toMatchObject({ authorizations: [{ organization: { uuid: vendor.organization } }] });
});

it('pages end with a bookmark that gives only what came or changed since', async () => {
	const seen = new Set<string>();
	let page: Page = (await get(`${list}?limit=20`)).body;
	for (;;) {
		for (const { crossbeam_record_id: id } of page.items) seen.add(id);
		if (!page.pagination.has_more) break;
		page = (await get(page.pagination.next_href)).body;
	}
	expect(seen.size).toBe(vendor.overlaps.length);
	const bookmark = page.pagination.next_href;
	expect(((await get(bookmark)).body as Page).items).toEqual([]);
	vendor.touch(3, { is_deleted: true });
	expect(((await get(bookmark)).body as Page).items).toMatchObject([{ crossbeam_record_id: vendor.overlaps[3]?.crossbeam_record_id, is_deleted: true }]);
});

it('an old token is refused until it is renewed with the refresh token', async () => {
	vendor.expireToken();
	expect((await get(list)).status).toBe(401);
	const renewed = await ask(vendor, 'POST', 'https://auth.crossbeam.com/oauth/token', { body: 'grant_type=refresh_token&refresh_token=refresh&client_id=client&client_secret=secret' });
	token = (renewed.body as { access_token: string }).access_token;
	expect((await get(list)).status).toBe(200);
});
