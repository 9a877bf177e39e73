import { isMissing, remembered, type Instant } from '../core';
import { FULFILMENT, readSources, type Deal, type KnownPartner, type Sources } from '../attribution';
import { findRecord, recordsOf, survivorsOf, type Book, type BookRecord } from '../model';
import { readCustomers, type Customers, type Meant } from './customers';
import { readOutreach } from './outreach';
import { readRequests } from './readRequests';
import type { RegistrationSpec } from './spec';
import type { Certainty, RegistrationContext, Request } from './types';

/** A deal of a customer that a registration means or may mean. */
export interface DealOfCustomer {
	readonly deal: Deal;
	readonly certainty: Certainty;
}

/** Everything that rules may ask. */
export interface Facts {
	readonly spec: RegistrationSpec;
	readonly context: RegistrationContext;
	readonly sources: Sources;
	readonly customers: Customers;
	readonly requests: readonly Request[];
	readonly issues: ReturnType<typeof readRequests>['issues'];
	/** The row of a partner that stands for it. */
	partnerRecord(id: string): BookRecord | undefined;
	nameOf(partnerId: string): string;
	/** Deals of the customers, each once, the surest first. */
	dealsOf(meant: readonly Meant[]): readonly DealOfCustomer[];
	/** Place of a registration in the order in which they were submitted. */
	orderOf(request: Request): number;
	/** Other registrations that may be of the same customer. */
	besides(request: Request): readonly Request[];
	/** Registrations of a partner, first submitted first. */
	requestsOf(partnerId: string | undefined): readonly Request[];
	outreachTo: ReturnType<typeof readOutreach>;
	/** Whether partners fulfil one deal together: one resale chain, or one of them resells or distributes the deal. */
	areTogether(a: string, b: string, deal?: Deal): boolean;
}

/** Partners whose whole business is to fulfil what others sell. */
const isFulfiller = (record: BookRecord | undefined): boolean => {
	const types = record?.['types'];
	return Array.isArray(types) && types.length > 0 && types.every((type) => type === 'distributor' || type === 'marketplace');
};

/** Reads a book once. @throws SpecError when stored policies cannot be used. Cost: O(records log records) */
export function readFacts(book: Book, spec: RegistrationSpec, context: RegistrationContext): Facts {
	const sources = readSources(book, spec.attribution, context);
	const { requests, issues } = readRequests(book, sources, context);
	const customers = readCustomers(book, sources, requests);
	const { roster } = sources;
	const survivor = survivorsOf(book, 'partner');
	const partners = new Map<string, BookRecord>();
	for (const record of recordsOf(book, 'partner')) {
		const id = survivor(String(record.id));
		if (!partners.has(id) || String(record.id) === id) partners.set(id, record);
	}
	const deals = new Map<string, Deal[]>();
	for (const deal of sources.read.deals) {
		for (const key of customers.ofDeal(deal)) {
			const own = deals.get(key);
			if (own === undefined) deals.set(key, [deal]);
			else own.push(deal);
		}
	}
	const order = new Map(requests.map((request, at) => [request, at]));
	const byCustomer = new Map<string, Request[]>();
	for (const request of requests) {
		for (const { key } of customers.meantBy(request)) {
			const own = byCustomer.get(key);
			if (own === undefined) byCustomer.set(key, [request]);
			else own.push(request);
		}
	}
	const byPartner = new Map<string | undefined, Request[]>();
	for (const request of requests) {
		const own = byPartner.get(request.partnerId);
		if (own === undefined) byPartner.set(request.partnerId, [request]);
		else own.push(request);
	}
	const partnerRecord = (id: string) => partners.get(id) ?? findRecord(book, 'partner', id);
	return {
		spec,
		context,
		sources,
		customers,
		requests,
		issues: [...sources.issues, ...issues],
		partnerRecord,
		nameOf: (id) => roster.identify(id, undefined)?.name ?? id,
		dealsOf: (meant) => {
			const found = new Map<Deal, DealOfCustomer>();
			for (const { key, certainty } of meant) for (const deal of deals.get(key) ?? []) if (!found.has(deal)) found.set(deal, { deal, certainty });
			return [...found.values()];
		},
		orderOf: (request) => order.get(request) ?? 0,
		besides: remembered((request: Request) => {
			const same = new Set(customers.meantBy(request).flatMap(({ key }) => byCustomer.get(key) ?? []));
			same.delete(request);
			// In the order in which they were submitted, whatever led to them.
			return [...same].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		}),
		requestsOf: (partnerId) => byPartner.get(partnerId) ?? [],
		outreachTo: readOutreach(book, sources, customers),
		areTogether: (a, b, deal) => {
			if (a === b || roster.chainOf(a) === roster.chainOf(b)) return true;
			if (isFulfiller(partnerRecord(a)) || isFulfiller(partnerRecord(b))) return true;
			return deal !== undefined && sources.siblings(deal).some((row) => fulfillersOf(row, sources).some((id) => id === a || id === b));
		},
	};
}

/** Partners that the deal's partner field names as its resellers or distributors. */
const fulfillersOf = (deal: Deal, { claims }: Sources): readonly string[] => claims(deal).flatMap(({ partner, role }) => (FULFILMENT.has(role ?? '') ? [partner.id] : []));

/** Partners that a deal says were part in it before a moment, as the partner field or Attribution Tag has them. */
export function partnersOn(deal: Deal, { claims, roster }: Sources, before: Instant): readonly KnownPartner[] {
	const named = new Map<string, KnownPartner>();
	for (const { partner, at } of claims(deal)) if (at === undefined || at <= before) named.set(partner.id, partner);
	for (const { attribution } of deal.rows as readonly { readonly attribution?: unknown }[]) {
		const { sourcingPartnerId } = (attribution ?? {}) as { readonly sourcingPartnerId?: unknown };
		const partner = isMissing(sourcingPartnerId) ? undefined : roster.identify(sourcingPartnerId, undefined);
		if (partner !== undefined) named.set(partner.id, partner);
	}
	return [...named.values()];
}
