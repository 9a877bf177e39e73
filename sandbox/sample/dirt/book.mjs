// @ts-check
import { fullName } from '../names/companies.mjs';
import { PARAMETERS } from '../parameters.mjs';
import { stream } from '../random/stream.mjs';
import { AS_OF_DAY } from '../time/days.mjs';
import { DEALS_PER_DISTRICT } from '../company/deals.mjs';
import { personAt } from '../company/people.mjs';

/**
 * What our systems hold about one district: records as people keep them, not yet in any system's shape.
 *
 * @typedef {object} PartnerRow
 * @property {number} serial
 * @property {import('../company/partners.mjs').Partner} of
 * @property {string} name
 * @property {string} domain
 * @property {string} email
 * @property {string} phone
 * @property {string} city
 * @property {string} country
 * @property {string} status
 * @property {string} aliases
 * @property {number | undefined} parentSerial
 *
 * @typedef {object} AccountRow
 * @property {number} serial
 * @property {import('../company/accounts.mjs').Account} of
 * @property {string} name
 * @property {string} domain
 * @property {string} phone
 * @property {string} city
 * @property {string} street
 * @property {string} postcode
 * @property {string} country
 * @property {number | undefined} parentSerial
 * @property {boolean} cancelled
 *
 * @typedef {object} ContactRow
 * @property {number} serial
 * @property {number | undefined} accountSerial
 * @property {number | undefined} partnerSerial
 * @property {string} first
 * @property {string} last
 * @property {string} email
 * @property {string} role
 * @property {'active' | 'left' | 'bounced'} status
 * @property {boolean} optedOut
 *
 * @typedef {object} Claim a partner that the CRM names on the deal
 * @property {number} partnerSerial
 * @property {'sourcing' | 'coSell' | 'influence' | 'resell' | 'distribute' | 'deliver'} role
 * @property {number | undefined} taggedOn day; undefined: the system does not say
 *
 * @typedef {object} DealRow
 * @property {number} serial
 * @property {import('../company/deals.mjs').Deal | undefined} of undefined: a row that never was a deal
 * @property {string} name
 * @property {number} accountSerial
 * @property {number | undefined} amount
 * @property {string} currency
 * @property {string} kind as coded
 * @property {string} product
 * @property {import('../company/deals.mjs').Status} status
 * @property {number} createdOn
 * @property {number} closesOn
 * @property {readonly import('../company/deals.mjs').Visit[]} visits
 * @property {number} stageSince
 * @property {number} lastActivityOn
 * @property {string} lossReason
 * @property {string} leadSource
 * @property {string} ownerEmail
 * @property {readonly Claim[]} claims
 * @property {string} description
 * @property {string} nextStep
 * @property {number | undefined} renewalOf serial
 * @property {import('../company/accounts.mjs').Segment} segment of the customer
 * @property {boolean} spoilt already carries a planted defect
 * @property {boolean} [evident] something in the rows tells of a partner
 *
 * @typedef {object} TouchRow
 * @property {number} serial
 * @property {number | undefined} dealSerial
 * @property {number | undefined} accountSerial
 * @property {number | undefined} partnerSerial
 * @property {string} contactEmail
 * @property {string} kind
 * @property {number} at instant
 * @property {number} loggedAt instant
 * @property {string} actor
 * @property {'inbound' | 'outbound'} direction
 * @property {string} subject
 *
 * @typedef {object} RegistrationRow
 * @property {number} serial
 * @property {'deal' | 'lead' | 'referral'} kind
 * @property {number} partnerSerial
 * @property {number} accountSerial
 * @property {number | undefined} dealSerial
 * @property {string} state
 * @property {number} submittedAt instant
 * @property {number | undefined} decidedAt
 * @property {number | undefined} acceptedAt
 * @property {number | undefined} expiresAt
 *
 * @typedef {object} NoteRow a line of the side report
 * @property {number} serial
 * @property {string} who
 * @property {string} customer
 * @property {string} when
 * @property {string} what
 * @property {string} amount
 * @property {string} manager
 *
 * @typedef {object} OverlapRow
 * @property {number} serial
 * @property {number} partnerSerial
 * @property {number} accountSerial
 * @property {number} day
 *
 * @typedef {object} Book
 * @property {import('../company/district.mjs').District} district
 * @property {number} seed
 * @property {number} noise
 * @property {PartnerRow[]} partners
 * @property {AccountRow[]} accounts
 * @property {ContactRow[]} contacts
 * @property {DealRow[]} deals
 * @property {TouchRow[]} touches
 * @property {RegistrationRow[]} registrations
 * @property {NoteRow[]} notes
 * @property {OverlapRow[]} overlaps
 * @property {import('../truth/record.mjs').Planted[]} truth
 * @property {number} nextTouch
 * @property {Map<number, number[]>} moreActs further productive acts by partner index
 */

