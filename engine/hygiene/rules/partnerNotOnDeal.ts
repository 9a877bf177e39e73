import type { Rule } from './rule';

export const partnerNotOnDeal: Rule = {
	name: 'partnerNotOnDeal',
	severity: 'information',
	title: 'A partner acted on the deal, and no partner stands on it',
	advice: 'Let Attribution Tag decide who is credited, and put the partner on the deal.',
	spoils: [],
	check: ({ id, partners }, _decided, { partners: roster }) => {
		if (partners.length > 0) return undefined;
		const involved = roster.involvedIn(id);
		if (involved.length === 0) return undefined;
		return {
			message: `${involved.length === 1 ? 'A partner' : `${String(involved.length)} partners`} acted on it, and it names none: ${involved.join(', ')}.`,
			fix: { field: 'claimedPartners', from: null, to: involved[0], how: 'Put the partner on the deal, if its part is confirmed.' },
			evidence: { partners: involved },
		};
	},
};
