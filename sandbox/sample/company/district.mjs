// @ts-check
import { COUNTRIES } from '../names/countries.mjs';
import { PARAMETERS } from '../parameters.mjs';
import { stream } from '../random/stream.mjs';
import { AS_OF_DAY, FIRST_DAY, workday } from '../time/days.mjs';
import { ACCOUNTS_PER_DISTRICT, accountAt, kinOf } from './accounts.mjs';
import { DEALS_PER_DISTRICT, PRODUCTS, acvOf, courseOf, cycleOf, dealKey } from './deals.mjs';
import { followUp } from './followUps.mjs';
import { actsOf } from './lives.mjs';
import { partnerAt } from './partners.mjs';

/**
 * @typedef {object} District a part of the company whose partners and customers deal with each other only
 * @property {number} number
 * @property {readonly import('./partners.mjs').Partner[]} partners
 * @property {readonly (readonly number[])[]} acts days on which each partner acts, by position
 * @property {readonly import('./accounts.mjs').Account[]} accounts
 * @property {readonly import('./deals.mjs').Deal[]} deals
 */

/**
 * The true company, district by district: a function of the seed and the number alone.
 * @param {number} seed
 * @param {number} number
 * @param {import('./partners.mjs').RateLaw} law
 * @param {number} [roster] the district whose partners serve here: its own unless given
 * @returns {District}
 */
export function districtAt(seed, number, law, roster = number) {
	const { partnersPerDistrict, directDealsPerDistrict } = PARAMETERS;
	const partners = Array.from({ length: partnersPerDistrict }, (_, i) => partnerAt(seed, roster * partnersPerDistrict + i, law));
	/** @type {import('./accounts.mjs').Account[]} */
	const accounts = [];
	/** @type {import('./deals.mjs').Deal[]} */
	const deals = [];
	let accountSerial = number * ACCOUNTS_PER_DISTRICT;
	let dealSerial = number * DEALS_PER_DISTRICT;
	const nextDeal = () => dealSerial++;

	/** A customer for a new deal: mostly a new one, now and then one that said no long ago, or kin of one.
	 * @param {import('../random/stream.mjs').Stream} random @param {import('./accounts.mjs').Segment} segment @param {import('../names/countries.mjs').Region} region @param {number} createdOn */
	const customer = (random, segment, region, createdOn) => {
		const dice = random.next();
		if (dice < 0.1) {
			const again = (lost.get(segment + region) ?? []).find((deal) => !retried.has(deal.account.key) && deal.closesOn < createdOn - 130);
			if (again !== undefined) {
				retried.add(again.account.key);
				return again.account;
			}
		}
		if (dice > 0.95 && accounts.length > 0) {
			const other = random.pick(accounts);
			const country = random.pick(COUNTRIES);
			if (country.code !== other.country.code && country.script === other.name.script && other.parentKey === undefined && !kin.has(other.key)) {
				kin.add(other.key);
				const account = kinOf(seed, accountSerial++, other, country, random.chance(0.6));
				accounts.push(account);
				return account;
			}
		}
		const account = accountAt(seed, accountSerial++, segment, region);
		accounts.push(account);
		return account;
	};
	const retried = new Set();
	const kin = new Set();
	/** @type {Map<string, import('./deals.mjs').Deal[]>} lost deals by segment and region */
	const lost = new Map();
	/** @type {Map<string, string[]>} product lines that a customer was offered */
	const offered = new Map();

	/** @param {import('../random/stream.mjs').Stream} random @param {Pick<import('./deals.mjs').Deal, 'motion' | 'involvement'> & { createdOn: number, cycle: number, account: import('./accounts.mjs').Account, winRate: number }} plan */
	const open = (random, { motion, involvement, createdOn, cycle, account, winRate }) => {
		const serial = nextDeal();
		const size = motion === 'direct' ? 1 : PARAMETERS.partnerSize[account.region][account.segment];
		const before = offered.get(account.key) ?? [];
		const product = random.pick(PRODUCTS.filter((one) => !before.includes(one)));
		offered.set(account.key, [...before, product]);
		const { status, closesOn, visits, lastActivityOn, lossClass } = courseOf(random, { createdOn, cycle, winRate });
		const deal = {
			status,
			closesOn,
			visits,
			lastActivityOn,
			lossClass,
			serial,
			key: dealKey(serial),
			account,
			kind: /** @type {const} */ ('newBusiness'),
			renewalOf: undefined,
			product,
			acv: acvOf(random, account.segment, size),
			currency: account.country.currency,
			years: random.weighted(/** @type {const} */ ([[1, 78], [2, 14], [3, 8]])),
			createdOn,
			ownerEmail: account.ownerEmail,
			motion,
			involvement,
			winRate,
		};
		deals.push(deal);
		if (deal.status !== 'lost') return;
		const key = account.segment + account.region;
		const known = lost.get(key);
		if (known === undefined) lost.set(key, [deal]);
		else known.push(deal);
	};

	for (let i = 0; i < directDealsPerDistrict; i++) {
		const random = stream(seed, 'direct', number, i);
		const segment = random.weighted(PARAMETERS.segmentMix.direct);
		const region = random.weighted(PARAMETERS.regionMix);
		const createdOn = workday(FIRST_DAY + Math.floor(((i + random.next()) / directDealsPerDistrict) * (AS_OF_DAY - FIRST_DAY - 3)));
		const account = customer(random, segment, region, createdOn);
		open(random, { motion: 'direct', involvement: undefined, createdOn, cycle: cycleOf(random, account.segment), account, winRate: PARAMETERS.directWinRate[account.region][account.segment] });
	}

	const acts = partners.map((partner) => {
		const days = actsOf(stream(seed, 'acts', partner.index), partner.story);
		return days.map((day, i) => {
			const random = roster === number ? stream(seed, 'act', partner.index, i) : stream(seed, 'act', partner.index, i, number);
			const segment = random.weighted(PARAMETERS.segmentMix[partner.motion]);
			const role = random.weighted(PARAMETERS.actRoles[partner.motion]);
			const region = random.chance(0.85) ? partner.country.region : random.weighted(PARAMETERS.regionMix);
			let cycle = cycleOf(random, segment);
			let createdOn = Math.min(AS_OF_DAY - 1, day + (random.chance(0.7) ? 0 : random.between(1, 12)));
			if (role !== 'sourced') {
				// The partner joins a deal of ours in its first half, and not shortly before its end.
				const joined = Math.max(3, Math.round(cycle * random.within(0.1, 0.45)));
				cycle = Math.max(cycle, joined + 24);
				createdOn = day - joined;
			}
			const account = customer(random, segment, region, createdOn);
			open(random, { motion: partner.motion, involvement: { role, partner: partner.index, actedOn: day }, createdOn, cycle, account, winRate: partner.winRate });
			return day;
		});
	});

	for (const deal of deals.filter(({ status }) => status === 'won')) {
		followUp(seed, deal, (after) => deals.push(after), nextDeal);
	}
	return { number, partners, acts, accounts, deals };
}
