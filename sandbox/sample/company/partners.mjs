// @ts-check
import { companyName, fullName } from '../names/companies.mjs';
import { countryIn } from '../names/countries.mjs';
import { PEOPLE } from '../names/people.mjs';
import { PARAMETERS } from '../parameters.mjs';
import { shuffle } from '../random/permute.mjs';
import { betaQuantile, normalQuantile } from '../random/quantiles.mjs';
import { stream } from '../random/stream.mjs';
import { AS_OF_DAY, FIRST_DAY, dayOf } from '../time/days.mjs';
import { groupAt } from './roster.mjs';

/**
 * @typedef {'beta' | 'logitNormal' | 'withVolume'} RateLaw how win rates are spread over partners
 *
 * @typedef {object} Partner
 * @property {number} index
 * @property {string} key
 * @property {import('../names/companies.mjs').CompanyName} name
 * @property {string} fullName
 * @property {import('../names/countries.mjs').Country} country
 * @property {string} city
 * @property {string} domain
 * @property {string} email
 * @property {string} phone
 * @property {string} type
 * @property {import('./roster.mjs').Motion} motion
 * @property {boolean} strategic
 * @property {number} winRate planted
 * @property {import('./lives.mjs').LifeStory} story
 * @property {number} enrolledOn
 * @property {number | undefined} archivedOn
 * @property {number | undefined} agreementEndsOn
 * @property {string} tier
 * @property {string} managerEmail
 * @property {string | undefined} parentKey
 */

const MANAGERS = Object.freeze(['nadia.brandt', 'tom.okafor', 'ines.carvalho', 'yuki.mori', 'peter.lindqvist', 'maya.rosen'].map((name) => `${name}@northlight.example`));
const FREE_MAIL = ['gmail.com', 'outlook.com', 'web.de', 'yahoo.fr', 'hotmail.com', 'gmx.net'];

/** @param {number} index */
const partnerKey = (index) => `partner-${index}`;

/**
 * The partner with a number, whatever the size of the company.
 * @param {number} seed
 * @param {number} index
 * @param {RateLaw} law
 * @returns {Partner}
 */
export function partnerAt(seed, index, law) {
	const { partnersPerBlock: size } = PARAMETERS;
	const block = Math.floor(index / size);
	const rank = /** @type {number} */ (shuffle(seed, 'roster', block, size)[0][index % size]);
	const { group, at, place } = groupAt(rank);
	const random = stream(seed, 'partner', index);
	const { country, name, parentKey } = identityOf(seed, index, random);
	const { language } = country;
	const city = random.pick(PEOPLE[language].towns);
	const domain = `${name.host}.${country.tld}`;

	const type = typeAt(group.types, (place + 0.5 * ((block + seed) % 2)) / group.count);
	// The place of each within its group is spread evenly over the group's range, in one order for the gap
	// and another for the win rate, so that a few large partners do not decide the whole.
	const spread = (/** @type {string} */ what) =>
		(/** @type {number} */ (shuffle(seed, `${what} ${at}`, block, group.count)[0][place]) + random.next()) / group.count;
	const volume = spread('gap');
	const [shortest, longest] = group.gap;
	const gap = shortest * Math.exp(volume * Math.log(longest / shortest));
	const winRate = winRateOf(law, group.motion, type, spread('rate'), volume);

	const story = storyOf(random, group, gap, place);
	const enrolledOn = group.life === 'never' && random.chance(0.02) ? AS_OF_DAY - random.between(5, 60) : Math.min(story.from, AS_OF_DAY - 200) - random.between(5, 60);
	const gone = group.life === 'died' ? story.diesOn : group.life === 'never' ? enrolledOn + 300 : undefined;
	const archivedOn = gone !== undefined && gone < AS_OF_DAY - 260 && random.chance(group.life === 'died' ? 0.2 : 0.05) ? Math.min(AS_OF_DAY - 20, gone + random.between(200, 330)) : undefined;
	const person = random.pick(PEOPLE.en.first).toLowerCase();
	const free = group.motion === 'selfServe' && random.chance(0.35);
	return {
		index,
		key: partnerKey(index),
		name,
		fullName: fullName(name),
		country,
		city,
		domain: free && random.chance(0.5) ? '' : domain,
		email: free ? `${name.host.slice(0, 18)}.${person}@${random.pick(FREE_MAIL)}` : `${random.chance(0.5) ? 'partners' : person}@${domain}`,
		phone: phoneOf(random, country),
		type,
		motion: group.motion,
		strategic: group.motion === 'named' && at <= 1 && random.chance(0.4),
		winRate,
		story,
		enrolledOn,
		archivedOn,
		agreementEndsOn: group.motion === 'named' ? AS_OF_DAY + random.between(-200, 500) : undefined,
		tier: group.motion === 'selfServe' ? 'Registered' : at === 0 ? random.pick(['Platinum', 'Gold']) : random.pick(['Silver', 'Gold', 'Bronze', 'Bronze']),
		managerEmail: group.motion === 'named' ? random.pick(MANAGERS) : '',
		parentKey,
	};
}

