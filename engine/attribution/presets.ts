import { parsePolicies, type AttributionPolicy } from './policy';

/** Words for partners and their channel, in the languages that CRMs are kept in; whole words, or beginnings with `*`. */
const PARTNER_SOURCES = [
	'partner*', 'channel*', 'alliance*', 'reseller*', 'distributor*', 'marketplace', 'co-sell', 'cosell', 'var', 'msp',
	'vertriebspartner*', 'kanal*', 'allianz*', 'partenaire*', 'revendeur*', 'socio*', 'revendedor*', 'canal', 'alianza*',
	'parceiro*', 'rivenditore', 'alleanza',
];

const BALANCED = {
	name: 'Balanced',
	clocks: [{ from: 0, lookbackDays: 180, claimLockDays: 14 }],
	registration: { protectionDays: 90, extensionDays: 60 },
	sourcing: {
		evidence: ['registration', 'referral', 'intro', 'leadSource', 'note'],
		quietDays: 90,
		openDealBlocks: true,
		contactBlocks: true,
		acceptanceSettles: true,
		claimDecides: false,
	},
	coSell: { evidence: ['coSell'], claimDecides: true },
	influence: {
		acts: ['intro', 'referral', 'registration', 'note'],
		events: ['marketing', 'meeting'],
		eventsNeeded: 2,
		beforeCloseDays: 14,
		claimDecides: true,
	},
	partnerSources: PARTNER_SOURCES,
};

const only = (policy: unknown): AttributionPolicy => {
	const [parsed] = parsePolicies(policy);
	if (parsed === undefined) throw new TypeError('A preset is one policy.');
	return parsed;
};

/** Policies to start from. */
export const POLICY_PRESETS = Object.freeze({
	/** The definitions of the glossary: dated acts decide, a role in the partner field counts during the cycle. */
	balanced: only(BALANCED),
	/** What partners say counts: the partner field is enough when it was filled in time. */
	generous: only({
		...BALANCED,
		name: 'Generous',
		clocks: [{ from: 0, lookbackDays: 365, claimLockDays: 30 }],
		sourcing: { ...BALANCED.sourcing, quietDays: 0, openDealBlocks: false, contactBlocks: false, claimDecides: true },
		influence: { ...BALANCED.influence, acts: [...BALANCED.influence.acts, 'email'], eventsNeeded: 1, beforeCloseDays: 0 },
	}),
	/** Only dated acts that somebody recorded; neither the partner field nor the lead source decides. */
	strictFinance: only({
		...BALANCED,
		name: 'Strict finance',
		clocks: [{ from: 0, lookbackDays: 90, claimLockDays: 14 }],
		sourcing: { ...BALANCED.sourcing, evidence: ['registration', 'referral', 'intro'], acceptanceSettles: false },
		coSell: { evidence: ['coSell'], claimDecides: false },
		influence: { ...BALANCED.influence, acts: ['intro', 'referral', 'registration'], claimDecides: false },
	}),
});
export type PolicyPreset = keyof typeof POLICY_PRESETS;