const TOUCHES_PER_DISTRICT = 16_384;

/** Serial of a partner's own row; duplicates take the next. @param {number} index */
export const partnerSerial = (index) => index * 4;
/** Serial of an account's own row; duplicates take the next. @param {number} serial */
export const accountSerial = (serial) => serial * 2;
/** Serial of the second row of a deal, a copy or a rival's. @param {number} serial */
export const secondRowOf = (serial) => serial + DEALS_PER_DISTRICT / 2;

/** A share of dirt at the book's noise. @param {Book} book @param {keyof typeof PARAMETERS.dirt} what */
export const shareOf = ({ noise }, what) => Math.min(0.9, PARAMETERS.dirt[what] * noise);

/**
 * The book without a fault.
 * @param {number} seed
 * @param {number} noise
 * @param {import('../company/district.mjs').District} district
 * @returns {Book}
 */
export function cleanBook(seed, noise, district) {
	/** @type {ContactRow[]} */
	const contacts = [];
	const partners = district.partners.map((partner) => {
		const random = stream(seed, 'partner row', partner.index);
		const person = personAt(random, partner.country, partner.domain === '' ? partner.email.split('@')[1] ?? '' : partner.domain);
		contacts.push({ serial: partnerSerial(partner.index) + 2, accountSerial: undefined, partnerSerial: partnerSerial(partner.index), first: person.first, last: person.last, email: random.chance(0.5) ? partner.email : person.email, role: 'Partner contact', status: 'active', optedOut: random.chance(0.06) });
		return {
			serial: partnerSerial(partner.index),
			of: partner,
			name: partner.fullName,
			domain: partner.domain,
			email: partner.email,
			phone: partner.phone,
			city: partner.city,
			country: random.pick([partner.country.name, partner.country.name, partner.country.code, partner.country.own]),
			status: partner.archivedOn !== undefined && partner.archivedOn < AS_OF_DAY ? 'archived' : partner.enrolledOn > AS_OF_DAY - 40 ? 'onboarding' : 'active',
			aliases: '',
			parentSerial: partner.parentKey === undefined || random.chance(0.5) ? undefined : partnerSerial(partner.index - 1),
		};
	});
	const accounts = district.accounts.map((account) => {
		const random = stream(seed, 'account row', account.serial);
		contacts.push({ serial: accountSerial(account.serial) * 2, accountSerial: accountSerial(account.serial), partnerSerial: undefined, ...account.contact, status: 'active', optedOut: random.chance(0.04) });
		return {
			serial: accountSerial(account.serial),
			of: account,
			name: fullName(account.name),
			domain: random.chance(0.08) ? '' : account.domain,
			phone: random.chance(0.3) ? '' : account.phone,
			city: account.city,
			street: random.chance(0.25) ? '' : account.street,
			postcode: random.chance(0.2) ? '' : account.postcode,
			country: random.pick([account.country.name, account.country.name, account.country.code, account.country.own]),
			parentSerial: account.parentKey === undefined || random.chance(0.5) ? undefined : accountSerial(Number(account.parentKey.split('-')[1])),
			cancelled: false,
		};
	});
	const serials = new Map(district.deals.map(({ key, serial }) => [key, serial]));
	const deals = district.deals.map((deal) => ({
		serial: deal.serial,
		of: deal,
		name: dealName(stream(seed, 'deal name', deal.serial), deal),
		accountSerial: accountSerial(deal.account.serial),
		amount: deal.acv,
		currency: deal.currency,
		kind: deal.kind,
		product: deal.product,
		status: deal.status,
		createdOn: deal.createdOn,
		closesOn: deal.closesOn,
		visits: deal.visits,
		stageSince: deal.status === 'open' ? deal.visits[deal.visits.length - 1]?.from ?? deal.createdOn : deal.closesOn,
		lastActivityOn: deal.lastActivityOn,
		lossReason: '',
		leadSource: stream(seed, 'lead source', deal.serial).pick(OWN_SOURCES),
		ownerEmail: deal.ownerEmail,
		claims: [],
		description: '',
		nextStep: '',
		renewalOf: deal.renewalOf === undefined ? undefined : serials.get(deal.renewalOf),
		segment: deal.account.segment,
		spoilt: false,
	}));
	return { district, seed, noise, partners, accounts, contacts, deals, touches: [], registrations: [], notes: [], overlaps: [], truth: [], nextTouch: 0, moreActs: new Map() };
}

