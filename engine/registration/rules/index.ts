import { accountUnclear } from './accountUnclear';
import { alreadyRegistered } from './alreadyRegistered';
import { minimumValue } from './minimumValue';
import { openDirectDeal } from './openDirectDeal';
import { otherPartnersDeal } from './otherPartnersDeal';
import { partnerStanding } from './partnerStanding';
import { protectedAccount } from './protectedAccount';
import { recentOutreach } from './recentOutreach';
import { repeated } from './repeated';
import type { Rule } from './rule';
import { territory } from './territory';
import { tooMany } from './tooMany';

/** Every rule, the one that weighs most first. */
export const RULES: readonly Rule[] = [
	partnerStanding,
	alreadyRegistered,
	openDirectDeal,
	protectedAccount,
	recentOutreach,
	territory,
	minimumValue,
	otherPartnersDeal,
	repeated,
	accountUnclear,
	tooMany,
];