/**
 * Who the partner is. In every district one is the subsidiary of its neighbour, and one has its
 * neighbour's name in another country, with nothing else in common.
 * @param {number} seed
 * @param {number} index
 * @param {import('../random/stream.mjs').Stream} random
 * @returns {{ readonly country: import('../names/countries.mjs').Country, readonly name: import('../names/companies.mjs').CompanyName, readonly parentKey: string | undefined }}
 */
function identityOf(seed, index, random) {
	const country = countryIn(random, random.weighted(PARAMETERS.regionMix));
	const name = companyName(random, index, 'partner', country);
	const place = index % PARAMETERS.partnersPerDistrict;
	if (place !== SUBSIDIARY && place !== NAMESAKE) return { country, name, parentKey: undefined };
	const neighbour = identityOf(seed, index - 1, stream(seed, 'partner', index - 1));
	if (neighbour.country.code === country.code || neighbour.name.script !== name.script) return { country, name, parentKey: undefined };
	const kin = { ...name, words: neighbour.name.words, latin: neighbour.name.latin, style: neighbour.name.style, host: neighbour.name.host };
	if (place === NAMESAKE) return { country, name: kin, parentKey: undefined };
	return { country, name: { ...kin, words: [...kin.words, country.own], latin: [...kin.latin, country.name] }, parentKey: partnerKey(index - 1) };
}

/** Places in a district. */
const SUBSIDIARY = 7;
const NAMESAKE = 23;

/** The type at a share of the group, by weight: quotas, not luck. @param {readonly (readonly [string, number])[]} types @param {number} share */
function typeAt(types, share) {
	const total = types.reduce((sum, [, weight]) => sum + weight, 0);
	let left = Math.min(share, 0.9999) * total;
	for (const [type, weight] of types) {
		left -= weight;
		if (left < 0) return type;
	}
	return /** @type {readonly [string, number]} */ (types[types.length - 1])[0];
}

/** @param {RateLaw} law @param {import('./roster.mjs').Motion} motion @param {string} type @param {number} share @param {number} volume from 0, the busiest of its group, to 1 */
function winRateOf(law, motion, type, share, volume) {
	const { strength, base, types } = PARAMETERS.partnerWinRate[motion];
	const mean = base + (/** @type {Readonly<Record<string, number>>} */ (types)[type] ?? 0);
	if (law === 'beta') return betaQuantile(mean * strength, (1 - mean) * strength)(share);
	const sigma = 1 / Math.sqrt(strength * mean * (1 - mean));
	const shift = law === 'withVolume' ? (0.5 - volume) * sigma : 0;
	// A logit-normal's mean lies nearer to a half than its median: corrected to first order.
	const centre = Math.log(mean / (1 - mean)) - (0.5 - mean) * sigma * sigma;
	return 1 / (1 + Math.exp(-(centre + shift + sigma * normalQuantile(share))));
}

/** @param {import('../random/stream.mjs').Stream} random @param {import('./roster.mjs').Group} group @param {number} gap @param {number} place @returns {import('./lives.mjs').LifeStory} */
function storyOf(random, { life, motion, count }, gap, place) {
	const from = random.chance(0.7) ? FIRST_DAY - random.between(60, 900) : FIRST_DAY + random.between(0, 420);
	const share = (place + random.next()) / count;
	switch (life) {
		case 'slowing': {
			// The slide ends between eleven months before the as-of day and two months after it.
			const slideFrom = AS_OF_DAY - PARAMETERS.slideDays - 340 + Math.floor(share * 400);
			return { life, from: Math.min(from, slideFrom - 500), gap, slideFrom };
		}
		case 'died': {
			const diesOn = FIRST_DAY + 120 + Math.floor(share * (AS_OF_DAY - FIRST_DAY - (motion === 'named' ? 460 : 280)));
			return { life, from: Math.min(from, diesOn - 300), gap, diesOn };
		}
		case 'cameBack': {
			const backOn = AS_OF_DAY - 12 - Math.floor(share * 120);
			const diesOn = backOn - random.between(420, 600);
			return { life, from: Math.min(from, diesOn - 200), gap, diesOn, backOn };
		}
		case 'seasonal': {
			const start = random.pick([1, 3, 9]);
			return { life, from: FIRST_DAY - 400, gap, months: [start, start + 1, start + 2, start + 3] };
		}
		case 'never':
			return { life, from: dayOf(2021, 1, 1) + random.between(0, AS_OF_DAY - 420 - dayOf(2021, 1, 1)), gap };
		default:
			return { life, from: Math.min(from, AS_OF_DAY - 600), gap };
	}
}

/** @param {import('../random/stream.mjs').Stream} random @param {import('../names/countries.mjs').Country} country */
export const phoneOf = (random, country) => `${country.dial} ${random.between(20, 98)} ${random.between(1000, 9999)} ${random.between(100, 9999)}`;
