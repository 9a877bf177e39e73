// @ts-check
import { acronymOf } from '../names/companies.mjs';
import { partsOf } from '../time/days.mjs';
import { ref } from '../truth/record.mjs';
import { partnerSerial } from './book.mjs';

const MONTHS = {
	en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
	de: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
};

/** What partner managers write, by what happened. @type {Readonly<Record<string, readonly string[]>>} */
const PHRASES = Object.freeze({
	registration: ['registered this one with us', 'deal reg via mail', 'sent the reg form', 'claimed it by email, ok from me'],
	referral: ['passed us the lead', 'brought us in', 'hat uns empfohlen', 'sent them our way', 'gave us the name of the buyer'],
	intro: ['intro to the CIO', 'put us in touch w/ board', 'Kontakt zum Einkauf hergestellt', 'opened the door', 'warm hand-over to their CFO'],
	coSell: ['joint demo', 'went in together', 'gemeinsamer Termin beim Kunden', 'pitched with our AE', 'sat in the workshop with us'],
	marketing: ['met at their user day', 'attended partner webinar'],
});

/** A day as people write it, and how exactly. @param {import('../random/stream.mjs').Stream} random @param {number} day @returns {readonly [string, number]} text and days that it may be off */
function inWords(random, day) {
	const { year, month, day: date } = partsOf(day);
	const en = MONTHS.en[month - 1] ?? '';
	const de = MONTHS.de[month - 1] ?? '';
	const short = String(year).slice(2);
	switch (random.int(9)) {
		case 0:
			return [`${date} ${en} ${year}`, 0];
		case 1:
			return [`${date}. ${de} ${year}`, 0];
		case 2:
			return [`${en} ${date}, ${year}`, 0];
		case 3:
			return [`${String(date).padStart(2, '0')}.${String(month).padStart(2, '0')}.${short}`, 0];
		case 4:
			return [`${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`, 0];
		case 5:
			return [`${date < 11 ? 'early' : date < 21 ? 'mid' : 'late'} ${en} ${year}`, 6];
		case 6:
			return [`${date < 11 ? 'Anfang' : date < 21 ? 'Mitte' : 'Ende'} ${de} ${short}`, 6];
		case 7:
			return [`${en.slice(0, 3)} '${short}`, 16];
		default:
			return [`${date}-${en.slice(0, 3)}-${short}`, 0];
	}
}

/** A name as people say it. @param {import('../random/stream.mjs').Stream} random @param {import('../names/companies.mjs').CompanyName} name @returns {readonly [string, 'full' | 'first' | 'acronym' | 'latin']} */
function nickname(random, name) {
	const dice = random.next();
	const first = (name.style === 'family' ? name.words.slice(0, 3).join(' ') : name.words[0]) ?? '';
	if (name.style === 'long' || name.style === 'place') {
		if (dice < 0.25 && acronymOf(name).length >= 3) return [acronymOf(name), 'acronym'];
		return [name.words.slice(0, 3).join(' '), 'first'];
	}
	if (dice < 0.35) return [first, 'first'];
	if (dice < 0.5) return [first.toLowerCase(), 'first'];
	if (dice < 0.7 && name.script !== 'Latn') return [name.latin.join(' '), 'latin'];
	return [name.words.join(' '), 'full'];
}

/** @param {import('../random/stream.mjs').Stream} random @param {number | undefined} amount @param {string} currency */
const roughly = (random, amount, currency) =>
	amount === undefined || random.chance(0.4) ? '' : random.pick([`${Math.round(amount / 1000)}k`, `~${Math.round(amount / 1000)}k ${currency}`, `${(amount / 1000).toFixed(0)} tsd`, String(amount)]);

/**
 * A line of the side report about a deal.
 * @param {import('./book.mjs').Book} book
 * @param {import('./book.mjs').DealRow} deal
 * @param {import('../company/partners.mjs').Partner} partner
 * @param {string} kind
 * @param {number} day
 * @param {boolean} known whether the CRM's partner field says it too
 * @param {import('../random/stream.mjs').Stream} random
 */
export function writeNote(book, deal, partner, kind, day, known, random) {
	const [who, partnerAs] = nickname(random, partner.name);
	const name = /** @type {import('../company/deals.mjs').Deal} */ (deal.of).account.name;
	const [customer, accountAs] = nickname(random, name);
	const [when, off] = inWords(random, day);
	const serial = book.district.number * 2048 + book.notes.length;
	book.notes.push({ serial, who, customer, when, what: random.pick(PHRASES[kind] ?? PHRASES.intro ?? []), amount: roughly(random, deal.amount, deal.currency), manager: partner.managerEmail });
	const clear = partnerAs !== 'acronym' && accountAs !== 'acronym';
	book.truth.push({
		finding: 'sideReportRow',
		case: `note-${serial}`,
		records: [ref('note', serial)],
		value: { partner: ref('partner', partnerSerial(partner.index)), deal: ref('deal', deal.serial), account: ref('account', deal.accountSerial), kind, day, daysOff: off, onTheDeal: known },
		recoverable: clear,
		why: clear ? 'partner and customer are named by words of their names' : 'one of them is named by first letters only',
	});
	return { clear, daysOff: off };
}

/** Lines about nobody we know: they must be listed, not guessed. @param {import('./book.mjs').Book} book @param {import('../random/stream.mjs').Stream} random @param {number} day */
export function writeStrangeNote(book, random, day) {
	const serial = book.district.number * 2048 + book.notes.length;
	const [when] = inWords(random, day);
	book.notes.push({ serial, who: random.pick(['the Munich guys', 'ask Tom', '???', 'new SI (name tbd)', 'friend of Ines']), customer: random.pick(['big bank', 'tbc', 'utility in the north', 'see mail', '']), when: random.chance(0.3) ? random.pick(['soon', 'last week', 'Q?', 'n.d.']) : when, what: random.pick(PHRASES.intro ?? []), amount: '', manager: '' });
	book.truth.push({ finding: 'sideReportUnmatched', case: `note-${serial}`, records: [ref('note', serial)], value: { matched: false }, recoverable: true, why: 'it names no partner or customer of ours' });
}
