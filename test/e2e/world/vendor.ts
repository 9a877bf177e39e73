/** One request of n8n to a vendor, as it came through the proxy. Names of headers are in small letters. */
export interface VendorRequest {
	readonly method: string;
	readonly host: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
}

/** An object as body is sent as JSON, a string as it is. */
export interface VendorResponse {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: unknown;
}

/** A vendor that the world plays: stateful, and asked for every request to one of its hosts. */
export interface Vendor {
	readonly name: string;
	/** Exact names, or `*.example.com` for every host below it. */
	readonly hosts: readonly string[];
	handle(request: VendorRequest): VendorResponse | Promise<VendorResponse>;
}
