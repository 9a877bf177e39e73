import { DAY, compareNumber, compareText } from '../core';
import type { Evidence } from './evidence';
import type { EvidenceKind } from './kinds';

/** Kinds by which systems tell of one act; the first is what it is then called. */
const FAMILIES: ReadonlyMap<EvidenceKind, number> = new Map<EvidenceKind, number>([['registration', 0], ['referral', 0]]);
const NAMES: readonly EvidenceKind[] = ['registration'];

const keyOf = ({ kind, partner }: Evidence): string => JSON.stringify([partner.id, FAMILIES.get(kind) ?? kind]);

function merged(a: Evidence, b: Evidence): Evidence {
	const { protectedUntil: until, isPending, ...rest } = NAMES.includes(b.kind) && !NAMES.includes(a.kind) ? b : a;
	const logged = [a.loggedAt, b.loggedAt].flatMap((at) => at ?? []);
	// A protection ends what only registrations tell of.
	const protections = a.protectedUntil !== undefined && b.protectedUntil !== undefined ? [Math.max(a.protectedUntil, b.protectedUntil)] : [];
	return {
		...rest,
		at: a.at,
		slack: Math.min(a.slack, b.slack),
		loggedAt: logged.length === 0 ? undefined : Math.min(...logged),
		records: [...new Set([...a.records, ...b.records])].sort(compareText),
		...(protections[0] === undefined ? {} : { protectedUntil: protections[0] }),
		isPending: a.isPending === true && b.isPending === true,
	};
}

/**
 * Makes one of what several systems or rows tell of one act: same partner, same kind (a registered lead is a referral),
 * within a day of each other. What one telling does not say another does; it was written down when the first one was.
 *
 * The result is ordered by time, unknown times last, whatever the order of the tellings. Cost: O(n log n).
 */
export function sameEvents(evidence: readonly Evidence[]): readonly Evidence[] {
	if (evidence.length < 2) return evidence;
	const sorted = [...evidence].sort(
		(a, b) =>
			compareNumber(a.at ?? Infinity, b.at ?? Infinity) ||
			compareText(keyOf(a), keyOf(b)) ||
			compareText(a.kind, b.kind) ||
			compareText(a.records[0] ?? '', b.records[0] ?? ''),
	);
	const events: Evidence[] = [];
	const latest = new Map<string, number>();
	for (const one of sorted) {
		const key = keyOf(one);
		const at = latest.get(key);
		const known = at === undefined ? undefined : events[at];
		if (one.kind !== 'claim' && known !== undefined && at !== undefined && known.at !== undefined && one.at !== undefined && one.slack === known.slack && one.at - known.at < DAY) {
			events[at] = merged(known, one);
			continue;
		}
		latest.set(key, events.length);
		events.push(one);
	}
	return events;
}
