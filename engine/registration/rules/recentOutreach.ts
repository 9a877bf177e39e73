import { isoInstant } from '../../core';
import type { Rule } from './rule';

/** Were our sellers and the account in contact lately? */
export const recentOutreach: Rule = {
	name: 'recentOutreach',
	check: ({ meant, at, policy, openDeals, partnerId, facts }) => {
		const { quietDays, contactBlocks } = policy.sourcing;
		if (!contactBlocks) return undefined;
		// Contact about a deal that the partner's own chain stands on is not held against it.
		const own = new Set(openDeals.flatMap(({ deal, partnerIds }) => (partnerId !== undefined && partnerIds.some((id) => facts.areTogether(partnerId, id, deal)) ? [deal.id] : [])));
		const sure = meant.filter(({ certainty }) => certainty === 'sure');
		const contacts = sure.flatMap(({ key }) => facts.outreachTo(key, at, quietDays)).filter(({ opportunityId }) => opportunityId === undefined || !own.has(opportunityId));
		if (contacts.length === 0) return undefined;
		const last = Math.max(...contacts.map((contact) => contact.at));
		const both = contacts.some(({ inbound }) => inbound) && contacts.some(({ inbound }) => !inbound);
		const records = [...new Set(contacts.map(({ id }) => id))].sort();
		const day = isoInstant(last).slice(0, 10);
		return both
			? { ruling: 'refuse', sentence: `Our sellers and the account wrote or met both ways within ${quietDays} days before, last on ${day}.`, records }
			: { ruling: 'review', sentence: `There was contact with the account within ${quietDays} days before, one way only, last on ${day}.`, records };
	},
};
