// @ts-check
import { DAY, isoDay } from '../time/days.mjs';
import { morning, pipedriveInstant } from './cells.mjs';
import { idIn } from './ids.mjs';
import { lookup } from './lookup.mjs';
import { DEAL_FIELDS, changes, definitions } from './pipedriveFields.mjs';
import { accountFields, activityFields, activityType, dealFields, partnerFields } from './pipedriveV2.mjs';
import { refusedRows } from './refused.mjs';
import { PIPEDRIVE_STAGES, lastStageOf } from './stages.mjs';

const idOf = (/** @type {import('../truth/record.mjs').ObjectName} */ object, /** @type {number} */ serial) => Number(idIn('pipedriveV1', object, serial));

/** A user as v1 nests it. @param {string} email */
const userOf = (email) => ({ id: 9001, name: email.split('@')[0]?.replace('.', ' ') ?? '', email, has_pic: 0, pic_hash: null, active_flag: true, value: 9001 });
/** @param {string} name @param {number} id */
const organizationOf = (name, id) => ({ name, people_count: 1, owner_id: 9001, owner_name: 'Sales', address: null, label_ids: [], active_flag: true, cc_email: 'northlight@pipedrivemail.com', value: id });
/** @param {unknown} cell */
const texted = (cell) => (typeof cell === 'number' ? String(cell) : cell);

/**
 * Pipedrive's API v1: lookups nested as `{ name, value }`, custom fields by hashed keys among the others.
 *
 * Shape: developers.pipedrive.com, Deals, Organizations, Persons, Activities v1; changes as in a deal's flow.
 * @type {import('./shape.mjs').Shape}
 */
