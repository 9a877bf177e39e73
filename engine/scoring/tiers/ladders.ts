import { PARTNER_TYPES, type PartnerType } from '../../model';
import type { RosterEntry } from '../types';
import type { Ladder } from './spec';

const known: ReadonlySet<string> = new Set(PARTNER_TYPES);
const isType = (type: string): type is PartnerType => known.has(type);

/** Finds a partner's ladder: the first whose types and motions fit; undefined where none does. */
export const ladderReader =
	(ladders: readonly Ladder[]) =>
	({ type, motion }: RosterEntry): Ladder | undefined =>
		ladders.find(({ types, motions }) => (types.length === 0 || (isType(type) && types.includes(type))) && (motions.length === 0 || motions.includes(motion)));
