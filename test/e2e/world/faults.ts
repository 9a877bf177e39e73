import type { VendorRequest, VendorResponse } from './vendor';

/**
 * Something that goes wrong on the way, some times, for the requests it fits. `landed` lets the vendor act
 * first, so that only the answer is lost: the write is there, and n8n does not know.
 */
export interface Fault {
	readonly host: string;
	readonly method?: string;
	readonly path?: RegExp;
	/** Of what stands in the query, such as the text of a SOQL. */
	readonly query?: RegExp;
	times: number;
	readonly kind: 'status' | 'timeout' | 'drop' | 'malformed' | 'rewrite';
	readonly status?: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: unknown;
	readonly landed?: boolean;
	/** Of a timeout: how long the connection stays open without an answer; 60 s unless given. */
	readonly holdMs?: number;
	/** Of a rewrite: what becomes of the vendor's answer, such as one row spoilt. */
	readonly rewrite?: (response: VendorResponse) => VendorResponse;
}

/** An answer, or a connection that ends without one. */
export type Outcome = VendorResponse | { readonly status: 0; readonly end: 'drop' | 'timeout'; readonly holdMs: number };

/** The next fault that fits the request; it is used up by one. */
export function takeFault(faults: readonly Fault[], { method, host, path, query }: VendorRequest): Fault | undefined {
	const fits = (fault: Fault) =>
		fault.times > 0 && fault.host === host && (fault.method ?? method) === method && (fault.path === undefined || fault.path.test(path)) && (fault.query === undefined || fault.query.test([...query.values()].join(' ')));
	const fault = faults.find(fits);
	if (fault !== undefined) fault.times -= 1;
	return fault;
}

/** What n8n sees of a request that met a fault. */
export async function faultyOutcome(fault: Fault, answer: () => Promise<VendorResponse>): Promise<Outcome> {
	const answered = fault.landed === true || fault.kind === 'rewrite' ? await answer() : { status: 200 };
	switch (fault.kind) {
		case 'status':
			return { status: fault.status ?? 500, headers: fault.headers ?? {}, body: fault.body ?? { status: 'error', message: `The world answers ${fault.status ?? 500} here.` } };
		case 'malformed':
			return { status: fault.status ?? 200, headers: { 'content-type': 'application/json' }, body: fault.body ?? '{"results":[{"id":"1","prop' };
		case 'rewrite':
			return fault.rewrite?.(answered) ?? answered;
		case 'drop':
		case 'timeout':
			return { status: 0, end: fault.kind, holdMs: fault.kind === 'drop' ? 0 : (fault.holdMs ?? 60_000) };
	}
}
