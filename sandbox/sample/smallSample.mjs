// @ts-check
import { company } from './company.mjs';
import { csv } from './shapes/csv.mjs';
import { idIn } from './shapes/ids.mjs';

/** The seed whose first district shows every kind of dirt below. */
const SEED = 46;
const PARTNERS = 12;
const DEALS = 60;
const DEALS_EACH = 5;

/** What the excerpt shows at least once. */
const SHOWN = Object.freeze(['duplicateDeal', 'blankLossReason', 'churnAsWon', 'renewalAsNewBusiness', 'overCredited', 'openPastClose', 'conflict', 'zeroAcvWon', 'typoAmount', 'missingOwner', 'missingCurrency', 'testDeal', 'oddCell', 'duplicatePartner']);

/**
 * A small excerpt of the company as flat rows: 12 partners (one of them twice), 60 deals with several kinds
 * of dirt, and one row that must be refused. Always the same; cells that say nothing are left out.
 * @returns {readonly Readonly<Record<string, unknown>>[]}
 */
export function smallSample() {
	const [book] = company({ seed: SEED, size: 0.1 }).books();
	if (book === undefined) return [];
	const emitted = [...csv(book, { crm: 'csv', habit: 'plain' })];
	const truth = [...book.truth, ...emitted.flatMap((one) => ('planted' in one ? [one.planted] : []))];
	const deals = new Map(book.deals.map((deal) => [deal.serial, deal]));
	/** @type {Set<number>} */
	const partners = new Set();
	/** @type {Set<number>} */
	const chosen = new Set();
	const twice = truth.find(({ finding, records }) => finding === 'duplicatePartner' && book.deals.some(({ claims }) => claims.some(({ partnerSerial }) => partnerSerial === records[1]?.serial)));
	const own = (/** @type {number} */ serial) => serial - (serial % 4);
	const isShown = (/** @type {number} */ serial) => serial % 4 === 0 || serial === twice?.records[1]?.serial;

	if (twice?.records[0] !== undefined) partners.add(twice.records[0].serial);
	/** Takes deals together, if their partners are known and there is room. @param {readonly number[]} serials */
	const take = (serials) => {
		const named = serials.flatMap((serial) => (deals.get(serial)?.claims ?? []).map(({ partnerSerial }) => own(partnerSerial)));
		const fresh = new Set(named.filter((serial) => !partners.has(serial)));
		const known = named.every((serial) => book.partners.some((row) => row.serial === serial)) && serials.every((serial) => (deals.get(serial)?.claims ?? []).every(({ partnerSerial }) => isShown(partnerSerial)));
		if (!known || partners.size + fresh.size > PARTNERS - 3 || chosen.size + serials.length > DEALS) return false;
		for (const serial of fresh) partners.add(serial);
		for (const serial of serials) chosen.add(serial);
		return true;
	};

	for (const finding of SHOWN) {
		let left = finding === 'blankLossReason' || finding === 'duplicateDeal' ? 3 : 1;
		for (const { records } of truth.filter((planted) => planted.finding === finding)) {
			if (left === 0) break;
			if (records.every(({ object }) => object === 'deal') && take(records.map(({ serial }) => serial))) left--;
		}
	}
	// Nine partners that deal, a few deals each, and three that never did.
	for (const deal of book.deals) if (partners.size < PARTNERS - 3 && deal.claims.length > 0) take([deal.serial]);
	/** @type {Map<number, number>} */
	const taken = new Map();
	for (const deal of book.deals) {
		const [claim] = deal.claims;
		const partner = claim === undefined ? -1 : own(claim.partnerSerial);
		const before = taken.get(partner) ?? 0;
		if (claim === undefined || deal.claims.length !== 1 || !isShown(claim.partnerSerial) || !partners.has(partner) || before >= DEALS_EACH || chosen.size >= 46) continue;
		taken.set(partner, before + 1);
		chosen.add(deal.serial);
	}
	let open = 0;
	for (const deal of book.deals) if (deal.status === 'open' && deal.claims.length === 0 && chosen.size < DEALS && open++ < 7) chosen.add(deal.serial);
	for (const deal of book.deals) if (chosen.size < DEALS && deal.claims.length === 0 && deal.serial % 5 === 0) chosen.add(deal.serial);
	for (const type of ['oem', 'agency', 'consultant', 'affiliate']) {
		const idle = book.partners.find((row) => row.of.type === type && row.of.story.life === 'never' && !partners.has(row.serial) && row.serial % 4 === 0);
		if (idle !== undefined && partners.size < PARTNERS) partners.add(idle.serial);
	}

	const wanted = new Set([...partners, ...(twice?.records.map(({ serial }) => serial) ?? [])].map((serial) => idIn('csv', 'partner', serial)));
	const dealIds = new Set([...chosen].map((serial) => idIn('csv', 'deal', serial)));
	/** @type {Record<string, unknown>[]} */
	const rows = [];
	for (const one of emitted) {
		if (!('row' in one) || typeof one.row !== 'object' || one.row === null) continue;
		const row = /** @type {Record<string, unknown>} */ (one.row);
		if (one.object === 'partner' ? wanted.has(String(row['Partner ID'])) : one.object === 'deal' && dealIds.has(String(row['Opportunity ID']))) rows.push(row);
	}
	const refused = { 'Opportunity ID': '', 'Opportunity Name': '', 'ACV': 4200, 'Currency': 'USD', 'Stage': 'Scoping', 'Status': 'Open', 'Created Date': '2026-01-15' };
	return [...rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, cell]) => cell !== '' && cell !== undefined))), refused];
}
