import { company, type Crm } from '../../../../sandbox/sample/index.mjs';
import type { Vendor, VendorRequest, VendorResponse } from '../vendor';
import { overlapsOf, type Overlap } from './overlaps';

export interface Crossbeam extends Vendor {
	readonly organization: string;
	/** What an OAuth2 credential of n8n holds; the refresh token stays good. */
	readonly credential: Readonly<Record<string, unknown>>;
	readonly overlaps: readonly Overlap[];
	/** From now on the access token is too old: 401 until it is renewed. */
	readonly expireToken: () => void;
	/** How often a token was renewed. */
	readonly renewals: () => number;
	/** Changes an overlap, so that a bookmark sees it again. */
	readonly touch: (index: number, values: Readonly<Record<string, unknown>>) => void;
}

const DEFAULT_LIMIT = 25;
const LARGEST_LIMIT = 1000;

/**
 * Crossbeam's Partner API: OAuth2 tokens that are renewed, the organization in a header, overlaps in pages
 * that end with a bookmark (the cursor of the last page gives only what came or changed since).
 *
 * 1. Without `Xbeam-Organization` a list is refused (400), with one of others too (403).
 * 2. `next_href` carries the cursor and the other parameters; `has_more` alone says whether there is more.
 *
 * Source: developers.crossbeam.com, Crossbeam Partner API (Postman collection; read 2026-11-25). It publishes no
 * schema of errors and no limits: the bodies of refusals are made up, their status is not.
 */
export function crossbeam({ seed = 1, size = 0.1, crm = 'salesforce' as Crm } = {}): Crossbeam {
	const organization = '7d1f0f5e-3a70-4a34-9d0b-6a2f1c9e7b10';
	const overlaps: (Overlap & { turn: number })[] = overlapsOf(company({ seed, size }).rows('crossbeam', { crm })).map((overlap, index) => ({ ...overlap, turn: index + 1 }));
	let turn = overlaps.length;
	let token = 'token-0';
	let renewals = 0;

	const renew = ({ body }: VendorRequest): VendorResponse => {
		const form = new URLSearchParams(body);
		if (form.get('grant_type') !== 'refresh_token' || form.get('refresh_token') !== 'refresh' || form.get('client_id') !== 'client') return { status: 403, body: { error: 'invalid_grant', error_description: 'Unknown or invalid refresh token.' } };
		token = `token-${(renewals += 1)}`;
		return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: 86_400, scope: 'openid read:partnerships read:reports offline_access' } };
	};

	const list = ({ query, path }: VendorRequest): VendorResponse => {
		const limit = Number(query.get('limit') ?? DEFAULT_LIMIT);
		if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_LIMIT) return { status: 400, body: { errors: [`limit must be from 1 to ${LARGEST_LIMIT}`] } };
		const seen = Number(Buffer.from(query.get('cursor') ?? '', 'base64url').toString() || 0);
		const fresh = overlaps.filter((overlap) => overlap.turn > seen).sort((a, b) => a.turn - b.turn);
		const shown = fresh.slice(0, limit);
		const next = Buffer.from(String(shown.at(-1)?.turn ?? seen)).toString('base64url');
		const href = new URL(`https://api.crossbeam.com${path}`);
		for (const [name, value] of query) if (name !== 'cursor') href.searchParams.append(name, value);
		href.searchParams.set('cursor', next);
		return { status: 200, body: { items: shown.map(({ turn: _, ...overlap }) => overlap), pagination: { limit, next_href: href.href, next_cursor: next, has_more: fresh.length > shown.length } } };
	};

	return {
		name: 'Crossbeam',
		hosts: ['api.crossbeam.com', 'auth.crossbeam.com'],
		organization,
		credential: { grantType: 'authorizationCode', clientId: 'client', clientSecret: 'secret', accessTokenUrl: 'https://auth.crossbeam.com/oauth/token', authUrl: 'https://auth.crossbeam.com/authorize', authentication: 'body', oauthTokenData: { access_token: 'token-0', refresh_token: 'refresh', token_type: 'Bearer', expires_in: 86_400 } },
		overlaps,
		expireToken: () => {
			token = 'expired';
		},
		renewals: () => renewals,
		touch: (index, values) => {
			const overlap = overlaps[index];
			if (overlap === undefined) throw new Error(`Crossbeam has no overlap ${index}.`);
			overlaps[index] = { ...overlap, ...values, turn: (turn += 1) };
		},
		handle: (request) => {
			if (request.host === 'auth.crossbeam.com') return request.path === '/oauth/token' && request.method === 'POST' ? renew(request) : { status: 404, body: {} };
			if (request.headers['authorization'] !== `Bearer ${token}`) return { status: 401, body: { errors: ['Unauthorized'] } };
			if (request.path === '/v1/users/me') return { status: 200, body: { user: { id: 17, email: 'ops@northlight.example' }, authorizations: [{ organization: { id: 12, uuid: organization, name: 'Northlight', domain: 'northlight.example' } }] } };
			const said = request.headers['xbeam-organization'];
			if (said === undefined || said === '') return { status: 400, body: { errors: ['Xbeam-Organization is missing'] } };
			if (said !== organization) return { status: 403, body: { errors: ['Not a member of that organization'] } };
			return request.method === 'GET' && request.path === '/v1/overlaps/accounts' ? list(request) : { status: 404, body: { errors: ['Not found'] } };
		},
	};
}
