// @ts-check
import { SELLERS } from '../company/people.mjs';
import { PARAMETERS } from '../parameters.mjs';
import { stream } from '../random/stream.mjs';
import { AS_OF_DAY, DAY, HOUR } from '../time/days.mjs';
import { ref } from '../truth/record.mjs';
import { addAct, addTouch, aliveAround, partnerSerial, shareOf } from './book.mjs';
import { writeNote } from './notes.mjs';

/**
 * Who brought and helped each new deal, what of that reached the CRM's partner field, and what the rows
 * say elsewhere or not at all.
 * @param {import('./book.mjs').Book} book
 */
export function plantEvidence(book) {
	for (const deal of book.deals) {
		const { of } = deal;
		if (of === undefined) continue;
		const random = stream(book.seed, 'evidence', deal.serial);
		sellerTouches(book, deal, random);
		if (of.kind !== 'newBusiness') continue;
		if (of.involvement !== undefined) involved(book, deal, of.involvement, random);
		else notInvolved(book, deal, random);
	}
}

/** @param {import('../random/stream.mjs').Stream} random @param {number} day */
export const momentOn = (random, day) => day * DAY + 8 * HOUR + random.int(600) * 60_000;

/** @param {import('./book.mjs').Book} book @param {import('./book.mjs').DealRow} deal @param {import('../random/stream.mjs').Stream} random */
function sellerTouches(book, deal, random) {
	const of = /** @type {import('../company/deals.mjs').Deal} */ (deal.of);
	const mean = PARAMETERS.sellerTouches[of.motion];
	const until = Math.min(of.closesOn, AS_OF_DAY - 1);
	// Geometric counts: a few deals eat most of the time.
	for (let left = Math.floor(Math.log(1 - random.next()) / Math.log(mean / (1 + mean))); left > 0 && until > of.createdOn; left--) {
		const at = momentOn(random, random.between(of.createdOn + 1, Math.max(of.createdOn + 1, until)));
		addTouch(book, { dealSerial: deal.serial, accountSerial: deal.accountSerial, contactEmail: of.account.contact.email, kind: random.pick(['meeting', 'meeting', 'email']), at, actor: 'seller', direction: random.chance(0.6) ? 'outbound' : 'inbound', subject: random.pick(['Call', 'Demo', 'Follow-up', 'Pricing question', 'Security review']) });
	}
}

