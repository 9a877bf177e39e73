import { isMissing } from '../core';
import type { BookRecord } from '../model';

/** What a deal is: the kind that Deal Hygiene decided, else the one it was given; new business when nobody says. */
export function kindOf(record: BookRecord): string {
	const { kind } = (record['hygiene'] ?? {}) as { readonly kind?: unknown };
	if (!isMissing(kind)) return String(kind);
	return isMissing(record['kind']) ? 'newBusiness' : String(record['kind']);
}
