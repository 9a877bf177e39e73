// @ts-check
import { isoInstant } from '../time/days.mjs';
import { idIn } from './ids.mjs';
import { accountProperties, contactProperties, dealProperties, partnerProperties } from './hubspotProperties.mjs';
import { lookup } from './lookup.mjs';
import { refusedRows } from './refused.mjs';
import { HUBSPOT_STAGES } from './stages.mjs';

const idOf = (/** @type {import('../truth/record.mjs').ObjectName} */ object, /** @type {number} */ serial) => idIn('hubspotV3', object, serial);
const INSTANTS = new Set(['createdate', 'closedate', 'notes_last_updated', 'lastmodifieddate']);

/** An object as v3 sends it: every value text or null. @param {string} type @param {string} id @param {import('./hubspotProperties.mjs').Properties} properties @param {Record<string, unknown>} more */
function objectOf(type, id, properties, more) {
	/** @type {Record<string, string | null>} */
	const values = { hs_object_id: id };
	for (const [name, [latest]] of Object.entries(properties)) values[name] = latest === undefined ? null : INSTANTS.has(name) ? isoInstant(Number(latest.value)) : latest.value;
	const createdAt = values['createdate'] ?? '2022-01-10T09:00:00.000Z';
	const changed = Math.max(...Object.values(properties).flatMap(([latest]) => latest?.at ?? []), 0);
	values['hs_lastmodifieddate'] = isoInstant(changed);
	return { id, properties: values, createdAt, updatedAt: isoInstant(changed), archived: false, url: `https://app.hubspot.com/contacts/8412907/record/${type}/${id}`, ...more };
}

/** @param {readonly import('./hubspotProperties.mjs').Version[]} versions */
const historyOf = (versions) => versions.map(({ value, at }) => ({ value, timestamp: at === 0 ? '0' : isoInstant(at), sourceType: 'CRM_UI', sourceId: 'userId:4711', updatedByUserId: 4711 }));

/**
 * HubSpot's present API: all values text, stages by ids of the portal, history on demand.
 *
 * Shape: developers.hubspot.com, CRM objects API v3.
 * @type {import('./shape.mjs').Shape}
 */
export function* hubspotV3(book) {
	const find = lookup(book);
	if (book.district.number === 0) {
		for (const [i, { pipeline, label, open, won, lost }] of Object.values(HUBSPOT_STAGES).entries()) {
			yield { object: 'pipeline', row: { id: pipeline, label, displayOrder: i, archived: false, stages: [...open, won, lost].map((id, at) => ({ id, label: ['Discover', 'Scope', 'Prove', 'Offer', 'Paper', 'Won', 'Lost'][at], displayOrder: at, metadata: { isClosed: String(at > 4), probability: at === 5 ? '1.0' : at === 6 ? '0.0' : String((at + 1) / 6) }, archived: false })) } };
		}
	}
	for (const partner of book.partners) yield { object: 'company', row: objectOf('0-2', idOf('partner', partner.serial), partnerProperties(partner), {}) };
	for (const account of book.accounts) yield { object: 'company', row: objectOf('0-2', idOf('account', account.serial), accountProperties(account), {}) };
	for (const contact of book.contacts) {
		const company = contact.accountSerial !== undefined ? idOf('account', contact.accountSerial) : idOf('partner', contact.partnerSerial ?? 0);
		yield { object: 'contact', row: objectOf('0-1', idOf('contact', contact.serial), contactProperties(contact), { associations: { companies: { results: [{ id: company, type: 'contact_to_company' }] } } }) };
	}
	for (const deal of book.deals) {
		const properties = dealProperties(deal, find);
		const person = find.contact(deal.accountSerial);
		const history = Object.fromEntries(['dealstage', 'partner', 'partner_id', 'referral_partner', 'distributor'].flatMap((name) => ((properties[name]?.length ?? 0) > 0 ? [[name, historyOf(properties[name] ?? [])]] : [])));
		yield {
			object: 'deal',
			row: objectOf('0-3', idOf('deal', deal.serial), properties, {
				propertiesWithHistory: history,
				associations: { companies: { results: [{ id: idOf('account', deal.accountSerial), type: 'deal_to_company' }] }, ...(person === undefined ? {} : { contacts: { results: [{ id: idOf('contact', person.serial), type: 'deal_to_contact' }] } }) },
			}),
		};
	}
	for (const touch of book.touches) {
		const type = touch.kind === 'email' ? 'email' : touch.kind === 'meeting' || touch.kind === 'coSell' ? 'meeting' : 'note';
		const companies = [...(touch.accountSerial === undefined ? [] : [idOf('account', touch.accountSerial)]), ...(touch.partnerSerial === undefined ? [] : [idOf('partner', touch.partnerSerial)])];
		const id = idOf('touch', touch.serial);
		yield {
			object: type,
			row: {
				id,
				properties: { hs_object_id: id, hs_timestamp: isoInstant(touch.at), hs_createdate: isoInstant(touch.loggedAt), hs_lastmodifieddate: isoInstant(touch.loggedAt), hs_activity_type: touch.kind, [type === 'email' ? 'hs_email_subject' : type === 'meeting' ? 'hs_meeting_title' : 'hs_note_body']: touch.subject, ...(type !== 'email' ? { contact_email: touch.contactEmail } : touch.direction === 'inbound' ? { hs_email_direction: 'INCOMING_EMAIL', hs_email_from_email: touch.contactEmail } : { hs_email_direction: 'EMAIL', hs_email_to_email: touch.contactEmail }), logged_by: touch.actor },
				createdAt: isoInstant(touch.loggedAt),
				updatedAt: isoInstant(touch.loggedAt),
				archived: false,
				associations: { ...(companies.length === 0 ? {} : { companies: { results: companies.map((company) => ({ id: company, type: `${type}_to_company` })) } }), ...(touch.dealSerial === undefined ? {} : { deals: { results: [{ id: idOf('deal', touch.dealSerial), type: `${type}_to_deal` }] } }) },
			},
		};
	}
	yield* refusedRows(book, 'hubspotV3', [
		(n) => ({ reason: 'noIdentity', object: 'deal', row: { properties: { amount: String(n), dealname: null }, createdAt: '2026-01-10T09:00:00.000Z', updatedAt: '2026-01-10T09:00:00.000Z', archived: false } }),
		(n) => ({ reason: 'deleted', object: 'deal', row: { id: String(9_000_000 + n), properties: { dealname: 'gone', amount: null }, createdAt: '2026-01-10T09:00:00.000Z', updatedAt: '2026-01-10T09:00:00.000Z', archived: true, archivedAt: '2026-02-01T09:00:00.000Z' } }),
		(n) => ({ reason: 'notice', object: 'deal', row: { eventId: n, subscriptionType: 'deal.propertyChange', dealId: 9_100_000 + n, propertyName: 'dealstage', propertyValue: '984321103' } }),
		() => ({ reason: 'notARow', object: 'deal', row: [] }),
		(n) => ({ reason: 'unknownShape', object: 'deal', row: { status: 'error', category: 'RATE_LIMITS', correlationId: `c-${n}` } }),
	]);
}