const OWN_SOURCES = ['Web', 'Website form', 'Outbound SDR', 'Trade show', 'Webinar', 'Customer reference', 'Cold call', 'Organic search', 'LinkedIn', 'Inbound call'];
const RENEWING = ['Renewal', 'Verlängerung', 'Renouvellement', 'RNW', 'contract extension'];

/** @param {import('../random/stream.mjs').Stream} random @param {import('../company/deals.mjs').Deal} deal */
function dealName(random, deal) {
	const who = random.chance(0.7) ? deal.account.name.words.join(' ') : deal.account.fullName;
	if (deal.kind === 'renewal') return random.pick([`${who} - ${random.pick(RENEWING)}`, `${random.pick(RENEWING)} ${who} ${deal.product}`]);
	if (deal.kind === 'expansion') return `${who} - ${random.pick(['add-on seats', 'upsell', 'Erweiterung', 'more users', 'extension'])} ${deal.product}`;
	if (deal.kind === 'churn') return `${who} - ${random.pick(['cancellation', 'Kündigung', 'leaving', 'résiliation', 'off-boarding'])}`;
	return random.pick([`${who} - ${deal.product}`, `${who} / ${deal.product}`, `${deal.product} for ${who}`, `${who} ${deal.product} (${random.between(10, 900)} seats)`, `${who} new deal ${deal.product}`]);
}

/** Adds a touch. @param {Book} book @param {Partial<TouchRow> & Pick<TouchRow, 'kind' | 'at' | 'actor'>} touch */
export function addTouch(book, touch) {
	const serial = book.district.number * TOUCHES_PER_DISTRICT + book.nextTouch++;
	book.touches.push({ serial, dealSerial: undefined, accountSerial: undefined, partnerSerial: undefined, contactEmail: '', loggedAt: touch.at, direction: 'outbound', subject: '', ...touch });
	return serial;
}

/** Remembers a productive act that the partner's own rhythm does not explain. @param {Book} book @param {number} index @param {number} day */
export function addAct({ moreActs }, index, day) {
	moreActs.set(index, [...(moreActs.get(index) ?? []), day]);
}

/** Partners of the district that act within some days of a day, in their order. @param {Book} book @param {number} day @param {number} within @param {(partner: import('../company/partners.mjs').Partner) => boolean} [is] */
export function aliveAround({ district }, day, within, is = () => true) {
	return district.partners.filter((partner, i) => is(partner) && partner.type !== 'distributor' && (district.acts[i]?.some((act) => Math.abs(act - day) <= within) ?? false));
}
