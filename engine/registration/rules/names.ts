/** Rules of Deal Registration; a name never changes, its words may. */
export const RULE_NAMES = [
	'accountUnclear', 'alreadyRegistered', 'minimumValue', 'openDirectDeal', 'otherPartnersDeal', 'partnerStanding',
	'protectedAccount', 'recentOutreach', 'repeated', 'territory', 'tooMany',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];
