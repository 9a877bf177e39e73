import { PARTNER_ROLES } from './opportunity';

/**
 * The questions that the schemas of `opportunity.ts` ask, without a copy of the record: readers of millions of records ask
 * them first, and the schema only where the answer is no.
 */

const roles: ReadonlySet<unknown> = new Set(PARTNER_ROLES);

export const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;
export const isText = (value: unknown): boolean => isAbsent(value) || typeof value === 'string';
export const isAmount = (value: unknown): boolean => isAbsent(value) || Number.isFinite(value);

/** Whether a value is absent, or a list of objects that all fit. */
export function isListOf(value: unknown, fits: (one: Readonly<Record<string, unknown>>) => boolean): boolean {
	if (!Array.isArray(value)) return isAbsent(value);
	for (const one of value as unknown[]) if (typeof one !== 'object' || one === null || Array.isArray(one) || !fits(one as Record<string, unknown>)) return false;
	return true;
}

export const isClaim = ({ partnerId, name, role, claimedAt }: Readonly<Record<string, unknown>>): boolean =>
	isText(partnerId) && isText(name) && (isAbsent(role) || roles.has(role)) && isText(claimedAt);
