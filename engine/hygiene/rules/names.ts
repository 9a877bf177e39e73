/** Every built-in rule. Names are identifiers and never change. */
export const RULE_NAMES = [
	'administrativeLoss', 'archivedPartner', 'churnAsWon', 'closedBeforeCreated', 'currencyMissing', 'currencyNotConvertible',
	'dateInFuture', 'expansionAsNewBusiness', 'lossReasonInOwnWords', 'lossReasonUnclear', 'lostWithoutReason', 'openPastClose',
	'openUntouched', 'ownerMissing', 'partnerNotOnDeal', 'partnerSourceUnnamed', 'partnerUnknown', 'renewalAsNewBusiness',
	'repeatedId', 'stageOlderThanDeal', 'testDeal', 'typoAmount', 'wonAtZero', 'wonWithoutAmount',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];
