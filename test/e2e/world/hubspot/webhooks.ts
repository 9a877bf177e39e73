import { createHash } from 'node:crypto';
import { none, ok, notFound, type Route } from './answers';

/** One event as HubSpot posts it. */
interface HubspotEvent {
	readonly eventId: number;
	readonly subscriptionId: number;
	readonly portalId: number;
	readonly appId: number;
	readonly occurredAt: number;
	readonly subscriptionType: string;
	readonly attemptNumber: number;
	readonly objectId: number;
	readonly propertyName?: string;
	readonly propertyValue?: string;
	readonly changeSource: string;
	readonly sourceId: string;
}
interface Subscription {
	readonly id: number;
	readonly eventType: string;
	readonly propertyName?: string;
	readonly active: boolean;
}
export type Happened = Pick<HubspotEvent, 'subscriptionType' | 'objectId' | 'changeSource' | 'sourceId'> & { readonly propertyName?: string; readonly propertyValue?: string };

export interface Webhooks {
	readonly routes: readonly Route[];
	readonly subscriptions: () => readonly Subscription[];
	readonly targetUrl: () => string | undefined;
	/** Takes note of what happened, where somebody subscribed to it; it goes out with the next `deliver`. */
	readonly note: (happened: Happened) => void;
	/** Posts what waits, in batches of at most 100, and again (up to 5 times) when it is refused. */
	readonly deliver: () => Promise<number>;
	/** What waits never goes out, as while the triggers are off. */
	readonly lose: () => void;
	/** Posts a body as it is with a signature of one's own. */
	readonly post: (events: readonly Partial<HubspotEvent>[], signature?: string) => Promise<Response>;
	readonly sign: (body: string) => string;
}

/**
 * Subscriptions of an app, and what they send.
 *
 * Source: developers.hubspot.com/docs/api/webhooks (v3) and /docs/api/webhooks/validating-requests, read 2026-11-25: the
 * header X-HubSpot-Signature holds SHA-256 of client secret and body in hexadecimal digits (version v1).
 */
export function webhooksOf({ appId, clientSecret, portalId }: { readonly appId: number; readonly clientSecret: string; readonly portalId: number }): Webhooks {
	let settings: { targetUrl?: string } | undefined;
	const subscriptions = new Map<number, Subscription>();
	const waiting: HubspotEvent[] = [];
	let [nextId, nextEvent] = [1, 1];
	const sign = (body: string) => createHash('sha256').update(`${clientSecret}${body}`).digest('hex');
	const post = (events: readonly Partial<HubspotEvent>[], signature?: string) => {
		if (settings?.targetUrl === undefined) throw new Error('No workflow has subscribed to the fake HubSpot.');
		const body = JSON.stringify(events);
		return fetch(settings.targetUrl, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-hubspot-signature-version': 'v1', 'x-hubspot-signature': signature ?? sign(body) } });
	};
	const base = new RegExp(`^/webhooks/v3/${appId}/settings$`);
	const routes: Route[] = [
		{ method: 'GET', path: base, answer: () => (settings === undefined ? notFound() : ok(settings)) },
		{
			method: 'PUT',
			path: base,
			answer: ({ body }) => {
				settings = body as { targetUrl?: string };
				return ok(settings);
			},
		},
		{
			method: 'DELETE',
			path: base,
			answer: () => {
				settings = undefined;
				return none;
			},
		},
		{ method: 'GET', path: new RegExp(`^/webhooks/v3/${appId}/subscriptions$`), answer: () => ok({ results: [...subscriptions.values()] }) },
		{
			method: 'POST',
			path: new RegExp(`^/webhooks/v3/${appId}/subscriptions$`),
			answer: ({ body }) => {
				const made = { id: nextId++, ...(body as unknown as Omit<Subscription, 'id'>) };
				subscriptions.set(made.id, made);
				return { status: 201, body: made };
			},
		},
		{
			method: 'DELETE',
			path: new RegExp(`^/webhooks/v3/${appId}/subscriptions/(\\d+)$`),
			answer: ({ parts: [id = ''] }) => (subscriptions.delete(Number(id)) ? none : notFound()),
		},
	];
	return {
		routes,
		sign,
		post,
		subscriptions: () => [...subscriptions.values()],
		targetUrl: () => settings?.targetUrl,
		note: (happened) => {
			for (const { id, eventType, propertyName, active } of subscriptions.values()) {
				if (!active || eventType !== happened.subscriptionType || (propertyName !== undefined && propertyName !== happened.propertyName)) continue;
				waiting.push({ eventId: nextEvent++, subscriptionId: id, portalId, appId, occurredAt: Date.now(), attemptNumber: 0, ...happened });
			}
		},
		lose: () => void waiting.splice(0),
		deliver: async () => {
			const events = waiting.splice(0);
			for (let from = 0; from < events.length; from += 100) {
				for (let attemptNumber = 0; ; attemptNumber++) {
					// A connection that n8n has just closed is no answer either: HubSpot delivers again.
					const answer = await post(events.slice(from, from + 100).map((event) => ({ ...event, attemptNumber }))).catch(() => undefined);
					if (answer?.ok === true) break;
					if (attemptNumber === 5) throw new Error(`The webhook answers ${answer?.status ?? 'nothing'}.`);
					await new Promise((resolve) => setTimeout(resolve, 200));
				}
			}
			return events.length;
		},
	};
}
