import { kindOf as decidedKind, type Kind } from '../hygiene';
import type { BookRecord } from '../model';

/** What a deal is: as Deal Hygiene decided, else as it was given; new business when nobody says. */
export const kindOf = (record: BookRecord): Kind => decidedKind(record) ?? 'newBusiness';
