import type { Deal, DealPartner } from './deals';

type Named = Omit<DealPartner, 'number'>;

/** A deal whose partners have no numbers yet. */
type NewDeal = Omit<Deal, 'influencers' | 'partner'> & { readonly partner: Named | undefined; readonly influencers: readonly Named[] };

/** Deals that are kept as columns and put together when their turn comes. */
export interface DealTable extends Iterable<Deal> {
	readonly add: (deal: NewDeal) => void;
}

const STATUSES = ['open', 'won', 'lost'] as const;
const SIZE_FIELDS = [undefined, 'acv', 'amount'] as const;
const PHASES = [undefined, 'recent', 'before'] as const;
const STAYED = [undefined, true, false] as const;
const IS_ASSISTED = 1;
const IS_IN_RATES = 2;

const given = (value: number | undefined): number | undefined => (value === undefined || Number.isNaN(value) ? undefined : value);

/** Numbers partners, so that who adds up by partner needs no look at its id, and each is one object however many deals it has. */
function numberedPartners(): (partner: Named) => DealPartner {
	const byId = new Map<string, DealPartner[]>();
	return ({ id, name }) => {
		let known = byId.get(id);
		if (known === undefined) byId.set(id, (known = []));
		for (const partner of known) if (partner.name === name) return partner;
		const partner = { id, name, number: known[0]?.number ?? byId.size - 1 };
		known.push(partner);
		return partner;
	};
}

/**
 * Starts a table for at most so many deals. A million deals as objects would keep the garbage collector busy for longer
 * than all scores need; those that a table puts together are forgotten after their turn.
 *
 * Cost: O(deals) each time it is gone through.
 */
export function dealTable(most: number): DealTable {
	const numbers = () => new Float64Array(most);
	const [sizes, createdAt, closedAt] = [numbers(), numbers(), numbers()];
	const codes = () => new Uint8Array(most);
	const [statuses, sizeFields, phases, stays, flags] = [codes(), codes(), codes(), codes(), codes()];
	const [others, touches] = [new Int32Array(most), new Int32Array(most)];
	const partners: (DealPartner | undefined)[] = [];
	const records: Deal['record'][] = [];
	/** Few deals have any. */
	const influencers = new Map<number, Deal['influencers']>();
	const nobody: Deal['influencers'] = [];
	const numbered = numberedPartners();

	function* deals(): Generator<Deal, undefined> {
		for (let row = 0; row < records.length; row++) {
			const record = records[row];
			const flag = flags[row] ?? 0;
			if (record === undefined) continue;
			yield {
				status: STATUSES[statuses[row] ?? 0] ?? 'open',
				partner: partners[row],
				others: others[row] ?? 0,
				size: given(sizes[row]),
				sizeField: SIZE_FIELDS[sizeFields[row] ?? 0],
				assisted: (flag & IS_ASSISTED) !== 0,
				influencers: influencers.get(row) ?? nobody,
				createdAt: given(createdAt[row]),
				closedAt: given(closedAt[row]),
				inRates: (flag & IS_IN_RATES) !== 0,
				phase: PHASES[phases[row] ?? 0],
				sellerTouches: touches[row] ?? 0,
				stayed: STAYED[stays[row] ?? 0],
				record,
			};
		}
	}

	return {
		[Symbol.iterator]: deals,
		add: (deal) => {
			const row = records.push(deal.record) - 1;
			statuses[row] = STATUSES.indexOf(deal.status);
			partners.push(deal.partner === undefined ? undefined : numbered(deal.partner));
			others[row] = deal.others;
			sizes[row] = deal.size ?? NaN;
			sizeFields[row] = SIZE_FIELDS.indexOf(deal.sizeField);
			flags[row] = (deal.assisted ? IS_ASSISTED : 0) | (deal.inRates ? IS_IN_RATES : 0);
			if (deal.influencers.length > 0) influencers.set(row, deal.influencers.map(numbered));
			createdAt[row] = deal.createdAt ?? NaN;
			closedAt[row] = deal.closedAt ?? NaN;
			phases[row] = PHASES.indexOf(deal.phase);
			touches[row] = deal.sellerTouches;
			stays[row] = STAYED.indexOf(deal.stayed);
		},
	};
}
