import type { Rule } from './rule';

export const archivedPartner: Rule = {
	name: 'archivedPartner',
	severity: 'warning',
	title: 'An open deal names a partner that is archived or terminated',
	advice: 'Take the partner off the deal, or bring the partner back.',
	spoils: [],
	check: ({ status, partners, createdAt }, _decided, { partners: roster }) => {
		if (status !== 'open') return undefined;
		const gone = partners.find(({ id }) => {
			const since = roster.goneSince(id);
			return since !== undefined && (createdAt === undefined || createdAt >= since);
		});
		if (gone === undefined) return undefined;
		return {
			message: `It names ${gone.name ?? gone.id ?? ''}, who was archived before the deal was made.`,
			fix: { field: 'claimedPartners', from: gone.id ?? gone.name, to: null, how: 'Remove the partner, or reactivate it.' },
			evidence: { partnerId: gone.id },
		};
	},
};
