export { ACCOUNT_STATUSES, Account } from './account';
export { findRecord, readRecord, recordsOf, toBook, type Book } from './book';
export { NO_CURRENCY, bookMoney, commonCurrency, type MoneySpec } from './bookMoney';
export { openCase, type CaseParts } from './case';
export { comesFirst } from './comesFirst';
export { Contact } from './contact';
export { isAbsent, isAmount, isClaim, isListOf, isText } from './fits';
export {
	ClaimedPartner,
	OPPORTUNITY_KINDS,
	OPPORTUNITY_STATUSES,
	Opportunity,
	PARTNER_ROLES,
	type OpportunityStatus,
} from './opportunity';
export {
	MOTIONS,
	PARTNER_STATUSES,
	PARTNER_TYPES,
	Partner,
	type Motion,
	type PartnerType,
} from './partner';
export { isBookRecord, type BookRecord, type RecordType } from './record';
export { Registration } from './registration';
export { Reject } from './reject';
export { resaleChains } from './resaleChains';
export { Run } from './run';
export {
	isDealToKeep,
	toStateRows,
	type Keep,
	type NewStateRow,
	type StateTable,
} from './stateRows';
export { foldState, type StateRow } from './state';
export { isDuplicate, survivorOf, survivorsOf } from './survivors';
export { ACTORS, DATE_PRECISIONS, TOUCH_KINDS, Touch } from './touch';
export { claimedOwner, decidedOwner, type PartnerIds } from './whoseDeal';
