import type { Fit } from '../findPartners';
import type { Candidate, Factor } from '../playTypes';
import type { Member } from '../roster';
import type { PartnerDeals, World } from '../world';

/** What a rule is asked about. */
export interface Case {
	readonly partner: Member;
	readonly own: PartnerDeals;
	/** The open direct deal that this partner helps most. */
	readonly introduction: Fit | undefined;
	readonly world: World;
}

/** Says what could be done with a partner, the most valuable first; nothing where the rule does not apply. */
export type Rule = (of: Case) => readonly Candidate[];

/** An amount in major units of the result currency. */
export const amount = (name: string, value: number, basis: Factor['basis'] = 'data'): Factor => ({ name, value: Math.round(value * 100) / 100, unit: 'money', basis });

/** A share or chance between 0 and 1. */
export const share = (name: string, value: number, basis: Factor['basis']): Factor => ({ name, value: Math.round(value * 1e4) / 1e4, unit: 'share', basis });

/** A plain number, e.g. deals in a year. */
export const times = (name: string, value: number, basis: Factor['basis'] = 'data'): Factor => ({ name, value: Math.round(value * 100) / 100, unit: 'number', basis });

/** Where no rate is known a deal is as likely to be won as is usual anywhere. */
export const USUAL_RATE = 0.25;
