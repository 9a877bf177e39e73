/** Every metric, by the name that its rows carry. */
export const METRICS = [
	'attributionCoverage',
	'coSellInfluence',
	'concentration',
	'producingPartnerRate',
	'rosterDecay',
	'winRate',
	'winRateLift',
	'winningPartnerRate',
	'wonAcv',
] as const;
export type MetricName = (typeof METRICS)[number];
