// @ts-check
import { DAY, isoDay } from '../time/days.mjs';
import { dayText, morning, pipedriveInstant, wholeSeconds } from './cells.mjs';
import { idIn } from './ids.mjs';
import { SEGMENT_NAMES, lookup } from './lookup.mjs';
import { ACTIVITY_FIELDS, DEAL_FIELDS, ORGANIZATION_FIELDS, changes, definitions, optionOf } from './pipedriveFields.mjs';
import { refusedRows } from './refused.mjs';
import { PIPEDRIVE_STAGES, lastStageOf } from './stages.mjs';

const idOf = (/** @type {import('../truth/record.mjs').ObjectName} */ object, /** @type {number} */ serial) => Number(idIn('pipedriveV2', object, serial));

/** What the custom fields of a deal hold. @param {import('../dirt/book.mjs').DealRow} deal @returns {Record<string, unknown>} */
export function dealFields(deal) {
	const [claim, second] = deal.claims;
	return {
		[DEAL_FIELDS.partner.key]: claim === undefined ? null : idOf('partner', claim.partnerSerial),
		[DEAL_FIELDS.role.key]: claim === undefined ? null : optionOf(DEAL_FIELDS.role, claim.role),
		[DEAL_FIELDS.taggedOn.key]: claim?.taggedOn === undefined ? null : isoDay(claim.taggedOn),
		[DEAL_FIELDS.secondPartner.key]: second?.role === 'sourcing' ? idOf('partner', second.partnerSerial) : null,
		[DEAL_FIELDS.distributor.key]: second?.role === 'distribute' ? idOf('partner', second.partnerSerial) : null,
		[DEAL_FIELDS.product.key]: deal.product === '' ? null : deal.product,
		[DEAL_FIELDS.kind.key]: optionOf(DEAL_FIELDS.kind, deal.kind),
		[DEAL_FIELDS.source.key]: deal.leadSource === '' ? null : deal.leadSource,
		[DEAL_FIELDS.notes.key]: deal.description === '' ? null : deal.description,
	};
}

/** @param {import('../dirt/book.mjs').PartnerRow} partner @returns {Record<string, unknown>} */
export const partnerFields = (partner) => ({
	[ORGANIZATION_FIELDS.isPartner.key]: optionOf(ORGANIZATION_FIELDS.isPartner, 'Yes'),
	[ORGANIZATION_FIELDS.partnerType.key]: partner.of.type,
	[ORGANIZATION_FIELDS.motion.key]: partner.of.motion === 'named' ? 'Named' : 'Self-serve',
	[ORGANIZATION_FIELDS.status.key]: partner.status,
	[ORGANIZATION_FIELDS.since.key]: isoDay(partner.of.enrolledOn),
	[ORGANIZATION_FIELDS.archivedOn.key]: dayText(partner.of.archivedOn) || null,
	[ORGANIZATION_FIELDS.tier.key]: partner.of.tier,
	[ORGANIZATION_FIELDS.manager.key]: partner.of.managerEmail || null,
	[ORGANIZATION_FIELDS.email.key]: partner.email || null,
	[ORGANIZATION_FIELDS.domain.key]: partner.domain || null,
	[ORGANIZATION_FIELDS.region.key]: partner.of.country.region,
	[ORGANIZATION_FIELDS.parent.key]: partner.parentSerial === undefined ? null : idOf('partner', partner.parentSerial),
});

/** @param {import('../dirt/book.mjs').AccountRow} account @returns {Record<string, unknown>} */
export const accountFields = (account) => ({
	[ORGANIZATION_FIELDS.isPartner.key]: optionOf(ORGANIZATION_FIELDS.isPartner, 'No'),
	[ORGANIZATION_FIELDS.domain.key]: account.domain || null,
	[ORGANIZATION_FIELDS.segment.key]: SEGMENT_NAMES[account.of.segment],
	[ORGANIZATION_FIELDS.region.key]: account.of.region,
	[ORGANIZATION_FIELDS.parent.key]: account.parentSerial === undefined ? null : idOf('account', account.parentSerial),
	[ORGANIZATION_FIELDS.customerStatus.key]: account.cancelled ? 'cancelled' : null,
});

/** @param {import('../dirt/book.mjs').TouchRow} touch @returns {Record<string, unknown>} */
export const activityFields = (touch) => ({
	[ACTIVITY_FIELDS.partner.key]: touch.partnerSerial === undefined ? null : idOf('partner', touch.partnerSerial),
	[ACTIVITY_FIELDS.actor.key]: touch.actor,
	[ACTIVITY_FIELDS.email.key]: touch.contactEmail || null,
	[ACTIVITY_FIELDS.kind.key]: touch.kind,
});

/** What Pipedrive calls a touch. @param {string} kind */
export const activityType = (kind) => (kind === 'email' || kind === 'click' ? 'email' : kind === 'meeting' || kind === 'coSell' || kind === 'delivery' ? 'meeting' : 'task');

/**
 * Pipedrive's API v2: flat, ids for lookups, custom fields by hashed keys in one object.
 *
 * Shape: developers.pipedrive.com, Deals, Organizations, Persons, Activities v2; changes as in a deal's flow.
 * @type {import('./shape.mjs').Shape}
 */
