import { ask } from '../ask';
import { differencesFrom } from '../../../support/nodeSchemas';
import { slack } from './slack';

let now = 1_700_000_000_000;
const vendor = slack({ channels: ['partner-ops', 'deals'], foreign: ['board'], people: ['nadia@northlight.example'], clock: () => now });
const headers = { authorization: `Bearer ${vendor.credential.accessToken}`, 'content-type': 'application/json; charset=utf-8' };
const post = (body: object) => ask(vendor, 'POST', 'https://slack.com/api/chat.postMessage', { headers, body: JSON.stringify(body) });
const get = (path: string) => ask(vendor, 'GET', `https://slack.com/api/${path}`, { headers });

it('keeps what is posted to a channel by its name or id, and to a person', async () => {
	const first = await post({ channel: '#partner-ops', text: 'Good morning' });
	expect(first).toMatchObject({ status: 200, body: { ok: true, message: { text: 'Good morning' } } });
	const { user } = (await get('users.lookupByEmail?email=nadia@northlight.example')).body as { user: { id: string } };
	expect(await post({ channel: user.id, text: 'Only you' })).toMatchObject({ body: { ok: true } });
	expect(vendor.messages.map(({ text }) => text)).toEqual(['Good morning', 'Only you']);
	const { channels } = (await get('conversations.list?limit=1')).body as { channels: { id: string }[] };
	expect(vendor.messages[0]?.channel).toBe(channels[0]?.id);
});

it('takes one message a second and channel, and says when to come back', async () => {
	now += 1000;
	expect(await post({ channel: 'deals', text: 'one' })).toMatchObject({ status: 200 });
	expect(await post({ channel: 'deals', text: 'two' })).toMatchObject({ status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } });
	expect(await post({ channel: 'partner-ops', text: 'elsewhere' })).toMatchObject({ status: 200 });
	now += 1000;
	expect(await post({ channel: 'deals', text: 'two' })).toMatchObject({ status: 200 });
	expect(vendor.refusals()).toBe(1);
});

it('says no with status 200', async () => {
	now += 1000;
	expect((await post({ channel: 'board', text: 'x' })).body).toEqual({ ok: false, error: 'not_in_channel' });
	expect((await post({ channel: 'nowhere', text: 'x' })).body).toEqual({ ok: false, error: 'channel_not_found' });
	expect((await post({ channel: 'deals' })).body).toEqual({ ok: false, error: 'no_text' });
	expect((await post({ channel: 'deals', blocks: Array(51).fill({ type: 'divider' }) })).body).toMatchObject({ error: 'invalid_blocks' });
	expect((await ask(vendor, 'POST', 'https://slack.com/api/chat.postMessage')).body).toEqual({ ok: false, error: 'invalid_auth' });
});

it('a posted message has the shape that n8n ships', async () => {
	now += 1000;
	const { body } = await post({ channel: 'deals', text: 'x', blocks: [{ type: 'section', block_id: 'b', text: { type: 'mrkdwn', text: 'x' } }] });
	const { ts, ...rest } = body as { ts: string };
	expect(differencesFrom('Slack/__schema__/v2.7.0/message/post.json', [{ ...rest, message_timestamp: ts }])).toEqual([]);
});
