import { instantReader, isMissing, remembered, type Instant, type Issue, type Minor } from '../core';
import { isAmountTrusted, kindOf, leftOutBecause } from '../hygiene';
import { bookMoney, isDuplicate, recordsOf, type Book, type BookRecord } from '../model';
import type { Roster } from '../scoring';
import { attributionOf, claimedBy, isDecided, type Attributed, type Attribution } from './attributionOf';
import { dealCells, edgeAfter } from './dealCells';
import { dealsIn, oneByOne } from './dealsIn';
import { sharedColumns, tableWriter } from './dealTable';
import type { BookView, Facts } from './facts';
import { readDeal } from './readDeal';
import { numberPartners, readRosters } from './readPartners';
import type { MetricsSpec } from './spec';
import type { Deals, Involvement, MetricsContext, View } from './types';

const NO_INVOLVEMENT: Partial<Involvement> = Object.freeze({});
const LEFT_OUT_OF_ALL: ReadonlySet<unknown> = new Set(['administrative', 'duplicate', 'negative', 'test']);

/** Whether a deal over which partners are at odds stands in another row that comes first: it is one deal, whoever it belongs to. */
const isSecondRow = (id: string, { conflict }: Attributed): boolean => conflict?.opportunities?.[0] !== undefined && conflict.opportunities[0] !== id;

/** Whether the CRM would count the deal: it calls it new business, or nothing at all. */
const countsRaw = ({ kind }: BookRecord): boolean => isMissing(kind) || kind === 'newBusiness';

/**
 * Reads a book once for all metrics: every deal in two views, after the line (duplicates count once, population of Deal
 * Hygiene, partners as Attribution Tag decided) and as the CRM's own fields have it (every row, its own kind, its partner
 * field). Where a node of the line has not been, the clean view takes the CRM's word too.
 *
 * @param edges every instant at which a window may begin or end, ascending
 * Cost: O(records log edges).
 */
export function readFacts(book: Book, spec: Readonly<MetricsSpec>, context: MetricsContext, edges: readonly Instant[]): Facts {
	const { asOf, timeZone } = context;
	const { base: currency, sizeOf } = bookMoney(book, spec, context);
	const instantOf = instantReader(timeZone);
	const records = recordsOf(book, 'opportunity');
	const shared = sharedColumns(records.length);
	const rosters = readRosters(book);
	const numbered = remembered((roster: Roster) => numberPartners(roster, spec.segments, context));
	const viewOf = (view: View) => {
		const partners = numbered(rosters[view]);
		const cells = dealCells(partners, edges);
		return { partners, cells, writer: tableWriter(shared.columns, cells.cells, records.length) };
	};
	const [clean, raw] = [viewOf('clean'), viewOf('raw')];
	const dividesRegions = spec.segments.includes('region');
	const issues: Issue[] = [...rosters.clean.issues];
	let [withoutAmount, unconverted, isAttributed] = [0, 0, false];

	records.forEach((record) => {
		const read = readDeal(record);
		if ('issue' in read) {
			issues.push(read.issue);
			return;
		}
		const deal = read.value;
		const created = instantOf(deal.createdAt);
		if (created !== undefined && created > asOf) return;
		const closesAt = instantOf(deal.closedAt);
		const status: Deals['status'] = deal.status == null || deal.status === 'open' || (closesAt !== undefined && closesAt > asOf) ? 'open' : deal.status;
		const value = deal.acv ?? deal.amount;
		const own = isMissing(deal.currency) ? undefined : String(deal.currency);
		const closed = status === 'open' ? undefined : closesAt;
		const size = value == null ? undefined : sizeOf(value, own, closed);
		const because = leftOutBecause(record);
		if (because !== 'duplicate') {
			if (value == null) withoutAmount += 1;
			else if (size === undefined) unconverted += 1;
		}
		const attributed = (record['attribution'] ?? {}) as Attributed;
		if (isDecided(attributed)) isAttributed = true;
		const isSecond = isSecondRow(deal.id, attributed);
		const basics = {
			status,
			createdBy: edgeAfter(edges, created),
			closedBy: edgeAfter(edges, closed),
			region: !dividesRegions || isMissing(deal.region) ? undefined : String(deal.region),
			internalCoSell: attributed.internalCoSell === true,
			involvement: attributed.involvement ?? NO_INVOLVEMENT,
		};
		const add = ({ cells, writer }: typeof clean, attribution: Attribution, counting: Pick<Deals, 'counts' | 'countsOfAnyKind'>, known: Minor | undefined) =>
			writer.add(cells.add(basics, attribution, counting, known), known, attribution.lead, attribution);
		shared.add(deal.id, created, closed, size);
		const countsOfAnyKind = !isSecond && !isDuplicate(record) && !LEFT_OUT_OF_ALL.has(because) && kindOf(record) !== 'churn';
		add(clean, attributionOf(deal, attributed, clean.partners), { counts: because === undefined && !isSecond, countsOfAnyKind }, isAmountTrusted(record) ? size : undefined);
		add(raw, claimedBy(deal, raw.partners), { counts: countsRaw(record), countsOfAnyKind: true }, size);
	});
	const seen = ({ partners, writer }: typeof clean): BookView => {
		const table = writer.table();
		return { partners, table, deals: remembered((howMany: 'each' | 'inCells') => dealsIn(howMany === 'each' ? oneByOne(table) : table.cells)) };
	};
	return { views: { clean: seen(clean), raw: seen(raw) }, currency, isAttributed, withoutAmount, unconverted, issues };
}