export function* pipedriveV2(book) {
	const find = lookup(book);
	if (book.district.number === 0) yield* definitions();
	for (const partner of book.partners) yield { object: 'organization', row: { id: idOf('partner', partner.serial), name: partner.name, add_time: wholeSeconds(morning(partner.of.enrolledOn)), update_time: wholeSeconds(morning(partner.of.enrolledOn)), visible_to: 3, owner_id: 9001, label_ids: [], is_deleted: false, website: partner.domain || null, linkedin: null, industry: null, annual_revenue: null, employee_count: null, address: { value: [partner.city, partner.country].filter(Boolean).join(', '), country: partner.country, locality: partner.city }, custom_fields: partnerFields(partner) } };
	for (const account of book.accounts) yield { object: 'organization', row: { id: idOf('account', account.serial), name: account.name, add_time: '2022-01-10T09:00:00Z', update_time: '2022-01-10T09:00:00Z', visible_to: 3, owner_id: 9001, label_ids: [], is_deleted: false, website: account.domain || null, linkedin: null, industry: null, annual_revenue: null, employee_count: null, address: { value: [account.street, account.postcode, account.city, account.country].filter(Boolean).join(', '), country: account.country, locality: account.city, postal_code: account.postcode || null }, custom_fields: accountFields(account) } };
	for (const contact of book.contacts) yield { object: 'person', row: { id: idOf('contact', contact.serial), name: `${contact.first} ${contact.last}`, first_name: contact.first, last_name: contact.last, add_time: '2022-01-10T09:00:00Z', update_time: '2022-01-10T09:00:00Z', visible_to: 3, owner_id: 9001, org_id: contact.accountSerial !== undefined ? idOf('account', contact.accountSerial) : idOf('partner', contact.partnerSerial ?? 0), emails: [{ label: 'work', value: contact.email, primary: true }], phones: [], label_ids: [], is_deleted: false, picture_id: null, custom_fields: {}, marketing_status: contact.optedOut ? 'unsubscribed' : contact.status === 'bounced' ? 'bounced' : 'subscribed' } };
	for (const deal of book.deals) {
		const closed = deal.status === 'open' ? null : wholeSeconds(morning(deal.closesOn));
		yield {
			object: 'deal',
			row: {
				id: idOf('deal', deal.serial), title: deal.name, creator_user_id: 9001, owner_id: deal.ownerEmail === '' ? null : 9001, value: deal.amount ?? 0, currency: deal.currency === '' ? null : deal.currency,
				person_id: idOf('contact', find.contact(deal.accountSerial)?.serial ?? 0), org_id: idOf('account', deal.accountSerial), stage_id: PIPEDRIVE_STAGES.open[lastStageOf(deal)], pipeline_id: 2, status: deal.status,
				add_time: wholeSeconds(morning(deal.createdOn)), update_time: wholeSeconds(morning(deal.lastActivityOn)), stage_change_time: deal.visits.length < 2 && deal.stageSince === deal.createdOn ? null : wholeSeconds(morning(deal.stageSince)),
				is_deleted: false, is_archived: false, archive_time: null, probability: null, lost_reason: deal.lossReason === '' ? null : deal.lossReason, visible_to: 3, close_time: closed, won_time: deal.status === 'won' ? closed : null, lost_time: deal.status === 'lost' ? closed : null,
				local_won_date: deal.status === 'won' ? isoDay(deal.closesOn) : null, local_lost_date: deal.status === 'lost' ? isoDay(deal.closesOn) : null, local_close_date: deal.status === 'open' ? null : isoDay(deal.closesOn), expected_close_date: isoDay(deal.closesOn), label_ids: [], origin: 'ManuallyCreated', origin_id: null, channel: null, channel_id: null, acv: deal.amount ?? null, arr: null, mrr: null, custom_fields: dealFields(deal),
			},
		};
		yield* changes(deal, pipedriveInstant, (serial) => idOf('partner', serial), morning);
	}
	for (const touch of book.touches) yield { object: 'activity', row: { id: idOf('touch', touch.serial), subject: touch.subject, type: activityType(touch.kind), owner_id: 9001, creator_user_id: 9001, is_deleted: false, add_time: wholeSeconds(touch.loggedAt - (touch.loggedAt % 1000)), update_time: wholeSeconds(touch.loggedAt - (touch.loggedAt % 1000)), deal_id: touch.dealSerial === undefined ? null : idOf('deal', touch.dealSerial), lead_id: null, person_id: 1, org_id: touch.accountSerial !== undefined ? idOf('account', touch.accountSerial) : touch.partnerSerial !== undefined ? idOf('partner', touch.partnerSerial) : null, project_id: null, due_date: isoDay(Math.floor(touch.at / DAY)), due_time: null, duration: null, busy: false, done: true, marked_as_done_time: null, location: null, participants: [], public_description: '', priority: null, note: null, custom_fields: activityFields(touch) } };
	yield* refusedRows(book, 'pipedriveV2', [
		(n) => ({ reason: 'noIdentity', object: 'deal', row: { title: n % 2 === 0 ? '' : null, value: n, currency: 'EUR', status: 'open', stage_id: 12, add_time: '2026-01-10T09:00:00Z', custom_fields: {} } }),
		(n) => ({ reason: 'deleted', object: 'deal', row: { id: 900_000_000 + n, title: 'gone', value: 1, currency: 'EUR', status: 'deleted', is_deleted: true, stage_id: 12, add_time: '2026-01-10T09:00:00Z', custom_fields: {} } }),
		(n) => ({ reason: 'notARow', object: 'deal', row: n }),
		(n) => ({ reason: 'unknownShape', object: 'deal', row: { success: false, error: 'request over limit', code: n } }),
	]);
}
