// @ts-check
import { stream } from '../random/stream.mjs';
import { PARAMETERS } from '../parameters.mjs';
import { shuffle } from '../random/permute.mjs';
import { AS_OF_DAY, DAY } from '../time/days.mjs';
import { ref } from '../truth/record.mjs';
import { groupAt } from '../company/roster.mjs';
import { partnerAt } from '../company/partners.mjs';
import { addAct, aliveAround, partnerSerial, secondRowOf, shareOf } from './book.mjs';
import { momentOn, register } from './evidence.mjs';

/**
 * The same deal claimed by two rivals (people must decide), and the same deal under a distributor and its
 * reseller (which is as it should be).
 * @param {import('./book.mjs').Book} book
 */
export function plantRivals(book) {
	const share = shareOf(book, 'rivalClaim');
	for (const deal of [...book.deals]) {
		const involvement = deal.of?.kind === 'newBusiness' ? deal.of.involvement : undefined;
		if (involvement?.role !== 'sourced' || deal.spoilt || deal.claims.length === 0) continue;
		const random = stream(book.seed, 'rival', deal.serial);
		const partner = book.district.partners.find(({ index }) => index === involvement.partner);
		if (partner === undefined) continue;
		const own = partnerSerial(partner.index);
		const at = momentOn(random, involvement.actedOn);

		if (partner.type === 'reseller' && random.chance(0.12)) {
			const distributor = distributorFor(book.seed, partner.index);
			if (distributor === undefined) continue;
			deal.spoilt = true;
			const other = partnerSerial(distributor);
			const twoRows = random.chance(0.3);
			const distribute = { partnerSerial: other, role: /** @type {const} */ ('distribute'), taggedOn: Math.min(AS_OF_DAY - 1, deal.createdOn + 2) };
			if (twoRows) addRow(book, deal, random, [distribute], 'distribution');
			else deal.claims = [...deal.claims, distribute];
			book.truth.push({ finding: 'resaleChain', case: `chain-${deal.serial}`, records: twoRows ? [ref('deal', deal.serial), ref('deal', secondRowOf(deal.serial))] : [ref('deal', deal.serial)], value: { reseller: ref('partner', own), distributor: ref('partner', other), form: twoRows ? 'twoRows' : 'oneRow', conflict: false }, recoverable: true, why: 'the roles say resale and distribution' });
			continue;
		}
		if (!random.chance(share)) continue;
		const near = aliveAround(book, involvement.actedOn, 20, ({ index, motion }) => index !== partner.index && motion === partner.motion);
		if (near.length === 0) continue;
		const rival = random.pick(near);
		const other = partnerSerial(rival.index);
		deal.spoilt = true;
		const twoRows = random.chance(0.6);
		const claim = { partnerSerial: other, role: /** @type {const} */ ('sourcing'), taggedOn: Math.min(AS_OF_DAY - 1, deal.createdOn + random.between(0, 8)) };
		const later = at + random.between(-2, 6) * DAY;
		if (!book.registrations.some(({ dealSerial, partnerSerial: by }) => dealSerial === deal.serial && by === own)) register(book, deal, own, at, random, true, 'deal');
		const row = twoRows ? addRow(book, deal, random, [claim], 'rival') : deal;
		if (!twoRows) deal.claims = [...deal.claims, claim];
		register(book, row, other, Math.min(later, (AS_OF_DAY - 1) * DAY), random, true, 'deal');
		addAct(book, rival.index, Math.min(AS_OF_DAY - 1, Math.floor(later / DAY)));
		book.truth.push({
			finding: 'conflict',
			case: `conflict-${deal.serial}`,
			records: twoRows ? [ref('deal', deal.serial), ref('deal', row.serial)] : [ref('deal', deal.serial)],
			value: { partners: [ref('partner', own), ref('partner', other)], form: twoRows ? 'twoRows' : 'oneRow', truly: ref('partner', own) },
			recoverable: true,
			why: twoRows ? 'same customer, near amount, overlapping dates, and two partners that each registered it' : 'two partners each registered the deal',
		});
	}
	// To whom a disputed deal belongs is for people to decide: nobody can read it in the rows.
	const disputed = new Set(book.truth.flatMap(({ finding, records }) => (finding === 'conflict' ? records.map(({ serial }) => serial) : [])));
	book.truth = book.truth.map((planted) =>
		planted.finding === 'attribution' && disputed.has(planted.records[0]?.serial ?? -1) ? { ...planted, value: { ...planted.value, fromRows: 'undecided' }, recoverable: false, why: 'two rivals claim it' } : planted,
	);
}

/** @param {import('./book.mjs').Book} book @param {import('./book.mjs').DealRow} deal @param {import('../random/stream.mjs').Stream} random @param {readonly import('./book.mjs').Claim[]} claims @param {'rival' | 'distribution'} why */
function addRow(book, deal, random, claims, why) {
	const factor = random.chance(0.5) ? 1 : random.within(0.97, 1.03);
	const createdOn = Math.min(AS_OF_DAY - 1, deal.createdOn + random.between(0, 8));
	const row = {
		...deal,
		serial: secondRowOf(deal.serial),
		name: why === 'rival' ? `${deal.name.split(/ [-/] /)[0]} ${deal.product}` : `${deal.name} (distribution)`,
		amount: deal.amount === undefined ? undefined : Math.max(1, Math.round((deal.amount * factor) / 10) * 10),
		createdOn,
		closesOn: Math.max(deal.closesOn, createdOn + 1),
		visits: deal.visits.map((visit) => ({ ...visit, from: Math.max(visit.from, createdOn), to: visit.to === undefined ? undefined : Math.max(visit.to, createdOn) })),
		stageSince: Math.max(deal.stageSince, createdOn),
		lastActivityOn: Math.max(deal.lastActivityOn, createdOn),
		claims,
		spoilt: true,
	};
	book.deals.push(row);
	return row;
}

/** @type {Map<string, readonly number[]>} */
const known = new Map();

/** A distributor of the partner's block: always the same for the same reseller. @param {number} seed @param {number} index */
function distributorFor(seed, index) {
	const { partnersPerBlock } = PARAMETERS;
	const block = Math.floor(index / partnersPerBlock);
	const key = `${seed} ${block}`;
	let all = known.get(key);
	if (all === undefined) {
		const order = shuffle(seed, 'roster', block, partnersPerBlock)[0];
		all = [...order.keys()].filter((place) => groupAt(order[place] ?? 0).group.types.some(([type]) => type === 'distributor')).map((place) => block * partnersPerBlock + place).filter((at) => partnerAt(seed, at, 'beta').type === 'distributor');
		if (known.size > 64) known.clear();
		known.set(key, all);
	}
	return all.length === 0 ? undefined : all[index % all.length];
}
