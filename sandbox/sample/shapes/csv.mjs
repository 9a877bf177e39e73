// @ts-check
import { shareOf } from '../dirt/book.mjs';
import { stream } from '../random/stream.mjs';
import { DAY } from '../time/days.mjs';
import { ref } from '../truth/record.mjs';
import { NOTHINGS, dayText, germanAmount, germanDay, instantText, mixedCase, oddAmount, oddDay } from './cells.mjs';
import { GERMAN_HEADERS } from './csvGerman.mjs';
import { idIn } from './ids.mjs';
import { SEGMENT_NAMES, lookup } from './lookup.mjs';
import { refusedRows } from './refused.mjs';
import { CSV_STAGES, GERMAN_STAGES, lastStageOf } from './stages.mjs';

const id = (/** @type {import('../truth/record.mjs').ObjectName} */ object, /** @type {number | undefined} */ serial) => (serial === undefined ? '' : idIn('csv', object, serial));

const TYPES = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
	reseller: ['Reseller', 'reseller', 'VAR', 'Value Added Reseller'], si: ['SI', 'System Integrator', 'Implementation'], isv: ['ISV', 'Technology'], msp: ['MSP', 'Managed Service Provider'],
	oem: ['OEM'], consultant: ['Consultant', 'Consulting'], agency: ['Agency', 'Agentur'], distributor: ['Distributor', 'Disti'], marketplace: ['Marketplace'], referral: ['Referral', 'Referral Partner'], affiliate: ['Affiliate', 'affiliate'],
});
const KINDS = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
	newBusiness: ['New Business', 'New Business', 'New Business', 'new logo', 'New Customer', 'Neugeschäft'],
	expansion: ['Existing Business', 'Existing Business', 'Upsell', 'Erweiterung'],
	renewal: ['Renewal', 'Renewal', 'Renewal', 'Verlängerung'],
	churn: ['Churn', 'Cancellation', 'Kündigung'],
});
const ROLES = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
	sourcing: ['Sourced', 'sourcing', 'Source'], coSell: ['Co-Sell', 'co sell', 'Joint selling'], influence: ['Influence', 'Influenced'], resell: ['Reseller'], distribute: ['Distributor'], deliver: ['Delivery'],
});
const STATUSES = { open: ['Open', 'Open', 'open', 'In Progress'], won: ['Won', 'Won', 'WON', 'won '], lost: ['Lost', 'Lost', 'LOST', 'lost'] };
const GERMAN_STATUSES = { open: 'offen', won: 'gewonnen', lost: 'verloren' };

/**
 * Flat files with headers: one row a deal, a partner, an account, a contact, an activity, a registration.
 *
 * Habits: `plain` is an American export with some odd cells; `bom` has a byte order mark before the first
 * header; `german` has German headers, days, decimals (and semicolons, once written to a file).
 * @type {import('./shape.mjs').Shape}
 */
