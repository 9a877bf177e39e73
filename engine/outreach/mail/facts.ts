import { counted, dayOf, objectIn, roughMoney, textIn, type Instant } from '../../core';
import type { BookRecord } from '../../model';
import type { Activity } from '../stops/readActivity';

/** What a mail may tell a partner of itself, in words; null where we do not know. Nothing of any other partner. */
export interface Facts {
	readonly partner: string;
	readonly contact: string | null;
	/** e.g. `Harbor Logistics in March 2025`. */
	readonly lastDeal: string | null;
	/** e.g. `3 deals worth 120,000 USD`. */
	readonly won: string | null;
	/** e.g. `Gold: 2 more won deals by 2026-12-31`. */
	readonly nextTier: string | null;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** A month as a sentence has it. */
function monthOf(instant: Instant, timeZone: string): string {
	const [year = '', month = ''] = dayOf(instant, timeZone).split('-');
	return `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** The facts of one partner, from its own deals and what Partner Score said of its tier. */
export function factsOf(record: BookRecord, contactName: string | null, { won, wonAcv, lastWon }: Activity, currency: string | null, timeZone: string): Facts {
	const gap = objectIn(objectIn(record['tier'])['gap']);
	const deals = counted(won, 'deal');
	return {
		partner: textIn(record['name']) ?? String(record.id),
		contact: contactName,
		lastDeal: lastWon?.customer === undefined ? null : `${lastWon.customer} in ${monthOf(lastWon.closedAt, timeZone)}`,
		won: won === 0 ? null : wonAcv > 0 && currency !== null ? `${deals} worth ${roughMoney(wonAcv, currency)}` : deals,
		nextTier: textIn(gap['sentence']) ?? null,
	};
}