/** @param {import('./book.mjs').Book} book @param {import('./book.mjs').DealRow} deal @param {import('../company/deals.mjs').Involvement} involvement @param {import('../random/stream.mjs').Stream} random */
function involved(book, deal, involvement, random) {
	const { role, actedOn } = involvement;
	const partner = book.district.partners.find(({ index }) => index === involvement.partner);
	if (partner === undefined) return;
	const serial = partnerSerial(partner.index);
	const inField = !random.chance(shareOf(book, 'touchNotInField'));
	const place = inField ? (random.chance(0.85) ? 'crm' : 'field') : random.weighted(/** @type {const} */ ([['side', 50], ['crm', 36], ['nowhere', 14]]));
	const withDeal = random.chance(0.7);
	const where = withDeal ? { dealSerial: deal.serial, accountSerial: deal.accountSerial } : { accountSerial: deal.accountSerial };
	const by = /** @type {const} */ ({ partnerSerial: serial, contactEmail: partner.email, actor: 'partner', direction: 'inbound' });
	/** @type {string} */
	let via;

	if (role === 'sourced') {
		via = partner.motion === 'named'
			? random.weighted(/** @type {const} */ ([['registration', 55], ['referral', 30], ['intro', 15]]))
			: random.weighted(/** @type {const} */ ([['registration', 25], ['referral', 75]]));
		const at = momentOn(random, actedOn);
		if (place === 'crm') {
			if (via === 'registration') register(book, deal, serial, at, random, withDeal, partner.motion === 'named' ? 'deal' : 'lead');
			else addTouch(book, { ...where, ...by, kind: via, at, loggedAt: at + random.int(60) * HOUR, subject: via === 'referral' ? 'Referral received' : 'Introduction' });
		}
	} else if (role === 'coSell') {
		via = 'coSell';
		if (place === 'crm') {
			const at = momentOn(random, actedOn);
			addTouch(book, { ...where, ...by, kind: 'coSell', at, loggedAt: at + random.int(40) * HOUR, subject: 'Joint meeting' });
			if (random.chance(0.4)) addTouch(book, { ...where, ...by, kind: 'coSell', at: at + 2 * HOUR, loggedAt: at + 50 * HOUR, subject: 'Joint demo' });
		}
	} else {
		via = random.chance(0.6) || place === 'side' ? 'intro' : 'marketing';
		if (place === 'crm') {
			const at = momentOn(random, actedOn);
			addTouch(book, { ...where, ...by, kind: via, at, loggedAt: at + random.int(40) * HOUR, subject: via === 'intro' ? 'Introduced us to the board' : 'Partner event attended' });
			if (via === 'marketing') addTouch(book, { ...where, ...by, kind: via, at: at + 2 * DAY, loggedAt: at + 3 * DAY, subject: 'Partner webinar attended' });
		}
	}
	const alsoNoted = inField && random.chance(0.12);
	const noted = place === 'side' || alsoNoted ? writeNote(book, deal, partner, via, actedOn, place !== 'side', random) : undefined;
	if (inField) {
		const after = role === 'sourced' ? deal.createdOn + random.between(0, 6) : actedOn + random.between(0, 8);
		const taggedOn = random.chance(0.07) ? undefined : Math.min(after, deal.closesOn, AS_OF_DAY - 1);
		deal.claims = [{ partnerSerial: serial, role: role === 'sourced' ? 'sourcing' : role === 'coSell' ? 'coSell' : 'influence', taggedOn }];
		if (role === 'sourced' && (place === 'field' || random.chance(0.5))) deal.leadSource = random.pick(PARTNER_SOURCES);
		if (taggedOn === undefined) book.truth.push({ finding: 'tagDateUnknown', case: `tag-${deal.serial}`, records: [ref('deal', deal.serial)], value: { partner: ref('partner', serial), overCredited: false }, recoverable: true, why: 'the tag has no date: nothing may be called late' });
	} else if (place === 'crm' && role === 'sourced' && random.chance(Math.min(0.5, 0.12 * book.noise))) {
		deal.leadSource = random.pick(PARTNER_SOURCES);
		book.truth.push({ finding: 'unnamedPartnerSource', case: `source-${deal.serial}`, records: [ref('deal', deal.serial)], value: { leadSource: deal.leadSource }, recoverable: true, why: 'the lead source says partner, and no partner is named' });
	}
	const internal = random.chance(partner.motion === 'named' ? 0.25 : 0.03);
	if (internal) teamTouch(book, deal, partner.managerEmail, random);
	if (place !== 'nowhere') deal.evident = true;

	// A line whose date is off by weeks cannot tell what came first.
	const found = place === 'side' ? noted !== undefined && noted.clear && noted.daysOff <= 6 : place !== 'nowhere';
	const unclear = place === 'side' ? 'the line of the side report is too vague' : 'the act was written down nowhere';
	const decision = role;
	book.truth.push({
		finding: 'attribution',
		case: `attribution-${deal.serial}`,
		records: [ref('deal', deal.serial)],
		value: { decision, fromRows: found ? decision : place === 'side' ? 'undecided' : 'direct', sourcingPartner: role === 'sourced' ? ref('partner', serial) : null, coSell: role === 'coSell' ? [ref('partner', serial)] : [], influence: role === 'influenced' ? [ref('partner', serial)] : [], internalCoSell: internal, via, place: inField ? 'field' : place, actedOn, needsSideReport: place === 'side' },
		recoverable: found,
		why: found ? WHERE[inField ? 'field' : place] : unclear,
	});
	if (!inField) {
		book.truth.push({
			finding: 'invisible',
			case: `invisible-${deal.serial}`,
			records: [ref('deal', deal.serial)],
			value: { partner: ref('partner', serial), role, place, acv: deal.amount, currency: deal.currency },
			recoverable: found,
			why: found ? (place === 'side' ? 'the side report tells of it' : 'a registration or activity tells of it') : unclear,
		});
	}
}

