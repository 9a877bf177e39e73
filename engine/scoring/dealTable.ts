import type { Instant, Minor } from '../core';
import type { BookRecord } from '../model';

/** A partner on deals: those of one id have one number, whatever they are called. */
export interface DealPartner {
	readonly id: string;
	readonly name: string;
	readonly number: number;
}

type Named = Omit<DealPartner, 'number'>;

/** A deal as the score sees it at the as-of date. */
export interface Deal {
	readonly status: 'open' | 'won' | 'lost';
	/** The partner it counts for; undefined where it counts for nobody. */
	readonly partner: Named | undefined;
	/** Further partners that claim it. */
	readonly others: number;
	/** Size in minor units of the result currency; undefined when the deal has none or no rate converts it. */
	readonly size: Minor | undefined;
	readonly sizeField: 'acv' | 'amount' | undefined;
	/** Whether partners worked on it and, as was decided, none brought it. */
	readonly assisted: boolean;
	/** Partners that co-sold or influenced it and did not bring it. */
	readonly influencers: readonly Named[];
	readonly createdAt: Instant | undefined;
	/** When it was won or lost; undefined for an open deal, and where nobody says. */
	readonly closedAt: Instant | undefined;
	/** False for a deal decided before the window: only momentum and tiers, which have windows of their own, look at it. */
	readonly inRates: boolean;
	/** Whether it was made in this window of the momentum or in the one before; undefined: earlier. */
	readonly phase: 'recent' | 'before' | undefined;
	readonly sellerTouches: number;
	/** Whether the customer was still one a year after the win; undefined: not known, or too early to say. */
	readonly stayed: boolean | undefined;
	readonly record: BookRecord;
}

/** What the numbers in a column stand for: places in these lists. */
export const STATUSES = ['open', 'won', 'lost'] as const;
export const SIZE_FIELDS = [undefined, 'acv', 'amount'] as const;
export const PHASES = [undefined, 'recent', 'before'] as const;
export const STAYED = [undefined, true, false] as const;
export const OPEN = STATUSES.indexOf('open');
export const WON = STATUSES.indexOf('won');

/**
 * Deals as columns, one row a deal. A million deals as objects would keep the garbage collector busy for longer than all
 * scores need. Columns may be longer than there are records.
 */
export interface DealTable {
	readonly records: readonly BookRecord[];
	/** Partners by what they are called: several of one number where one goes by several names. */
	readonly partners: readonly DealPartner[];
	/** The place in `partners` of the one that a deal counts for; -1 where it counts for nobody. */
	readonly partnerOf: Int32Array;
	/** By row; few deals have any. */
	readonly influencersOf: ReadonlyMap<number, readonly DealPartner[]>;
	readonly others: Int32Array;
	readonly statuses: Uint8Array;
	/** In minor units; NaN where there is none. */
	readonly sizes: Float64Array;
	readonly sizeFields: Uint8Array;
	/** NaN where nobody says. */
	readonly created: Float64Array;
	/** NaN while a deal is open, and where nobody says. */
	readonly closed: Float64Array;
	/** 1 where the deal does, or is. */
	readonly inRates: Uint8Array;
	readonly assisted: Uint8Array;
	readonly phases: Uint8Array;
	readonly touches: Int32Array;
	readonly stays: Uint8Array;
}

/** Numbers partners, so that who adds up by partner needs no look at its id. */
function numberedPartners(): { readonly partners: readonly DealPartner[]; readonly placeOf: (partner: Named) => number } {
	const partners: DealPartner[] = [];
	const places = new Map<string, number[]>();
	return {
		partners,
		placeOf: ({ id, name }) => {
			let own = places.get(id);
			if (own === undefined) places.set(id, (own = []));
			for (const place of own) if (partners[place]?.name === name) return place;
			const place = partners.push({ id, name, number: partners[own[0] ?? -1]?.number ?? places.size - 1 }) - 1;
			own.push(place);
			return place;
		},
	};
}

/** Starts a table for at most so many deals. */
export function dealTable(most: number): { readonly add: (deal: Deal) => void; readonly table: DealTable } {
	const [sizes, created, closed] = [new Float64Array(most), new Float64Array(most), new Float64Array(most)];
	const codes = () => new Uint8Array(most);
	const [statuses, sizeFields, phases, stays, inRates, assisted] = [codes(), codes(), codes(), codes(), codes(), codes()];
	const [partnerOf, others, touches] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
	const records: BookRecord[] = [];
	const influencersOf = new Map<number, readonly DealPartner[]>();
	const { partners, placeOf } = numberedPartners();
	return {
		table: { records, partners, partnerOf, influencersOf, others, statuses, sizes, sizeFields, created, closed, inRates, assisted, phases, touches, stays },
		add: (deal) => {
			const row = records.push(deal.record) - 1;
			partnerOf[row] = deal.partner === undefined ? -1 : placeOf(deal.partner);
			if (deal.influencers.length > 0) influencersOf.set(row, deal.influencers.flatMap((one) => partners[placeOf(one)] ?? []));
			others[row] = deal.others;
			statuses[row] = STATUSES.indexOf(deal.status);
			sizes[row] = deal.size ?? NaN;
			sizeFields[row] = SIZE_FIELDS.indexOf(deal.sizeField);
			created[row] = deal.createdAt ?? NaN;
			closed[row] = deal.closedAt ?? NaN;
			inRates[row] = Number(deal.inRates);
			assisted[row] = Number(deal.assisted);
			phases[row] = PHASES.indexOf(deal.phase);
			touches[row] = deal.sellerTouches;
			stays[row] = STAYED.indexOf(deal.stayed);
		},
	};
}

/** The partner that a deal counts for; undefined where it counts for nobody. */
export function partnerAt({ partners, partnerOf }: DealTable, row: number): DealPartner | undefined {
	const place = partnerOf[row] ?? -1;
	return place < 0 ? undefined : partners[place];
}
