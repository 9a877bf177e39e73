import { by, compareText, descending, inTurn, type Issue } from '../core';
import type { MatchDecision } from './spec';

/** Decisions that hold together: pairs of rows that are one, and pairs that are not. */
interface SettledDecisions {
	readonly same: readonly (readonly [string, string])[];
	/** For each row the rows it must not be one with. */
	readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
	readonly issues: readonly Issue[];
}

const keyOf = ({ a, b }: MatchDecision): string => JSON.stringify([a, b].sort());

/**
 * Brings decisions in order.
 *
 * 1. Of several on one pair the latest counts; of one instant, "not the same".
 * 2. A confirmed pair that would bring together, over others, two rows that somebody kept apart is set aside and
 *    reported; the latest confirmed pairs are heard first.
 *
 * Cost: O(decisions log decisions), and the sizes of what they join.
 */
export function settleDecisions(
	decisions: readonly MatchDecision[],
	known: ReadonlySet<string>,
): SettledDecisions {
	const issues: Issue[] = [];
	const latest = new Map<string, MatchDecision>();
	let unknown = 0;
	for (const decision of decisions) {
		if (decision.a === decision.b) continue;
		if (!known.has(decision.a) || !known.has(decision.b)) {
			unknown++;
			continue;
		}
		const before = latest.get(keyOf(decision));
		const order = before === undefined ? -1 : compareText(before.at ?? '', decision.at ?? '');
		if (order < 0 || (order === 0 && !decision.same)) latest.set(keyOf(decision), decision);
	}
	if (unknown > 0) {
		issues.push({
			code: 'decisionWithoutRow',
			severity: 'information',
			message: `${unknown} decisions name a row that is not here; they wait until it comes back.`,
		});
	}
	const apart = new Map<string, Set<string>>();
	const keepApart = (a: string, b: string): void => {
		const others = apart.get(a);
		if (others === undefined) apart.set(a, new Set([b]));
		else others.add(b);
	};
	for (const { a, b, same } of latest.values()) {
		if (same) continue;
		keepApart(a, b);
		keepApart(b, a);
	}
	const groups = new Map<string, Set<string>>();
	const groupOf = (id: string): Set<string> => groups.get(id) ?? new Set([id]);
	const same: [string, string][] = [];
	const confirmed = [...latest.values()]
		.filter((decision) => decision.same)
		.sort(inTurn(by(({ at = '' }) => at, descending(compareText)), by(keyOf, compareText)));
	for (const { a, b } of confirmed) {
		const [first, second] = [groupOf(a), groupOf(b)];
		const clash = first === second ? undefined : clashOf(first, second, apart);
		if (clash !== undefined) {
			issues.push({
				code: 'contradictingDecisions',
				severity: 'warning',
				message: `${a} and ${b} were said to be one, but that would join ${clash[0]} and ${clash[1]}, which were said to be different. The pair was set aside; decide again on one of them.`,
				recordId: a,
			});
			continue;
		}
		same.push([a, b]);
		const [few, many] = first.size <= second.size ? [first, second] : [second, first];
		for (const id of few) many.add(id);
		for (const id of many) groups.set(id, many);
	}
	return { same, apart, issues };
}

function clashOf(
	first: ReadonlySet<string>,
	second: ReadonlySet<string>,
	apart: ReadonlyMap<string, ReadonlySet<string>>,
): [string, string] | undefined {
	for (const id of [...first].sort()) {
		for (const other of [...(apart.get(id) ?? [])].sort()) if (second.has(other)) return [id, other];
	}
	return undefined;
}
