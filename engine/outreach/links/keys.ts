import { createHmac, timingSafeEqual } from 'crypto';
import { DAY, SpecError, instantReader, type Instant, type SpecFault } from '../../core';

/** The secret that links are signed with, and the one before it, which still opens old links until a day. */
export interface LinkKeys {
	readonly secret: string;
	readonly previousSecret: string;
	/** Last day on which links of the previous secret are taken, e.g. `2026-12-31`; empty: none are. */
	readonly previousUntil: string;
}

/** 256 bits in hexadecimal have 64 letters, in base64 43; fewer than 32 letters are a password, not a key. */
const SHORTEST = 32;

/** What is wrong with a pair of keys; nothing where they can be used. */
export function faultsOf({ secret, previousSecret, previousUntil }: LinkKeys): readonly SpecFault[] {
	const faults: SpecFault[] = [];
	const fault = (path: string, message: string) => faults.push({ path, message });
	if (secret.length < SHORTEST) fault('secret', `expected at least ${SHORTEST} letters: make one with "openssl rand -hex 32"`);
	if (new Set(secret).size < 8 && secret.length >= SHORTEST) fault('secret', 'expected random letters, not a repeated few');
	if (previousSecret !== '' && previousSecret === secret) fault('previousSecret', 'expected another one than the secret');
	if (previousSecret !== '' && previousSecret.length < SHORTEST) fault('previousSecret', `expected at least ${SHORTEST} letters`);
	if (previousSecret !== '' && instantReader('UTC')(previousUntil) === undefined) fault('previousUntil', 'expected the last day of the previous secret, e.g. 2026-12-31');
	return faults;
}

/** Throws one SpecError with everything that is wrong with the keys. */
export function checkKeys(keys: LinkKeys): void {
	const faults = faultsOf(keys);
	if (faults.length > 0) throw new SpecError('The secret of the answer links', faults);
}

/** Says what the bytes are for, so that a signature made here means nothing elsewhere. */
const PURPOSE = 'n8n-nodes-partner-ops answer link 1';

/** HMAC-SHA256 of some fields in base64url. JSON keeps the borders between fields: no two lists of texts look the same. */
export const sign = (fields: readonly string[], secret: string): string => createHmac('sha256', secret).update(JSON.stringify([PURPOSE, ...fields])).digest('base64url');

/** The secrets that a link may be signed with at a moment. */
function secretsAt({ secret, previousSecret, previousUntil }: LinkKeys, asOf: Instant): readonly string[] {
	const until = instantReader('UTC')(previousUntil);
	return previousSecret !== '' && until !== undefined && asOf < until + DAY ? [secret, previousSecret] : [secret];
}

/** Whether a signature is of these fields; takes as long for a wrong one as for a right one. */
export function isSignedBy(fields: readonly string[], signature: string, keys: LinkKeys, asOf: Instant): boolean {
	return secretsAt(keys, asOf).some((secret) => {
		const right = sign(fields, secret);
		// Signatures have one length, which is no secret; compared as text they must be the same letters, not the same bytes.
		return signature.length === right.length && /^[\w-]+$/.test(signature) && timingSafeEqual(new TextEncoder().encode(signature), new TextEncoder().encode(right));
	});
}
