import type { Rule } from './rule';

export const partnerUnknown: Rule = {
	name: 'partnerUnknown',
	severity: 'warning',
	title: 'The deal names a partner that the roster does not have',
	advice: 'Add the partner to the roster, or name the right one.',
	spoils: [],
	check: ({ partners }, _decided, { partners: roster }) => {
		if (!roster.known) return undefined;
		const unknown = partners.find((one) => !roster.has(one));
		if (unknown === undefined) return undefined;
		return {
			message: `It names ${unknown.name ?? unknown.id ?? ''}, who is no partner of the roster.`,
			fix: { field: 'claimedPartners', from: unknown.name ?? unknown.id, to: null, how: 'Add the partner to the roster, or name the right one.' },
		};
	},
};
