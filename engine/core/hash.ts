import canonicalize from 'canonicalize';
import { createHash } from 'crypto';

/**
 * Short fingerprint of a JSON value: the first 16 hexadecimal digits of the SHA-256 of its canonical
 * form (RFC 8785), so that key order never matters.
 *
 * @example
 * hashOf({ b: 1, a: 2 }) === hashOf({ a: 2, b: 1 }) //=> true
 */
export function hashOf(value: unknown): string {
	return createHash('sha256')
		.update(canonicalize(value) ?? '')
		.digest('hex')
		.slice(0, 16);
}
