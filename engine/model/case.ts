import { isoInstant, type Instant } from '../core';
import type { BookRecord } from './record';

/** Something that waits for a person, as the page of *Decide cases* shows it. */
export interface CaseParts {
	/** The same for the same question of one queue. */
	readonly subject: string;
	readonly queue: 'attribution' | 'duplicates' | 'fixes' | 'outreach' | 'proposals';
	/** Whose it is; null: anybody's. */
	readonly ownerEmail: string | null;
	readonly title: string;
	readonly sentence: string;
	/** What is known, side by side. */
	readonly sides: readonly { readonly label: string; readonly rows: readonly { readonly name: string; readonly value: string }[] }[];
	readonly evidence: readonly string[];
	/** A list to choose from, for answers that need it. */
	readonly choice?: { readonly label: string; readonly options: readonly string[]; readonly proposed: string | null };
	/** What the case is of, each folded under its label. A person may leave parts out; the decision names what stays and what is left out. */
	readonly parts?: readonly { readonly label: string; readonly note: string; readonly text: string; readonly contact?: string; readonly decision: object }[];
	/** When it ends by itself; absent: never. */
	readonly until?: string;
	/** Each answer, and the decision record that it means. */
	readonly actions: readonly { readonly answer: string; readonly label: string; readonly needsChoice?: boolean; readonly decision: object }[];
}

/** A case that is open since an instant: a `ledger` record of kind `case`. */
export function openCase({ subject, queue, choice, ...shown }: CaseParts, asOf: Instant): BookRecord {
	const at = isoInstant(asOf);
	return { recordType: 'ledger', id: `case ${queue} ${subject}`, kind: 'case', queue, state: 'open', openedAt: at, at, ...shown, choice: choice ?? null };
}
