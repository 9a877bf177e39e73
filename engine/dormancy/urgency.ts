import { columnOf, compareText } from '../core';
import type { DetectedPartner, State } from './types';

/** Who needs somebody first: those on their way out, then those gone, then everybody else. */
const URGENCY: Readonly<Record<State, number>> = { cooling: 0, responded: 1, dormant: 2, reactivated: 3, producing: 4, neverActivated: 5, archived: 6 };

/** Partners by urgency, then the most at stake, then who turns dormant first. @param byId sorted by id, which decides between equals */
export function mostUrgentFirst(byId: readonly DetectedPartner[]): DetectedPartner[] {
	const urgency = columnOf(Float64Array, byId, ({ dormancy }) => (dormancy.early ? -1 : URGENCY[dormancy.state]));
	const atStake = columnOf(Float64Array, byId, ({ dormancy }) => dormancy.acvAtStake);
	const dormantOn = byId.map(({ dormancy }) => dormancy.dormantOn ?? '9999');
	return byId
		.map((_, at) => at)
		.sort((a, b) => (urgency[a] ?? 0) - (urgency[b] ?? 0) || (atStake[b] ?? 0) - (atStake[a] ?? 0) || compareText(dormantOn[a] ?? '', dormantOn[b] ?? '') || a - b)
		.flatMap((at) => byId[at] ?? []);
}
