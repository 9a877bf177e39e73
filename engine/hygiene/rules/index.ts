import { administrativeLoss } from './administrativeLoss';
import { archivedPartner } from './archivedPartner';
import { churnAsWon } from './churnAsWon';
import { closedBeforeCreated } from './closedBeforeCreated';
import { currencyMissing } from './currencyMissing';
import { currencyNotConvertible } from './currencyNotConvertible';
import { dateInFuture } from './dateInFuture';
import { expansionAsNewBusiness } from './expansionAsNewBusiness';
import { lossReasonInOwnWords } from './lossReasonInOwnWords';
import { lossReasonUnclear } from './lossReasonUnclear';
import { lostWithoutReason } from './lostWithoutReason';
import { openPastClose } from './openPastClose';
import { openUntouched } from './openUntouched';
import { ownerMissing } from './ownerMissing';
import { partnerNotOnDeal } from './partnerNotOnDeal';
import { partnerSourceUnnamed } from './partnerSourceUnnamed';
import { partnerUnknown } from './partnerUnknown';
import { renewalAsNewBusiness } from './renewalAsNewBusiness';
import { repeatedId } from './repeatedId';
import { stageOlderThanDeal } from './stageOlderThanDeal';
import { testDeal } from './testDeal';
import { typoAmount } from './typoAmount';
import { wonAtZero } from './wonAtZero';
import { wonWithoutAmount } from './wonWithoutAmount';
import type { Rule } from './rule';

/** Every built-in rule, by name. */
export const RULES: readonly Rule[] = [
	administrativeLoss,
	archivedPartner,
	churnAsWon,
	closedBeforeCreated,
	currencyMissing,
	currencyNotConvertible,
	dateInFuture,
	expansionAsNewBusiness,
	lossReasonInOwnWords,
	lossReasonUnclear,
	lostWithoutReason,
	openPastClose,
	openUntouched,
	ownerMissing,
	partnerNotOnDeal,
	partnerSourceUnnamed,
	partnerUnknown,
	renewalAsNewBusiness,
	repeatedId,
	stageOlderThanDeal,
	testDeal,
	typoAmount,
	wonAtZero,
	wonWithoutAmount,
];
