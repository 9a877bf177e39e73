import type { Rule } from './rule';

export const partnerSourceUnnamed: Rule = {
	name: 'partnerSourceUnnamed',
	severity: 'warning',
	title: 'The lead source says partner, and no partner is named',
	advice: 'Name the partner, or correct the lead source.',
	spoils: [],
	check: ({ leadSource, partners }, _decided, facts) => {
		if (leadSource === undefined || partners.length > 0 || !facts.sourceSaysPartner(leadSource)) return undefined;
		return {
			message: `Its lead source is "${leadSource}", and it names no partner.`,
			fix: { field: 'claimedPartners', from: null, to: null, how: 'Name the partner that brought it.' },
		};
	},
};
