import type { VendorRequest, VendorResponse } from '../vendor';

/** A request, with what its path named. */
export interface Call {
	readonly request: VendorRequest;
	/** Parts of the path, in the order of the groups of its pattern. */
	readonly parts: readonly string[];
	/** The body as JSON; an empty object without one. */
	readonly body: Readonly<Record<string, unknown>>;
}
export interface Route {
	readonly method: string;
	readonly path: RegExp;
	readonly answer: (call: Call) => VendorResponse;
}

export const ok = (body: unknown): VendorResponse => ({ status: 200, body });
export const none: VendorResponse = { status: 204 };

/** An error as HubSpot words it. */
export const failure = (status: number, category: string, message: string, headers: Readonly<Record<string, string>> = {}): VendorResponse => ({
	status,
	headers,
	body: { status: 'error', message, correlationId: '00000000-0000-4000-8000-000000000000', category },
});
export const notFound = (): VendorResponse => failure(404, 'OBJECT_NOT_FOUND', 'resource not found');

/** A list in the query: given once with commas, or several times. */
export const listed = (query: URLSearchParams, name: string): string[] | undefined => {
	const values = [...query.getAll(name), ...query.getAll(`${name}[]`)].flatMap((value) => value.split(',')).filter((value) => value !== '');
	return values.length === 0 ? undefined : values;
};

export const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** A page of rows from `after` on, as v3 pages. */
export function v3Page<Item>(items: readonly Item[], after: number, limit: number): { results: Item[]; paging?: { next: { after: string } } } {
	const results = items.slice(after, after + limit);
	return after + limit < items.length ? { results, paging: { next: { after: String(after + limit) } } } : { results };
}
