import type { Vendor, VendorResponse } from './vendor';

/** Asks a vendor as n8n would, without the wire. */
export async function ask(vendor: Vendor, method: string, url: string, { headers = {}, body = '' }: { headers?: Readonly<Record<string, string>>; body?: string } = {}): Promise<VendorResponse & { readonly body: never }> {
	const { hostname, pathname, searchParams } = new URL(url);
	return (await vendor.handle({ method, host: hostname, path: decodeURIComponent(pathname), query: searchParams, headers, body })) as VendorResponse & { body: never };
}
