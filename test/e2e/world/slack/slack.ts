import type { Vendor, VendorRequest, VendorResponse } from '../vendor';

interface SlackMessage {
	readonly channel: string;
	readonly ts: string;
	readonly text: string;
	readonly blocks: readonly unknown[];
	readonly threadTs?: string;
}

export interface Slack extends Vendor {
	/** What n8n's credential "Slack API" holds. */
	readonly credential: { readonly accessToken: string };
	/** Every message that was taken, in order. */
	readonly messages: readonly SlackMessage[];
	/** Answers with 429 so far. */
	readonly refusals: () => number;
	/** The token is taken back: `invalid_auth` from now on. */
	readonly revoke: () => void;
}

interface Settings {
	/** Names of channels that the app is a member of. */
	readonly channels?: readonly string[];
	/** Names of channels that it was not invited to. */
	readonly foreign?: readonly string[];
	/** Mail addresses of the workspace's people. */
	readonly people?: readonly string[];
	readonly clock?: () => number;
}

const TEXT_AT_MOST = 40_000;
const BLOCKS_AT_MOST = 50;
const MESSAGE_EVERY_MS = 1000;

const refuse = (error: string, more: object = {}): VendorResponse => ({ status: 200, body: { ok: false, error, ...more } });
const ok = (body: object): VendorResponse => ({ status: 200, body: { ok: true, ...body } });
const idOf = (letter: string, index: number) => `${letter}0NORTH${String(index).padStart(4, '0')}`;

/**
 * Slack's Web API, as far as messages are posted: channels by id or name, people by id or mail address.
 *
 * 1. What Slack does not accept it answers with status 200 and `ok: false`; only a limit is a 429.
 * 2. One message a second and channel; more is a 429 with Retry-After. Slack lets short bursts pass at times: not here.
 * 3. A channel that the app is no member of is `not_in_channel`; a message holds 40,000 characters and 50 blocks.
 *
 * Source: docs.slack.dev, Web API (chat.postMessage, conversations.list, users.list, users.lookupByEmail) and Rate
 * limits, read 2026-11-26. slack.test.ts holds the answer against the JSON Schema of n8n-nodes-base.
 */
export function slack({ channels = ['partner-ops'], foreign = [], people = [], clock = () => Date.now() }: Settings = {}): Slack {
	const accessToken = 'xoxb-northlight';
	const rooms = [...channels, ...foreign].map((name, index) => ({ id: idOf('C', index), name, is_channel: true, is_archived: false, is_private: false, is_member: channels.includes(name) }));
	const members = people.map((email, index) => ({ id: idOf('U', index), name: email.split('@')[0] ?? '', deleted: false, is_bot: false, profile: { email, real_name: email.split('@')[0] ?? '' } }));
	const messages: SlackMessage[] = [];
	const lastIn = new Map<string, number>();
	let [valid, refusals, count] = [true, 0, 0];

	const placeOf = (channel: string): { id: string; isMember: boolean } | undefined => {
		const room = rooms.find(({ id, name }) => channel === id || channel.replace(/^#/, '') === name);
		if (room !== undefined) return { id: room.id, isMember: room.is_member };
		const person = members.find(({ id, name }) => channel === id || channel === `@${name}`);
		return person === undefined ? undefined : { id: person.id.replace(/^U/, 'D'), isMember: true };
	};

	const post = ({ channel = '', text = '', blocks = [], attachments = [], thread_ts: threadTs }: Readonly<Record<string, never>> & { channel?: string; text?: string; blocks?: readonly unknown[]; attachments?: readonly unknown[]; thread_ts?: string }): VendorResponse => {
		const place = placeOf(channel);
		if (place === undefined) return refuse('channel_not_found');
		if (!place.isMember) return refuse('not_in_channel');
		if (text === '' && blocks.length === 0 && attachments.length === 0) return refuse('no_text');
		if (text.length > TEXT_AT_MOST) return refuse('msg_too_long');
		if (blocks.length > BLOCKS_AT_MOST) return refuse('invalid_blocks', { errors: [`no more than ${BLOCKS_AT_MOST} items allowed [json-pointer:/blocks]`] });
		const now = clock();
		if (now - (lastIn.get(place.id) ?? -Infinity) < MESSAGE_EVERY_MS) {
			refusals += 1;
			return { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } };
		}
		lastIn.set(place.id, now);
		const ts = `${Math.floor(now / 1000)}.${String((count += 1)).padStart(6, '0')}`;
		messages.push({ channel: place.id, ts, text, blocks, ...(threadTs === undefined ? {} : { threadTs }) });
		const bot = { id: 'B0NORTH0001', app_id: 'A0NORTH0001', name: 'partner-ops', deleted: false, updated: 1_700_000_000, team_id: 'T0NORTH0001', icons: { image_36: 'https://a.slack-edge.com/36.png', image_48: 'https://a.slack-edge.com/48.png', image_72: 'https://a.slack-edge.com/72.png' } };
		return ok({ channel: place.id, ts, message: { type: 'message', user: 'U0NORTHBOT1', text, ts, bot_id: bot.id, app_id: bot.app_id, team: bot.team_id, bot_profile: bot, ...(blocks.length === 0 ? {} : { blocks }) } });
	};

	const page = (name: string, rows: readonly unknown[], { query }: VendorRequest): VendorResponse => {
		const limit = Math.min(Number(query.get('limit') ?? 100), 1000);
		const start = Number(Buffer.from(query.get('cursor') ?? '', 'base64').toString() || 0);
		const more = start + limit < rows.length;
		return ok({ [name]: rows.slice(start, start + limit), response_metadata: { next_cursor: more ? Buffer.from(String(start + limit)).toString('base64') : '' } });
	};

	const answer = (request: VendorRequest): VendorResponse => {
		const method = /^\/api\/([\w.]+)$/.exec(request.path)?.[1];
		const isJson = (request.headers['content-type'] ?? '').includes('json');
		const body = (isJson && request.body !== '' ? JSON.parse(request.body) : Object.fromEntries(new URLSearchParams(request.body))) as Readonly<Record<string, never>>;
		switch (method) {
			case 'chat.postMessage':
				return post(body);
			case 'conversations.list':
				return page('channels', rooms, request);
			case 'users.list':
				return page('members', members, request);
			case 'users.lookupByEmail': {
				const email = request.query.get('email') ?? body['email'];
				const user = members.find(({ profile }) => profile.email === email);
				return user === undefined ? refuse('users_not_found') : ok({ user });
			}
			case 'users.profile.get':
				return ok({ profile: { real_name: 'partner-ops' } });
			default:
				return refuse('unknown_method', { req_method: method ?? request.path });
		}
	};

	return {
		name: 'Slack',
		hosts: ['slack.com'],
		credential: { accessToken },
		messages,
		refusals: () => refusals,
		revoke: () => {
			valid = false;
		},
		handle: (request) => (valid && request.headers['authorization'] === `Bearer ${accessToken}` ? answer(request) : refuse('invalid_auth')),
	};
}
