import { isMissing } from '../../core';
import { calledOf } from '../case';
import type { Rule } from './rule';

/** Statuses of partners that are no partners any more. */
const GONE: ReadonlySet<unknown> = new Set(['archived', 'suspended', 'terminated']);

/** May this partner register deals? */
export const partnerStanding: Rule = {
	name: 'partnerStanding',
	check: ({ partner, at, facts: { spec, sources } }) => {
		if (partner === undefined) return { ruling: 'review', sentence: 'Nobody of this id or name is among the partners.', records: [] };
		const { status } = partner;
		const records = [String(partner.id)];
		const name = calledOf(partner);
		if (GONE.has(status)) return { ruling: 'refuse', sentence: `${name} is ${String(status)}.`, records };
		if (!isMissing(status) && !spec.statuses.some((allowed) => allowed === status)) return { ruling: 'review', sentence: `${name} is ${String(status)}, and not ${spec.statuses.join(' or ')}.`, records };
		const ends = sources.clock.instantOf(partner['agreementEndsAt']);
		return ends !== undefined && ends < at ? { ruling: 'review', sentence: `The agreement with ${name} ended on ${String(partner['agreementEndsAt']).slice(0, 10)}.`, records } : undefined;
	},
};
