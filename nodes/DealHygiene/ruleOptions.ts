import type { INodePropertyOptions } from 'n8n-workflow';

/** The built-in rules as the editor lists them. */
export const RULE_OPTIONS: readonly INodePropertyOptions[] = [
	{ name: 'Administrative Loss', value: 'administrativeLoss', description: 'Lost for no reason of the customer: a duplicate, or tidying up' },
	{ name: 'Archived Partner', value: 'archivedPartner', description: 'An open deal names a partner that is archived or terminated' },
	{ name: 'Churn As Won', value: 'churnAsWon', description: 'A customer who goes is coded as won' },
	{ name: 'Closed Before Created', value: 'closedBeforeCreated', description: 'Closed before it was created' },
	{ name: 'Currency Missing', value: 'currencyMissing', description: 'An amount without a currency' },
	{ name: 'Currency Not Convertible', value: 'currencyNotConvertible', description: 'A currency that no rate converts' },
	{ name: 'Date in Future', value: 'dateInFuture', description: 'Something is said to have happened after today' },
	{ name: 'Expansion As New Business', value: 'expansionAsNewBusiness', description: 'An expansion is coded as new business' },
	{ name: 'Loss Reason Unclear', value: 'lossReasonUnclear', description: 'A loss reason whose words do not tell' },
	{ name: 'Loss Reason in Own Words', value: 'lossReasonInOwnWords', description: 'A loss reason in own words that means one of the list' },
	{ name: 'Lost Without Reason', value: 'lostWithoutReason', description: 'Lost, and nobody says why' },
	{ name: 'Open Past Close', value: 'openPastClose', description: 'Open, and its close date has passed' },
	{ name: 'Open Untouched', value: 'openUntouched', description: 'Open, and nobody touched it for long' },
	{ name: 'Owner Missing', value: 'ownerMissing', description: 'A deal without an owner' },
	{ name: 'Partner Not on Deal', value: 'partnerNotOnDeal', description: 'A partner acted on the deal, and no partner stands on it' },
	{ name: 'Partner Source Unnamed', value: 'partnerSourceUnnamed', description: 'The lead source says partner, and no partner is named' },
	{ name: 'Partner Unknown', value: 'partnerUnknown', description: 'The deal names a partner that the roster does not have' },
	{ name: 'Renewal As New Business', value: 'renewalAsNewBusiness', description: 'A renewal is coded as new business' },
	{ name: 'Repeated ID', value: 'repeatedId', description: 'Several rows have the same ID' },
	{ name: 'Stage Older Than Deal', value: 'stageOlderThanDeal', description: 'Its stage was entered before it was created' },
	{ name: 'Test Deal', value: 'testDeal', description: 'A row made to try something out' },
	{ name: 'Typo Amount', value: 'typoAmount', description: 'An amount a hundred or a thousand times off' },
	{ name: 'Won Without Amount', value: 'wonWithoutAmount', description: 'Won, and nobody says for how much' },
	{ name: 'Won at Zero', value: 'wonAtZero', description: 'Won, at nothing' },
];

export const SEVERITY_OPTIONS: readonly INodePropertyOptions[] = [
	{ name: 'Blocker', value: 'blocker', description: 'No metric should rest on the deal: it is put in quarantine' },
	{ name: 'Information', value: 'information', description: 'Worth knowing' },
	{ name: 'Warning', value: 'warning', description: 'To be mended' },
];
