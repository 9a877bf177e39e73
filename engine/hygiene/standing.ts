import type { Deal } from './deal';
import { isAdministrative } from './lossReasons';
import type { Decided } from './rules/rule';
import type { LeftOutReason, WaterfallStep } from './types';

/** Whether a CRM's own report would count the deal as new business. */
export const countsRaw = ({ kindAsGiven }: Deal): boolean => kindAsGiven === undefined || kindAsGiven === 'newBusiness';

/** Why a deal, once decided, counts in no rate: what Deal Hygiene leaves on the record as `leftOutBecause`. */
export function whyLeftOut({ duplicate, status }: Deal, { kind, reason, test }: Decided): LeftOutReason | undefined {
	if (duplicate) return 'duplicate';
	if (test) return 'test';
	if (status === 'lost' && isAdministrative(reason?.class)) return 'administrative';
	return kind === 'newBusiness' ? undefined : 'notNewBusiness';
}

/** The step of the waterfall that takes a deal out of the raw rate. */
export function stepOf({ duplicate, status, closedAt, createdAt }: Deal, { kind, reason, test }: Decided, asOf: number): WaterfallStep['step'] | undefined {
	if (test) return 'test';
	if (duplicate) return 'duplicate';
	if (status === 'lost' && isAdministrative(reason?.class)) return 'administrative';
	if (kind !== 'newBusiness') return kind;
	const isToCome = ((closedAt ?? asOf) > asOf && status !== 'open') || (createdAt ?? asOf) > asOf;
	return isToCome ? 'future' : undefined;
}
