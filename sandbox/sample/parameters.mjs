// @ts-check

/**
 * Everything the company is drawn from. A reader who knows these numbers and sees only the rows is the
 * best that any method can be. What each number rests on stands in docs/sample-company.md.
 */
export const PARAMETERS = Object.freeze({
	/** Partners of size 1, and in one block whose quotas hold exactly. */
	partnersPerBlock: 400,
	/** Partners and customers that deal with each other; made, written and forgotten together. */
	partnersPerDistrict: 40,
	directDealsPerDistrict: 196,
	fiscalYearStartMonth: 2,
	timeZone: 'UTC',
	homeCurrency: 'USD',
	/** What one euro is worth in dollars under the plan of each fiscal year (February to January). */
	planRates: Object.freeze({ 2024: 1.08, 2025: 1.1, 2026: 1.09, 2027: 1.12 }),

	/** Shape of the gamma distributed gaps between productive acts. */
	gapShape: 1.75,
	/** Days over which the rate of a slowing partner falls to nothing, in a straight line. */
	slideDays: 240,

	/** Direct win rate by region and customer size. */
	directWinRate: Object.freeze({
		NA: Object.freeze({ smb: 0.254, mid: 0.216, enterprise: 0.145 }),
		EMEA: Object.freeze({ smb: 0.24, mid: 0.13, enterprise: 0.115 }),
		APAC: Object.freeze({ smb: 0.248, mid: 0.29, enterprise: 0.28 }),
		LATAM: Object.freeze({ smb: 0.15, mid: 0.22, enterprise: 0.24 }),
	}),
	/** How much larger a partner's deal is than a direct one with a customer of the same size. */
	partnerSize: Object.freeze({
		NA: Object.freeze({ smb: 0.8, mid: 0.9, enterprise: 1.2 }),
		EMEA: Object.freeze({ smb: 0.85, mid: 1.3, enterprise: 1.26 }),
		APAC: Object.freeze({ smb: 0.8, mid: 0.7, enterprise: 0.75 }),
		LATAM: Object.freeze({ smb: 1.3, mid: 0.9, enterprise: 0.9 }),
	}),
	/** Won rate of a partner: beta with this mean (by type) and strength. `logitNormal` and `withVolume` keep the means. */
	partnerWinRate: Object.freeze({
		named: Object.freeze({ strength: 22, base: 0.31, types: Object.freeze({ si: 0.02, isv: 0.01, reseller: -0.01, msp: 0 }) }),
		selfServe: Object.freeze({ strength: 45, base: 0.077, types: Object.freeze({ referral: 0.012, affiliate: -0.004 }) }),
	}),
	/** Median ACV in the deal's currency and spread of its logarithm. */
	acv: Object.freeze({
		smb: Object.freeze({ median: 7_200, sigma: 0.55 }),
		mid: Object.freeze({ median: 24_000, sigma: 0.5 }),
		enterprise: Object.freeze({ median: 86_000, sigma: 0.42 }),
	}),
	/** Customer size by who brings the deal. */
	segmentMix: Object.freeze({
		direct: Object.freeze(/** @type {const} */ ([['smb', 49], ['mid', 35], ['enterprise', 16]])),
		named: Object.freeze(/** @type {const} */ ([['smb', 20], ['mid', 37], ['enterprise', 43]])),
		selfServe: Object.freeze(/** @type {const} */ ([['smb', 76], ['mid', 21], ['enterprise', 3]])),
	}),
	regionMix: Object.freeze(/** @type {const} */ ([['NA', 42], ['EMEA', 38], ['APAC', 12], ['LATAM', 8]])),
	/** Median days from creation to close and spread of its logarithm. */
	cycleDays: Object.freeze({
		smb: Object.freeze({ median: 38, sigma: 0.35 }),
		mid: Object.freeze({ median: 72, sigma: 0.35 }),
		enterprise: Object.freeze({ median: 118, sigma: 0.35 }),
	}),
	/** What a partner's act leads to. */
	actRoles: Object.freeze({
		named: Object.freeze(/** @type {const} */ ([['sourced', 72], ['coSell', 16], ['influenced', 12]])),
		selfServe: Object.freeze(/** @type {const} */ ([['sourced', 95], ['coSell', 0], ['influenced', 5]])),
	}),
	/** Mean number of seller touches (calls, meetings, mails) per deal. */
	sellerTouches: Object.freeze({ direct: 1.7, named: 1.3, selfServe: 3.3 }),
	renewalShare: 0.72,
	renewalWinRate: 0.9,
	expansionShare: 0.18,
	expansionWinRate: 0.6,

	/** Shares of the dirt at noise 1; other noise multiplies them (at most to 0.9). */
	dirt: Object.freeze({
		duplicatePartner: 0.08,
		duplicateAccount: 0.12,
		duplicateDeal: 0.12,
		touchNotInField: 0.4,
		overCredited: 0.1,
		blankLossReason: 0.35,
		churnAsWon: 0.03,
		renewalAsNew: 0.35,
		expansionAsNew: 0.2,
		typoAmount: 0.006,
		zeroAcvWon: 0.018,
		missingAcvWon: 0.015,
		openPastClose: 0.12,
		openUntouched: 0.2,
		stageOlderThanDeal: 0.06,
		closedBeforeCreated: 0.01,
		futureDate: 0.009,
		missingOwner: 0.015,
		missingCurrency: 0.012,
		unconvertibleCurrency: 0.003,
		testDeal: 0.008,
		administrativeLoss: 0.02,
		unnamedPartnerSource: 0.012,
		rivalClaim: 0.03,
		oddCell: 0.04,
		refusedRow: 0.006,
	}),
});

/** @typedef {typeof PARAMETERS} Parameters */