const WHERE = Object.freeze({ field: 'the partner stands on the deal', crm: 'a dated act stands in the CRM', side: 'a line of the side report names partner, customer and time', nowhere: '' });

export const PARTNER_SOURCES = ['Partner', 'Partner referral', 'Channel', 'partner-sourced', 'Via Partner', 'PARTNER LEAD', 'Alliance'];

/** @param {import('./book.mjs').Book} book @param {import('./book.mjs').DealRow} deal @param {number} serial @param {number} at @param {import('../random/stream.mjs').Stream} random @param {boolean} withDeal @param {'deal' | 'lead'} kind */
export function register(book, deal, serial, at, random, withDeal, kind) {
	const decidedAt = at + random.between(3, 40) * HOUR;
	const known = decidedAt < AS_OF_DAY * DAY;
	book.registrations.push({
		serial: book.district.number * 4096 + book.registrations.length,
		kind,
		partnerSerial: serial,
		accountSerial: deal.accountSerial,
		dealSerial: withDeal ? deal.serial : undefined,
		state: known ? 'approved' : 'submitted',
		submittedAt: at,
		decidedAt: known ? decidedAt : undefined,
		acceptedAt: known ? decidedAt : undefined,
		expiresAt: known ? at + 90 * DAY : undefined,
	});
}

/** @param {import('./book.mjs').Book} book @param {import('./book.mjs').DealRow} deal @param {string} email @param {import('../random/stream.mjs').Stream} random */
function teamTouch(book, deal, email, random) {
	const until = Math.min(deal.closesOn, AS_OF_DAY - 1);
	if (until <= deal.createdOn + 2) return;
	addTouch(book, { dealSerial: deal.serial, accountSerial: deal.accountSerial, contactEmail: email, kind: 'coSell', at: momentOn(random, random.between(deal.createdOn + 1, until - 1)), actor: 'partnerTeam', subject: 'Alignment call' });
}

