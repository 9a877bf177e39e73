import type { PartnerDormancy } from './types';
import { inDays, rounded } from './words';

type Said = Pick<PartnerDormancy, 'state' | 'silenceDays' | 'usualGapDays' | 'lastActOn' | 'dormantOn' | 'slowing' | 'activationEndsOn' | 'since' | 'season'>;

/** A partner's state in words; silence over usual gap, which is what people understand. */
export function sentenceOf(name: string, { state, silenceDays, usualGapDays, lastActOn, dormantOn, slowing, activationEndsOn, since, season }: Said): string {
	if (state === 'archived') return `${name} is archived${since === null ? '' : ` since ${since}`}.`;
	if (silenceDays === null || usualGapDays === null) {
		return activationEndsOn === null ? `${name} never brought anything.` : `${name} is new and has until ${activationEndsOn} for a first act.`;
	}
	if (state === 'responded') return `${name} answered, but has brought nothing new yet; last act ${lastActOn ?? 'unknown'}.`;
	if (state === 'reactivated') return `${name} is back since ${since ?? 'a day unknown'}, after a dormant spell.`;
	const own = season === null ? '' : ' of its season';
	const rhythm = `silent for ${inDays(silenceDays)}${own}, usually ${inDays(usualGapDays)} (${rounded(silenceDays / Math.max(usualGapDays, 0.1))} times)`;
	if (state === 'cooling') return `${name} is cooling: ${rhythm}; dormant on ${dormantOn ?? 'a day unknown'} if nothing happens.`;
	if (state === 'dormant') return `${name} is dormant since ${since ?? 'a day unknown'}: ${rhythm}.`;
	return slowing ? `${name} is slowing: its last gaps are too long for its own rhythm; ${rhythm}.` : `${name} is producing: ${rhythm}.`;
}
