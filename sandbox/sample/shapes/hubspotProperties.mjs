// @ts-check
import { HUBSPOT_STAGES, lastStageOf } from './stages.mjs';
import { idIn } from './ids.mjs';
import { dayText, morning } from './cells.mjs';
import { SEGMENT_NAMES } from './lookup.mjs';

/**
 * @typedef {{ readonly value: string, readonly at: number }} Version a value and since when; 0 where the portal does not say
 * @typedef {Readonly<Record<string, readonly Version[]>>} Properties by name, latest first
 */

export const PORTAL = 8_412_907;

const TYPES = { newBusiness: 'newbusiness', expansion: 'existingbusiness', renewal: 'renewal', churn: 'churn' };
const ROLES = { sourcing: 'Sourced', coSell: 'Co-sell', influence: 'Influenced', resell: 'Reseller', distribute: 'Distributor', deliver: 'Delivery' };

/** One value that was always there. @param {string | number | boolean | undefined} value @param {number} at @returns {readonly Version[]} */
const since = (value, at) => (value === undefined || value === '' ? [] : [{ value: String(value), at }]);

/**
 * A deal's properties with their history, as the portal keeps them.
 * @param {import('../dirt/book.mjs').DealRow} deal
 * @param {ReturnType<typeof import('./lookup.mjs').lookup>} find
 * @returns {Properties}
 */
export function dealProperties(deal, find) {
	const stages = deal.kind === 'newBusiness' ? HUBSPOT_STAGES.new : HUBSPOT_STAGES.existing;
	const created = morning(deal.createdOn);
	const account = find.account(deal.accountSerial);
	const [claim, second] = deal.claims;
	const partner = claim === undefined ? undefined : find.partner(claim.partnerSerial);
	const other = second === undefined ? undefined : find.partner(second.partnerSerial);
	const tagged = claim?.taggedOn === undefined ? 0 : morning(claim.taggedOn);
	const taggedToo = second?.taggedOn === undefined ? 0 : morning(second.taggedOn);
	const open = stages.open[lastStageOf(deal)] ?? '';
	/** @type {Version[]} */
	const history = deal.visits.map(({ stage, from }, i) => ({ value: stages.open[stage] ?? '', at: morning(from) + i }));
	if (deal.visits.length === 0 && deal.status === 'open') history.push({ value: open, at: morning(deal.stageSince) });
	if (deal.status !== 'open') history.push({ value: stages[deal.status], at: morning(deal.closesOn) + 60_000 });
	return {
		dealname: since(deal.name, created),
		dealstage: history.reverse(),
		pipeline: since(stages.pipeline, created),
		amount: since(deal.amount, created),
		deal_currency_code: since(deal.currency, created),
		dealtype: since(TYPES[/** @type {keyof typeof TYPES} */ (deal.kind)], created),
		createdate: since(created, created),
		closedate: since(morning(deal.closesOn), created),
		hs_is_closed: since(deal.status !== 'open', created),
		hs_is_closed_won: since(deal.status === 'won', created),
		notes_last_updated: since(morning(deal.lastActivityOn), morning(deal.lastActivityOn)),
		closed_lost_reason: since(deal.lossReason, morning(deal.closesOn)),
		product_line: since(deal.product, created),
		customer_segment: since(SEGMENT_NAMES[deal.segment], created),
		region: since(account.of.region, created),
		company_domain: since(account.domain, created),
		lead_source: since(deal.leadSource, created),
		owner_email: since(deal.ownerEmail, created),
		description: since(deal.description, created),
		hs_next_step: since(deal.nextStep, created),
		renewal_of: since(deal.renewalOf === undefined ? '' : idIn('hubspotV3', 'deal', deal.renewalOf), created),
		partner: since(partner?.name, tagged),
		partner_id: since(claim === undefined ? '' : idIn('hubspotV3', 'partner', claim.partnerSerial), tagged),
		partner_role: since(claim === undefined ? '' : ROLES[claim.role], tagged),
		referral_partner: since(second?.role === 'sourcing' ? other?.name : '', taggedToo),
		referral_partner_id: since(second?.role === 'sourcing' ? idIn('hubspotV3', 'partner', second.partnerSerial) : '', taggedToo),
		distributor: since(second?.role === 'distribute' ? other?.name : '', taggedToo),
		distributor_id: since(second?.role === 'distribute' ? idIn('hubspotV3', 'partner', second.partnerSerial) : '', taggedToo),
	};
}

/** @param {import('../dirt/book.mjs').PartnerRow} partner @returns {Properties} */
export function partnerProperties(partner) {
	const { of } = partner;
	const at = morning(of.enrolledOn);
	return {
		name: since(partner.name, at), domain: since(partner.domain, at), phone: since(partner.phone, at), city: since(partner.city, at), country: since(partner.country, at),
		type: since('PARTNER', at), partner_type: since(of.type, at), partner_motion: since(of.motion === 'named' ? 'named' : 'self-serve', at), partner_status: since(partner.status, at), partner_tier: since(of.tier, at),
		partner_since: since(dayText(of.enrolledOn), at), partner_email: since(partner.email, at), partner_manager_email: since(of.managerEmail, at), partner_region: since(of.country.region, at), strategic_partner: since(of.strategic, at),
		partner_agreement_end_date: since(dayText(of.agreementEndsOn), at), partner_archived_at: since(dayText(of.archivedOn), at), hs_parent_company_id: since(partner.parentSerial === undefined ? '' : idIn('hubspotV3', 'partner', partner.parentSerial), at), createdate: since(at, at),
	};
}

/** @param {import('../dirt/book.mjs').AccountRow} account @returns {Properties} */
export function accountProperties(account) {
	const at = morning(19_000);
	return {
		name: since(account.name, at), domain: since(account.domain, at), phone: since(account.phone, at), address: since(account.street, at), zip: since(account.postcode, at), city: since(account.city, at), country: since(account.country, at),
		industry: since(account.of.industry.toUpperCase().replaceAll(' ', '_'), at), customer_segment: since(SEGMENT_NAMES[account.of.segment], at), region: since(account.of.region, at), owner_email: since(account.of.ownerEmail, at),
		hs_parent_company_id: since(account.parentSerial === undefined ? '' : idIn('hubspotV3', 'account', account.parentSerial), at), customer_status: since(account.cancelled ? 'cancelled' : '', at), createdate: since(at, at),
	};
}

/** @param {import('../dirt/book.mjs').ContactRow} contact @returns {Properties} */
export function contactProperties(contact) {
	const at = morning(19_000);
	const company = contact.accountSerial !== undefined ? idIn('hubspotV3', 'account', contact.accountSerial) : contact.partnerSerial !== undefined ? idIn('hubspotV3', 'partner', contact.partnerSerial) : '';
	return { firstname: since(contact.first, at), lastname: since(contact.last, at), email: since(contact.email, at), jobtitle: since(contact.role, at), associatedcompanyid: since(company, at), hs_email_optout: since(contact.optedOut ? 'true' : '', at), hs_email_bounce: since(contact.status === 'bounced' ? 1 : '', at), contact_status: since(contact.status === 'left' ? 'left company' : '', at), createdate: since(at, at), lastmodifieddate: since(at, at) };
}
