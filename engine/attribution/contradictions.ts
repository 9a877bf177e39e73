import type { SpecFault } from '../core';
import { WEAK_KINDS, type EvidenceKind } from './kinds';

const objectOf = (value: unknown): Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

function clockFaults(clocks: readonly unknown[]): SpecFault[] {
	const faults: SpecFault[] = [];
	const sizes = clocks.map((clock) => Number(objectOf(clock)['from'] ?? 0));
	if (sizes.length > 0 && sizes[0] !== 0) faults.push({ path: 'clocks.0.from', message: 'the first clock must begin at 0, or small deals have none' });
	sizes.forEach((size, at) => {
		const before = sizes[at - 1];
		if (before !== undefined && size <= before) faults.push({ path: `clocks.${at}.from`, message: `${size} does not come after ${before}` });
	});
	clocks.forEach((clock, at) => {
		const { lookbackDays, claimLockDays } = objectOf(clock);
		if (typeof lookbackDays === 'number' && typeof claimLockDays === 'number' && lookbackDays < claimLockDays)
			faults.push({ path: `clocks.${at}`, message: `credit could be claimed ${claimLockDays} days after creation for evidence of at most ${lookbackDays} days before it` });
	});
	return faults;
}

/** What a policy says that cannot hold together, whether or not the rest of it can be read. */
export function contradictionsOf(policy: unknown): readonly SpecFault[] {
	const { clocks, sourcing, coSell, influence, registration } = objectOf(policy);
	const faults = clockFaults(listOf(clocks));
	const { protectionDays, extensionDays } = objectOf(registration);
	if (typeof protectionDays === 'number' && typeof extensionDays === 'number' && extensionDays > protectionDays)
		faults.push({ path: 'registration.extensionDays', message: 'an extension is longer than the protection it extends' });
	const lists = [
		['sourcing.evidence', objectOf(sourcing)['evidence']],
		['coSell.evidence', objectOf(coSell)['evidence']],
		['influence.acts', objectOf(influence)['acts']],
		['influence.events', objectOf(influence)['events']],
	] as const;
	for (const [path, kinds] of lists) {
		for (const kind of listOf(kinds)) {
			if (WEAK_KINDS.has(kind as EvidenceKind)) faults.push({ path, message: `${String(kind)} is weak evidence: it may propose, never decide` });
			if (kind === 'claim') faults.push({ path, message: 'the partner field is no evidence of its own; use claimDecides' });
			if (kind === 'delivery') faults.push({ path, message: 'delivery comes after the sale and decides nothing' });
		}
	}
	const events = new Set(listOf(objectOf(influence)['events']));
	for (const kind of listOf(objectOf(influence)['acts'])) {
		if (events.has(kind)) faults.push({ path: 'influence', message: `${String(kind)} stands among the acts of which one is enough and among those that count together` });
	}
	const { quietDays, contactBlocks } = objectOf(sourcing);
	if (quietDays === 0 && contactBlocks === true)
		faults.push({ path: 'sourcing.quietDays', message: 'something must be quiet for 0 days; set the days, or let nothing block' });
	return faults;
}
