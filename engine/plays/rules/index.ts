import type { PlayName } from '../playsSpec';
import { archive } from './archive';
import { claimInvisibleInfluence } from './claimInvisibleInfluence';
import { coSellIntroduction } from './coSellIntroduction';
import { enable } from './enable';
import { fixData } from './fixData';
import { promote } from './promote';
import { pushAgingCoSell } from './pushAgingCoSell';
import { recruitIntoSegment } from './recruitIntoSegment';
import { reengage } from './reengage';
import { requalify } from './requalify';
import type { Rule } from './rule';

/** Every play's rule. */
export const RULES: Readonly<Record<PlayName, Rule>> = Object.freeze({
	archive, claimInvisibleInfluence, coSellIntroduction, enable, fixData, promote, pushAgingCoSell, recruitIntoSegment, reengage, requalify,
});

export { type Case, type Rule } from './rule';