export function* pipedriveV1(book) {
	const find = lookup(book);
	if (book.district.number === 0) yield* definitions();
	const orgs = [...book.partners.map((row) => ({ id: idOf('partner', row.serial), row, fields: partnerFields(row), address: [row.city, row.country] })), ...book.accounts.map((row) => ({ id: idOf('account', row.serial), row, fields: accountFields(row), address: [row.street, row.postcode, row.city, row.country] }))];
	for (const { id, row, fields, address } of orgs) {
		yield { object: 'organization', row: { id, company_id: 7_077_001, owner_id: userOf('sales@northlight.example'), name: row.name, open_deals_count: 0, related_open_deals_count: 0, closed_deals_count: 0, related_closed_deals_count: 0, email_messages_count: 0, people_count: 1, activities_count: 0, done_activities_count: 0, undone_activities_count: 0, files_count: 0, notes_count: 0, followers_count: 0, won_deals_count: 0, related_won_deals_count: 0, lost_deals_count: 0, related_lost_deals_count: 0, active_flag: true, picture_id: null, country_code: null, first_char: row.name.charAt(0).toLowerCase(), update_time: '2024-01-10 09:00:00', delete_time: null, add_time: '2022-01-10 09:00:00', visible_to: '3', label_ids: [], address: address.filter(Boolean).join(', ') || null, owner_name: 'Sales', cc_email: 'northlight@pipedrivemail.com', ...Object.fromEntries(Object.entries(fields).map(([key, cell]) => [key, texted(cell)])) } };
	}
	for (const contact of book.contacts) {
		const at = contact.accountSerial !== undefined ? idOf('account', contact.accountSerial) : idOf('partner', contact.partnerSerial ?? 0);
		yield { object: 'person', row: { id: idOf('contact', contact.serial), company_id: 7_077_001, owner_id: userOf('sales@northlight.example'), org_id: organizationOf('', at), name: `${contact.first} ${contact.last}`, first_name: contact.first, last_name: contact.last, active_flag: true, phone: [{ value: '', primary: true }], email: [{ label: 'work', value: contact.email, primary: true }], first_char: contact.first.charAt(0).toLowerCase(), update_time: '2024-01-10 09:00:00', add_time: '2022-01-10 09:00:00', delete_time: null, visible_to: '3', label_ids: [], marketing_status: contact.optedOut ? 'unsubscribed' : contact.status === 'bounced' ? 'bounced' : 'subscribed' } };
	}
	for (const deal of book.deals) {
		const account = find.account(deal.accountSerial);
		const closed = deal.status === 'open' ? null : pipedriveInstant(morning(deal.closesOn));
		const [claim] = deal.claims;
		const fields = dealFields(deal);
		if (claim !== undefined) fields[DEAL_FIELDS.partner.key] = organizationOf(find.partner(claim.partnerSerial).name, idOf('partner', claim.partnerSerial));
		yield {
			object: 'deal',
			row: {
				id: idOf('deal', deal.serial), creator_user_id: userOf('sales@northlight.example'), user_id: deal.ownerEmail === '' ? null : userOf(deal.ownerEmail), person_id: null, org_id: organizationOf(account.name, idOf('account', deal.accountSerial)), stage_id: PIPEDRIVE_STAGES.open[lastStageOf(deal)], title: deal.name, value: deal.amount ?? 0, currency: deal.currency === '' ? null : deal.currency,
				add_time: pipedriveInstant(morning(deal.createdOn)), update_time: pipedriveInstant(morning(deal.lastActivityOn)), stage_change_time: deal.visits.length < 2 && deal.stageSince === deal.createdOn ? null : pipedriveInstant(morning(deal.stageSince)), active: deal.status === 'open', deleted: false, is_archived: false, archive_time: null, status: deal.status, probability: null, lost_reason: deal.lossReason === '' ? null : deal.lossReason, visible_to: '3', close_time: closed, pipeline_id: 2, won_time: deal.status === 'won' ? closed : null, lost_time: deal.status === 'lost' ? closed : null, last_activity_date: isoDay(deal.lastActivityOn),
				expected_close_date: isoDay(deal.closesOn), label: null, origin: 'ManuallyCreated', stage_order_nr: lastStageOf(deal) + 1, person_name: null, org_name: account.name, formatted_value: `${deal.currency} ${deal.amount ?? 0}`, weighted_value_currency: deal.currency, formatted_weighted_value: `${deal.currency} ${deal.amount ?? 0}`, owner_name: deal.ownerEmail.split('@')[0] ?? '', cc_email: `northlight+deal${deal.serial}@pipedrivemail.com`, org_hidden: false, person_hidden: false, products_count: 0, files_count: 0, notes_count: 0, followers_count: 1, email_messages_count: 0, activities_count: 0, done_activities_count: 0, undone_activities_count: 0, participants_count: 0,
				...Object.fromEntries(Object.entries(fields).map(([key, cell]) => [key, texted(cell)])),
			},
		};
		yield* changes(deal, pipedriveInstant, (serial) => idOf('partner', serial), morning);
	}
	for (const touch of book.touches) yield { object: 'activity', row: { id: idOf('touch', touch.serial), company_id: 7_077_001, user_id: 9001, done: true, type: activityType(touch.kind), subject: touch.subject, due_date: isoDay(Math.floor(touch.at / DAY)), due_time: '', duration: '', add_time: pipedriveInstant(touch.loggedAt), update_time: pipedriveInstant(touch.loggedAt), deal_id: touch.dealSerial === undefined ? null : idOf('deal', touch.dealSerial), org_id: touch.accountSerial !== undefined ? idOf('account', touch.accountSerial) : touch.partnerSerial !== undefined ? idOf('partner', touch.partnerSerial) : null, person_id: null, active_flag: true, busy_flag: false, private: false, assigned_to_user_id: 9001, created_by_user_id: 9001, owner_name: touch.actor, reference_id: null, ...activityFields(touch) } };
	yield* refusedRows(book, 'pipedriveV1', [
		(n) => ({ reason: 'noIdentity', object: 'deal', row: { title: n % 2 === 0 ? '' : null, value: n, currency: 'EUR', status: 'open', stage_id: 12, add_time: '2026-01-10 09:00:00', org_id: null } }),
		(n) => ({ reason: 'deleted', object: 'deal', row: { id: 900_000_000 + n, title: 'gone', value: 1, currency: 'EUR', status: 'deleted', deleted: true, stage_id: 12, add_time: '2026-01-10 09:00:00' } }),
		() => ({ reason: 'notARow', object: 'deal', row: null }),
		(n) => ({ reason: 'unknownShape', object: 'deal', row: { success: false, error: 'unauthorized access', errorCode: n } }),
	]);
}
