import type { VendorResponse } from '../vendor';

const LARGEST_PAGE = 500;

export const success = (data: unknown): VendorResponse => ({ status: 200, body: { success: true, data } });

export const refuse = (status: number, error: string): VendorResponse => ({ status, body: { success: false, error, error_info: 'Please check developers.pipedrive.com', data: null, additional_data: null } });

/** A page of API v2: `next_cursor` is null on the last one. */
export function cursorPage(rows: readonly unknown[], query: URLSearchParams): VendorResponse {
	const limit = Number(query.get('limit') ?? 100);
	if (!Number.isInteger(limit) || limit < 1 || limit > LARGEST_PAGE) return refuse(400, `limit: must be from 1 to ${LARGEST_PAGE}`);
	const cursor = query.get('cursor');
	const start = cursor === null || cursor === '' ? 0 : Number(Buffer.from(cursor, 'base64url').toString());
	if (!Number.isInteger(start)) return refuse(400, 'cursor: is not valid');
	const end = start + limit;
	return { status: 200, body: { success: true, data: rows.slice(start, end), additional_data: { next_cursor: end < rows.length ? Buffer.from(String(end)).toString('base64url') : null } } };
}

/** A page of API v1: by offset, with `more_items_in_collection`. */
export function offsetPage(rows: readonly unknown[], query: URLSearchParams, wrap: (page: readonly unknown[]) => unknown = (page) => page, more: object = {}): VendorResponse {
	const start = Number(query.get('start') ?? 0);
	const limit = Math.min(Number(query.get('limit') ?? 100), LARGEST_PAGE);
	const next = start + limit;
	const isMore = next < rows.length;
	return { status: 200, body: { success: true, data: wrap(rows.slice(start, next)), additional_data: { pagination: { start, limit, more_items_in_collection: isMore, ...(isMore ? { next_start: next } : {}) } }, ...more } };
}
