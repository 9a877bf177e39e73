import type { OpportunityStatus } from '../model';
import { keyOf } from './keyOf';
import type { StageNames } from './preset';

/** What a source says about how a deal stands. */
interface Outcome {
	readonly isWon: boolean | undefined;
	readonly isLost: boolean | undefined;
	readonly isClosed: boolean | undefined;
	/** A column that says won, lost or open. */
	readonly status: string | undefined;
	readonly stage: string | undefined;
}

/** The status, and what could not be understood. */
export interface Decision {
	readonly status: OpportunityStatus | undefined;
	readonly unknown?: 'outcome' | 'stage';
}

/** Makes the lookup from a stage's name to what it means; earlier lists win. */
export function stageMeanings(
	lists: readonly StageNames[],
	keyFor: (text: string) => string = keyOf,
): (name: string | undefined) => OpportunityStatus | undefined {
	const meanings = new Map<string, OpportunityStatus>();
	for (const list of lists) {
		for (const status of ['won', 'lost', 'open'] as const) {
			for (const name of list[status]) {
				const key = keyOf(name);
				if (!meanings.has(key)) meanings.set(key, status);
			}
		}
	}
	return (name) => (name === undefined ? undefined : meanings.get(keyFor(name)));
}

/**
 * Decides how a deal stands: flags of the source before a status column, that before the stage's name.
 *
 * 1. Closed and not won is lost; closed without a word on won or lost is nothing (`unknown: 'outcome'`).
 * 2. A stage that is in no list is open (`unknown: 'stage'`).
 */
export function decideStatus(
	{ isWon, isLost, isClosed, status, stage }: Outcome,
	meaningOf: (name: string | undefined) => OpportunityStatus | undefined,
): Decision {
	if (isWon === true) return { status: 'won' };
	if (isLost === true) return { status: 'lost' };
	if (isClosed === false) return { status: 'open' };
	const named = meaningOf(status) ?? meaningOf(stage);
	if (isClosed === true) {
		if (isWon === false || named === 'lost') return { status: 'lost' };
		return named === 'won' ? { status: 'won' } : { status: undefined, unknown: 'outcome' };
	}
	if (named !== undefined) return { status: named === 'won' && isWon === false ? 'open' : named };
	if (stage !== undefined || status !== undefined) return { status: 'open', unknown: 'stage' };
	return { status: isWon === false || isLost === false ? 'open' : undefined };
}
