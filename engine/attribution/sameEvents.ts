import { DAY, compareNumber, compareText, sortFew } from '../core';
import type { Evidence } from './evidence';
import type { EvidenceKind } from './kinds';

/** By which kinds systems tell of one act: a registered lead is a referral, and is called a registration. */
const actOf = (kind: EvidenceKind): EvidenceKind => (kind === 'referral' ? 'registration' : kind);

const inTime = (a: Evidence, b: Evidence): number =>
	compareNumber(a.at ?? Infinity, b.at ?? Infinity) ||
	compareText(a.partner.id, b.partner.id) ||
	compareText(actOf(a.kind), actOf(b.kind)) ||
	compareText(a.kind, b.kind) ||
	compareText(a.records[0] ?? '', b.records[0] ?? '');

/** Place of the latest event of the same partner and act; -1 where none is within a day. */
function tellingOf({ at, kind, partner }: Evidence, events: readonly Evidence[]): number {
	if (at === undefined || kind === 'claim') return -1;
	for (let place = events.length - 1; place >= 0; place--) {
		const known = events[place];
		if (known?.at === undefined || at - known.at >= DAY) return -1;
		if (known.partner.id === partner.id && actOf(known.kind) === actOf(kind)) return place;
	}
	return -1;
}

function merged(a: Evidence, b: Evidence): Evidence {
	const { protectedUntil: until, isPending, ...rest } = b.kind === 'registration' && a.kind !== 'registration' ? b : a;
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
	const events: Evidence[] = [];
	for (const one of sortFew([...evidence], inTime)) {
		const place = tellingOf(one, events);
		const known = events[place];
		if (known?.slack === one.slack) events[place] = merged(known, one);
		else events.push(one);
	}
	return events;
}
