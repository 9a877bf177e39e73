import type { Vendor, VendorRequest, VendorResponse } from '../vendor';
import { failure, ok, type Route } from './answers';
import { associationRoutes } from './associationRoutes';
import { loadPortal } from './loadPortal';
import { setProperty, type Portal } from './store';
import { v1Routes } from './v1Routes';
import { v3Routes } from './v3Routes';
import { webhooksOf, type Webhooks } from './webhooks';

/** One write through the API: what was sent, and what it changed. */
export interface Write {
	readonly at: number;
	readonly dealId: string;
	readonly properties: Readonly<Record<string, string>>;
	readonly changed: readonly string[];
}

export interface FakeHubspot extends Vendor {
	readonly portal: Portal;
	readonly webhooks: Webhooks;
	readonly writes: readonly Write[];
	/** Deals whose labelled companies were changed through the API, in order. */
	readonly associationWrites: readonly string[];
	/** A person changes a property in the app; the event waits for `webhooks.deliver`. */
	readonly change: (dealId: string, name: string, value: string) => void;
	/** A person makes a deal for a company. */
	readonly create: (dealId: string, companyId: string, properties: Readonly<Record<string, string>>) => void;
	/** The token no longer holds, until it is renewed. */
	readonly expireToken: () => void;
	readonly renewToken: () => void;
}

export const TOKEN = 'pat-eu1-planted';
export const APP = { appId: 4242, clientSecret: 'the app and n8n know it', apiKey: 'developer-key' };
/** Labels that the portal's administrator made between deals and companies. */
export const LABELS = { sourcing: 101, coSell: 102, influence: 103 };

const WINDOW_MS = 10_000;

/**
 * A HubSpot portal that holds the planted company: API v1, v3 and v4 as n8n's nodes and our workflows call them, an app
 * with webhooks, a token, and the limit of requests in ten seconds. What is written through the API comes back as an
 * event, as at HubSpot.
 *
 * Source of the limit: developers.hubspot.com/docs/guides/apps/api-usage/usage-details, read 2026-11-25 (190 requests in
 * 10 seconds for a private app of a Professional account; a 429 of the category RATE_LIMITS).
 */
export function fakeHubspot({ mostInTenSeconds = 190, ...company }: { readonly size: number; readonly seed?: number; readonly partners?: number; readonly mostInTenSeconds?: number }): FakeHubspot {
	const portal = loadPortal({ seed: 1, ...company });
	const webhooks = webhooksOf({ ...APP, portalId: portal.portalId });
	const writes: Write[] = [];
	const associationWrites: string[] = [];
	let valid = true;
	let recent: number[] = [];

	const set = (dealId: string, properties: Readonly<Record<string, string>>, source: string, sourceId: string): string[] | undefined => {
		const deal = portal.deals.get(dealId);
		if (deal === undefined) return undefined;
		const changed = Object.entries(properties).filter(([name, value]) => setProperty(deal, name, value, { timestamp: Date.now(), source, sourceId }));
		for (const [propertyName, propertyValue] of changed) {
			webhooks.note({ subscriptionType: 'deal.propertyChange', objectId: Number(dealId), propertyName, propertyValue, changeSource: source, sourceId });
		}
		return changed.map(([name]) => name);
	};
	const write = (dealId: string, properties: Readonly<Record<string, string>>): boolean => {
		const changed = set(dealId, properties, 'INTEGRATION', String(APP.appId));
		if (changed === undefined) return false;
		writes.push({ at: Date.now(), dealId, properties, changed });
		return true;
	};
	const routes: readonly Route[] = [
		...webhooks.routes,
		...v1Routes(portal, write),
		...v3Routes(portal, write),
		...associationRoutes(portal, new Map(Object.entries(LABELS).map(([name, id]) => [id, name])), (dealId) => associationWrites.push(dealId)),
		{ method: 'GET', path: /^\/account-info\/v3\/details$/, answer: () => ok({ portalId: portal.portalId, timeZone: 'UTC', companyCurrency: 'USD' }) },
		{ method: 'POST', path: /^\/oauth\/v1\/token$/, answer: () => ok({ access_token: TOKEN, refresh_token: 'refresh', expires_in: 1800, token_type: 'bearer' }) },
	];

	const refusal = ({ path, headers, query }: VendorRequest): VendorResponse | undefined => {
		if (path === '/oauth/v1/token') return undefined;
		const authorized = path.startsWith('/webhooks/') ? query.get('hapikey') === APP.apiKey : headers['authorization'] === `Bearer ${TOKEN}` && valid;
		if (!authorized) return failure(401, 'EXPIRED_AUTHENTICATION', 'The OAuth token used to make this call expired or is not valid.');
		const now = Date.now();
		recent = recent.filter((at) => at > now - WINDOW_MS);
		if (recent.length >= mostInTenSeconds) return failure(429, 'RATE_LIMITS', 'You have reached your ten_secondly_rolling limit.', { 'retry-after': '1' });
		recent.push(now);
		return undefined;
	};

	return {
		name: 'hubspot',
		hosts: ['api.hubapi.com'],
		portal,
		webhooks,
		writes,
		associationWrites,
		handle: (request) => {
			const refused = refusal(request);
			if (refused !== undefined) return refused;
			for (const { method, path, answer } of routes) {
				const match = request.method === method ? path.exec(request.path) : null;
				if (match === null) continue;
				const parsed: unknown = request.body.startsWith('{') ? JSON.parse(request.body) : {};
				return answer({ request, parts: match.slice(1), body: parsed as Readonly<Record<string, unknown>> });
			}
			throw new Error(`The fake HubSpot does not know ${request.method} ${request.path}.`);
		},
		change: (dealId, name, value) => {
			if (set(dealId, { [name]: value }, 'CRM_UI', 'userId:4711') === undefined) throw new Error(`There is no deal ${dealId}.`);
		},
		create: (dealId, companyId, properties) => {
			const at = Date.now();
			const deal = { id: dealId, properties: new Map(), createdAt: at, updatedAt: at, contacts: [], companies: new Map([[companyId, new Set([5, 341])]]) };
			portal.deals.set(dealId, deal);
			for (const [name, value] of Object.entries({ ...properties, createdate: String(at), hs_primary_associated_company: companyId })) setProperty(deal, name, value, { timestamp: at, source: 'CRM_UI', sourceId: 'userId:4711' });
			webhooks.note({ subscriptionType: 'deal.creation', objectId: Number(dealId), changeSource: 'CRM_UI', sourceId: 'userId:4711' });
		},
		expireToken: () => {
			valid = false;
		},
		renewToken: () => {
			valid = true;
		},
	};
}
