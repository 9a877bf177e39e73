import { DEFAULT_ATTRIBUTION_SPEC, POLICY_PRESETS } from '../../engine/attribution';
import { DEFAULT_DORMANCY_SPEC } from '../../engine/dormancy';
import { DEFAULT_FIX_SPEC } from '../../engine/fixes';
import { DEFAULT_HYGIENE_SPEC } from '../../engine/hygiene';
import { DEFAULT_DEDUPE_SPEC, DEFAULT_MATCH_SPEC } from '../../engine/matching';
import { parseMetricsSpec } from '../../engine/metrics';
import { DEFAULT_NORMALIZE_SPEC } from '../../engine/normalize';
import { DEFAULT_OUTREACH_SPEC } from '../../engine/outreach';
import { DEFAULT_INVESTMENT_SPEC, DEFAULT_PLAYS_SPEC } from '../../engine/plays';
import { DEFAULT_REGISTRATION_SPEC } from '../../engine/registration';
import { parseReportSpec } from '../../engine/report';
import { DEFAULT_SCORE_SPEC, DEFAULT_TIER_SPEC, SCORE_PRESETS } from '../../engine/scoring';
import { golden } from '../support/golden';

/** What is meant where nobody says: a change moves numbers, so it is made on purpose and stands in the changelog. */
const SPECS = {
	attribution: DEFAULT_ATTRIBUTION_SPEC,
	dedupe: DEFAULT_DEDUPE_SPEC,
	dormancy: DEFAULT_DORMANCY_SPEC,
	fixes: DEFAULT_FIX_SPEC,
	hygiene: DEFAULT_HYGIENE_SPEC,
	investment: DEFAULT_INVESTMENT_SPEC,
	match: DEFAULT_MATCH_SPEC,
	metrics: parseMetricsSpec({}),
	normalize: DEFAULT_NORMALIZE_SPEC,
	outreach: DEFAULT_OUTREACH_SPEC,
	plays: DEFAULT_PLAYS_SPEC,
	policies: POLICY_PRESETS,
	registration: DEFAULT_REGISTRATION_SPEC,
	report: parseReportSpec({}),
	score: DEFAULT_SCORE_SPEC,
	scorePresets: SCORE_PRESETS,
	tiers: DEFAULT_TIER_SPEC,
};

it.each(Object.entries(SPECS))('the spec of %s means what it meant in its version', (name, spec) => {
	const now = JSON.parse(JSON.stringify(spec)) as unknown;
	expect(now).toEqual(golden(`specs/${name}`, now));
});
