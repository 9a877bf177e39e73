import { hashOf } from '../../engine/core';
import type { Suggestion } from '../../engine/attribution';
import type { Answer } from '../shared';

/** The proposed policy as a model record: stored by Partner Records, and read back, it holds. */
export function policyAnswer({ policy, clocks, model }: Suggestion): Answer {
	return {
		decided: [{ record: { ...model, proposed: { policy, clocks } }, from: [] }],
		key: 'attribution',
		summary: { policy, clocks },
		hints: clocks.map(({ from, lookbackDays, claimLockDays, reason }) => `From ${from}: lookback ${lookbackDays} d, claim lock ${claimLockDays} d; ${reason}`),
		hashes: { suggestedPolicy: hashOf(policy) },
	};
}
