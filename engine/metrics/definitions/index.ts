import type { Definition } from '../definition';
import { attributionCoverage } from './attributionCoverage';
import { coSellInfluence } from './coSellInfluence';
import { concentration } from './concentration';
import { producingPartnerRate, winningPartnerRate } from './producingPartnerRate';
import { rosterDecay } from './rosterDecay';
import { winRate } from './winRate';
import { winRateLift } from './winRateLift';
import { wonAcv } from './wonAcv';

/** Every metric, in the order in which people read them. */
export const DEFINITIONS = [
	producingPartnerRate,
	winningPartnerRate,
	winRate,
	wonAcv,
	winRateLift,
	attributionCoverage,
	coSellInfluence,
	rosterDecay,
	concentration,
] as const satisfies readonly Definition[];