export function* csv(book, { habit }) {
	const find = lookup(book);
	const odd = shareOf(book, 'oddCell');
	const german = habit === 'german';
	/** @type {(object: string, row: Record<string, unknown>) => { object: string, row: Record<string, unknown> }} */
	const send = (object, row) => ({ object, row: dressed(row, object, habit) });

	for (const partner of book.partners) {
		const random = stream(book.seed, 'csv partner', partner.serial);
		yield send('partner', {
			'Partner ID': id('partner', partner.serial),
			'Partner Name': partner.name,
			'Website': partner.domain,
			'Email': partner.email,
			'Phone': partner.phone,
			'City': partner.city,
			'Country': partner.country,
			'Region': partner.of.country.region,
			'Partner Type': random.pick(TYPES[partner.of.type] ?? [partner.of.type]),
			'Motion': partner.of.motion === 'named' ? random.pick(['Named', 'Managed', 'named']) : random.pick(['Self-Serve', 'self service']),
			'Strategic': partner.of.strategic ? random.pick(['Yes', 'true', 'x']) : random.pick(['No', 'false', '']),
			'Partner Status': partner.status,
			'Partner Since': german ? germanDay(partner.of.enrolledOn) : dayText(partner.of.enrolledOn),
			'Archived At': german && partner.of.archivedOn !== undefined ? germanDay(partner.of.archivedOn) : dayText(partner.of.archivedOn),
			'Agreement Ends': german && partner.of.agreementEndsOn !== undefined ? germanDay(partner.of.agreementEndsOn) : dayText(partner.of.agreementEndsOn),
			'Tier': partner.of.tier,
			'Partner Manager Email': partner.of.managerEmail,
			'Parent ID': id('partner', partner.parentSerial),
			'Aliases': partner.aliases,
		});
	}
	for (const account of book.accounts) {
		yield send('account', {
			'Account ID': id('account', account.serial),
			'Account Name': account.name,
			'Website': account.domain,
			'Phone': account.phone,
			'Street': account.street,
			'Postal Code': account.postcode,
			'City': account.city,
			'Country': account.country,
			'Segment': SEGMENT_NAMES[account.of.segment],
			'Industry': account.of.industry,
			'Region': account.of.region,
			'Account Owner Email': account.of.ownerEmail,
			'Parent Account ID': id('account', account.parentSerial),
			'Customer Status': account.cancelled ? 'cancelled' : '',
		});
	}
	for (const contact of book.contacts) {
		yield send('contact', {
			'Contact ID': id('contact', contact.serial),
			'First Name': contact.first,
			'Last Name': contact.last,
			'Contact Email': contact.email,
			'Account ID': id('account', contact.accountSerial),
			'Partner ID': id('partner', contact.partnerSerial),
			'Job Title': contact.role,
			'Contact Status': contact.status === 'left' ? 'left company' : contact.status,
			'Opted Out': contact.optedOut ? 'TRUE' : 'FALSE',
		});
	}
	for (const deal of book.deals) {
		const random = stream(book.seed, 'csv deal', deal.serial);
		const account = find.account(deal.accountSerial);
		const stages = german ? GERMAN_STAGES : CSV_STAGES;
		const [claim, second] = deal.claims;
		const partner = claim === undefined ? undefined : find.partner(claim.partnerSerial);
		const other = second === undefined ? undefined : find.partner(second.partnerSerial);
		/** @type {Record<string, unknown>} */
		const row = {
			'Opportunity ID': id('deal', deal.serial),
			'Opportunity Name': deal.name,
			'Account ID': id('account', deal.accountSerial),
			'Account Name': account.name,
			'Account Domain': account.domain,
			'ACV': deal.amount === undefined ? random.pick(NOTHINGS) : german ? germanAmount(deal.amount) : deal.amount,
			'Currency': deal.currency,
			'Type': random.pick(KINDS[deal.kind] ?? [deal.kind]),
			'Product Line': deal.product,
			'Stage': deal.status === 'open' ? mixedCase(random, stages.open[lastStageOf(deal)] ?? '') : random.pick(stages[deal.status]),
			'Status': german ? GERMAN_STATUSES[deal.status] : random.pick(STATUSES[deal.status]),
			'Created Date': german ? germanDay(deal.createdOn) : dayText(deal.createdOn),
			'Close Date': german ? germanDay(deal.closesOn) : dayText(deal.closesOn),
			'Stage Entered': german ? germanDay(deal.stageSince) : dayText(deal.stageSince),
			'Last Activity': german ? germanDay(deal.lastActivityOn) : dayText(deal.lastActivityOn),
			'Loss Reason': deal.lossReason,
			'Segment': SEGMENT_NAMES[deal.segment],
			'Region': account.of.region,
			'Lead Source': deal.leadSource,
			'Owner Email': deal.ownerEmail === '' ? random.pick(NOTHINGS) : deal.ownerEmail,
			'Partner': partner === undefined ? random.weighted(/** @type {const} */ ([['', 80], ['Direct', 14], ['none', 2], ['null', 2], ['-', 2]])) : partner.name,
			'Partner ID': claim === undefined ? '' : id('partner', claim.partnerSerial),
			'Partner Role': claim === undefined ? '' : random.pick(ROLES[claim.role] ?? ['']),
			'Partner Tagged At': claim?.taggedOn === undefined ? '' : german ? germanDay(claim.taggedOn) : dayText(claim.taggedOn),
			'Referral Partner': second?.role === 'sourcing' ? other?.name : '',
			'Referral Partner ID': second?.role === 'sourcing' ? id('partner', second.partnerSerial) : '',
			'Distributor': second?.role === 'distribute' ? other?.name : '',
			'Distributor ID': second?.role === 'distribute' ? id('partner', second.partnerSerial) : '',
			'Description': deal.description,
			'Next Step': deal.nextStep,
			'Renewal Of': deal.renewalOf === undefined || random.chance(0.5) ? '' : id('deal', deal.renewalOf),
		};
		/** @type {{ field: string, written: unknown, means: unknown }[]} */
		const oddities = [];
		if (!german && deal.amount !== undefined && deal.currency !== '' && random.chance(odd)) oddities.push({ field: 'ACV', written: oddAmount(random, deal.amount, deal.currency), means: deal.amount });
		if (!german && random.chance(odd)) oddities.push({ field: 'Created Date', written: oddDay(random, deal.createdOn), means: dayText(deal.createdOn) });
		if (!german && random.chance(odd)) oddities.push({ field: 'Close Date', written: oddDay(random, deal.closesOn), means: dayText(deal.closesOn) });
		if (deal.currency !== '' && random.chance(odd / 2)) oddities.push({ field: 'Currency', written: deal.currency === 'EUR' ? random.pick(['€', 'eur', 'Euro', ' EUR']) : random.pick([deal.currency.toLowerCase(), ` ${deal.currency}`]), means: deal.currency });
		if (deal.leadSource === '' && random.chance(odd * 4)) oddities.push({ field: 'Lead Source', written: random.pick(['null', 'N/A', '-', 'undefined']), means: null });
		for (const { field, written } of oddities) row[field] = written;
		yield send('deal', row);
		for (const oddity of oddities) yield { planted: { finding: 'oddCell', case: `cell-${deal.serial}-${oddity.field}`, records: [ref('deal', deal.serial)], value: oddity, recoverable: true, why: 'written otherwise, and meaning one thing only' } };
	}
	for (const touch of book.touches) {
		yield send('touch', {
			'Activity ID': id('touch', touch.serial),
			'Activity Type': TOUCH_WORDS[touch.kind] ?? touch.kind,
			'Subject': touch.subject,
			'Activity Date': german ? germanDay(Math.floor(touch.at / DAY)) : instantText(touch.at),
			'Logged At': german ? germanDay(Math.floor(touch.loggedAt / DAY)) : instantText(touch.loggedAt),
			'Opportunity ID': id('deal', touch.dealSerial),
			'Account ID': id('account', touch.accountSerial),
			'Account Domain': touch.accountSerial === undefined ? '' : find.account(touch.accountSerial).domain,
			'Partner ID': id('partner', touch.partnerSerial),
			'Contact Email': touch.contactEmail,
			'Actor': ACTOR_WORDS[touch.actor] ?? touch.actor,
			'Direction': touch.direction,
		});
	}
	for (const registration of book.registrations) {
		yield send('registration', {
			'Registration ID': id('registration', registration.serial),
			'Registration Type': registration.kind,
			'Registration Status': registration.state === 'underReview' ? 'In Review' : registration.state,
			'Partner ID': id('partner', registration.partnerSerial),
			'Partner': find.partner(registration.partnerSerial).name,
			'Account Domain': find.account(registration.accountSerial).of.domain,
			'Opportunity ID': id('deal', registration.dealSerial),
			'Submitted At': instantText(registration.submittedAt),
			'Decided At': instantText(registration.decidedAt),
			'Accepted At': instantText(registration.acceptedAt),
			'Expires At': instantText(registration.expiresAt),
		});
	}
	yield* refusedRows(book, 'csv', [
		(n) => ({ reason: 'noIdentity', object: 'deal', row: { ...send('deal', { 'Opportunity ID': '', 'Opportunity Name': n % 2 === 0 ? '' : 'null', 'Account ID': '', 'Account Name': '', 'ACV': 1000 + n, 'Currency': 'USD', 'Stage': 'Scoping', 'Status': 'Open', 'Created Date': '2026-01-15' }).row } }),
		() => ({ reason: 'blankRow', object: 'deal', row: send('deal', { 'Opportunity ID': '', 'Opportunity Name': ' ', 'ACV': '', 'Stage': '' }).row }),
		(n) => ({ reason: 'notARow', object: 'deal', row: n % 2 === 0 ? `total: ${n}` : n }),
		(n) => ({ reason: 'unknownShape', object: 'deal', row: { 'Confidential Information - Do Not Distribute': `page ${n}` } }),
		(n) => ({ reason: 'missingField', object: 'touch', row: send('touch', { 'Activity ID': `ACT-X${n}`, 'Activity Type': '', 'Activity Date': '', 'Opportunity ID': '', 'Partner ID': '' }).row }),
	]);
}

const TOUCH_WORDS = /** @type {Readonly<Record<string, string>>} */ ({ portalLogin: 'Portal login', coSell: 'Co-sell', intro: 'Introduction', referral: 'Referral', meeting: 'Meeting', email: 'Email', marketing: 'Webinar', delivery: 'Implementation', click: 'Email click', training: 'Training', certification: 'Certification' });
const ACTOR_WORDS = /** @type {Readonly<Record<string, string>>} */ ({ partner: 'Partner', partnerTeam: 'Partner manager', seller: 'AE', marketing: 'Marketing', customer: 'Customer', system: 'System' });

/** @param {Record<string, unknown>} row @param {string} object @param {'plain' | 'bom' | 'german'} habit */
function dressed(row, object, habit) {
	if (habit === 'plain') return row;
	const headers = habit === 'german' ? (GERMAN_HEADERS[object] ?? {}) : {};
	return Object.fromEntries(Object.entries(row).map(([header, cell], i) => [`${habit === 'bom' && i === 0 ? '\ufeff' : ''}${headers[header] ?? header}`, cell]));
}