/** @param {import('./book.mjs').Book} book @param {import('./book.mjs').DealRow} deal @param {import('../random/stream.mjs').Stream} random */
function notInvolved(book, deal, random) {
	const of = /** @type {import('../company/deals.mjs').Deal} */ (deal.of);
	const close = Math.min(deal.closesOn, AS_OF_DAY - 1);
	const dice = random.next();
	const near = aliveAround(book, deal.createdOn, 45);
	const partner = near.length === 0 ? undefined : random.pick(near);
	/** @param {'direct' | 'undecided'} decision @param {Record<string, unknown>} value @param {string} why */
	const decided = (decision, value, why) => {
		book.truth.push({
			finding: 'attribution',
			case: `attribution-${deal.serial}`,
			records: [ref('deal', deal.serial)],
			value: { decision, fromRows: decision, sourcingPartner: null, coSell: [], influence: [], internalCoSell: false, ...value },
			recoverable: true,
			why,
		});
	};
	const serial = partner === undefined ? 0 : partnerSerial(partner.index);

	// A tenth of all tags: at the default shares there are about as many tagged deals as direct ones.
	if (partner !== undefined && dice < shareOf(book, 'overCredited')) {
		const kind = random.weighted(/** @type {const} */ ([['late', 45], ['noEvidence', 30], ['tooOld', 15], ['afterClose', 10]]));
		const closed = deal.status !== 'open' && deal.closesOn + 3 < AS_OF_DAY;
		const length = close - deal.createdOn;
		const how = kind === 'afterClose' && !closed ? 'noEvidence' : kind === 'late' && length < 40 ? 'noEvidence' : kind;
		const taggedOn =
			how === 'late' ? random.between(deal.createdOn + 36, close) : how === 'afterClose' ? Math.min(AS_OF_DAY - 1, deal.closesOn + random.between(1, 40)) : Math.min(close, deal.createdOn + random.between(0, 9));
		deal.claims = [{ partnerSerial: serial, role: 'sourcing', taggedOn }];
		if (how === 'tooOld') addTouch(book, { accountSerial: deal.accountSerial, partnerSerial: serial, contactEmail: partner.email, kind: 'referral', at: momentOn(random, deal.createdOn - random.between(230, 500)), actor: 'partner', direction: 'inbound', subject: 'Referral received' });
		deal.evident = true;
		const whys = { late: 'the tag came long after the deal was made, with no evidence before', noEvidence: 'nothing but the tag speaks for the partner', tooOld: 'the only evidence is older than the lookback', afterClose: 'the tag was set after the deal had closed' };
		book.truth.push({ finding: 'overCredited', case: `over-${deal.serial}`, records: [ref('deal', deal.serial)], value: { partner: ref('partner', serial), kind: how, taggedOn, acv: deal.amount, currency: deal.currency }, recoverable: true, why: whys[how] });
		decided('direct', { overCredited: how }, whys[how]);
		return;
	}
	const rest = random.next();
	if (partner !== undefined && rest < 0.03) {
		const inText = random.chance(0.5) || partner.domain === '';
		deal.evident = true;
		if (inText) deal.description = random.pick([`Customer also talks to ${partner.name.words.join(' ')}`, `${partner.fullName} knows the CIO?`, `ask ${partner.name.words.join(' ')} about the tender`]);
		else addTouch(book, { dealSerial: deal.serial, accountSerial: deal.accountSerial, contactEmail: `info@${partner.domain}`, kind: 'email', at: momentOn(random, Math.min(close, deal.createdOn + 4)), actor: 'customer', direction: 'inbound', subject: 'Re: offer' });
		decided('undecided', { weak: inText ? 'textMention' : 'partnerDomain', partner: ref('partner', serial) }, 'weak signals only propose');
		return;
	}
	if (partner !== undefined && rest < 0.042 && close - deal.createdOn > 70) {
		deal.evident = true;
		const at = momentOn(random, deal.createdOn - random.between(3, 30));
		addTouch(book, { dealSerial: deal.serial, accountSerial: deal.accountSerial, partnerSerial: serial, contactEmail: partner.email, kind: 'referral', at, loggedAt: momentOn(random, deal.createdOn + random.between(50, close - deal.createdOn)), actor: 'partner', direction: 'inbound', subject: 'Referral received' });
		addAct(book, partner.index, Math.floor(at / DAY));
		decided('undecided', { loggedLate: true, partner: ref('partner', serial) }, 'the evidence is dated before the deal and was written down weeks after: for people to decide');
		return;
	}
	const deliverers = rest > 0.95 && deal.status === 'won' ? aliveAround(book, deal.closesOn, 90, ({ type }) => type === 'si' || type === 'msp') : [];
	if (deliverers.length > 0) {
		const deliverer = random.pick(deliverers);
		const at = momentOn(random, Math.min(AS_OF_DAY - 1, deal.closesOn + random.between(8, 40)));
		addTouch(book, { dealSerial: deal.serial, accountSerial: deal.accountSerial, partnerSerial: partnerSerial(deliverer.index), contactEmail: deliverer.email, kind: 'delivery', at, actor: 'partner', direction: 'inbound', subject: 'Implementation' });
		deal.evident = true;
		decided('direct', { deliver: [ref('partner', partnerSerial(deliverer.index))] }, 'the partner delivers after the sale: a role, not a reason');
		return;
	}
	const internal = rest > 0.9 && rest <= 0.92;
	if (internal) teamTouch(book, deal, random.pick(SELLERS[of.account.region]).replace(/^[^@]+/, 'partnerships'), random);
	decided('direct', { internalCoSell: internal }, 'nothing in any source speaks of a partner');
}
