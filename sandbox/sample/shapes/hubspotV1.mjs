// @ts-check
import { idIn } from './ids.mjs';
import { accountProperties, contactProperties, dealProperties, partnerProperties, PORTAL } from './hubspotProperties.mjs';
import { lookup } from './lookup.mjs';
import { refusedRows } from './refused.mjs';

const idOf = (/** @type {import('../truth/record.mjs').ObjectName} */ object, /** @type {number} */ serial) => Number(idIn('hubspotV1', object, serial));
const SOURCES = ['CRM_UI', 'IMPORT', 'API', 'INTEGRATION'];

/** `{ value, timestamp, source, versions }` for each property that has a value. @param {import('./hubspotProperties.mjs').Properties} properties */
function withVersions(properties) {
	/** @type {Record<string, unknown>} */
	const result = {};
	for (const [name, versions] of Object.entries(properties)) {
		const [latest] = versions;
		if (latest === undefined) continue;
		const source = SOURCES[name.length % SOURCES.length];
		result[name] = { value: latest.value, timestamp: latest.at, source, sourceId: `userId:${1000 + name.length}`, versions: versions.map(({ value, at }) => ({ name, value, timestamp: at, sourceId: `userId:${1000 + name.length}`, source, sourceVid: [], requestId: '', updatedByUserId: 1000 + name.length, useTimestampAsPersistenceTimestamp: false })) };
	}
	return result;
}

/**
 * HubSpot's first API: each property with its value, time, source and versions.
 *
 * Shape: legacydocs.hubspot.com, Deals, Companies, Contacts and Engagements API.
 * @type {import('./shape.mjs').Shape}
 */
export function* hubspotV1(book) {
	const find = lookup(book);
	const portal = { portalId: PORTAL };
	for (const partner of book.partners) yield { object: 'company', row: { ...portal, companyId: idOf('partner', partner.serial), isDeleted: false, properties: withVersions(partnerProperties(partner)), additionalDomains: [], stateChanges: [], mergeAudits: [] } };
	for (const account of book.accounts) yield { object: 'company', row: { ...portal, companyId: idOf('account', account.serial), isDeleted: false, properties: withVersions(accountProperties(account)), additionalDomains: [], stateChanges: [], mergeAudits: [] } };
	for (const contact of book.contacts) {
		const properties = Object.fromEntries(Object.entries(contactProperties(contact)).flatMap(([name, [latest]]) => (latest === undefined ? [] : [[name, { value: latest.value }]])));
		yield { object: 'contact', row: { addedAt: 1_641_800_000_000, vid: idOf('contact', contact.serial), 'canonical-vid': idOf('contact', contact.serial), 'merged-vids': [], 'portal-id': PORTAL, 'is-contact': true, properties, 'form-submissions': [], 'identity-profiles': [{ vid: idOf('contact', contact.serial), 'saved-at-timestamp': 1_641_800_000_000, 'deleted-changed-timestamp': 0, identities: [{ type: 'EMAIL', value: contact.email, timestamp: 1_641_800_000_000, 'is-primary': true }] }], 'merge-audits': [] } };
	}
	for (const deal of book.deals) {
		const person = find.contact(deal.accountSerial);
		yield {
			object: 'deal',
			row: {
				...portal,
				dealId: idOf('deal', deal.serial),
				isDeleted: false,
				associations: { associatedVids: person === undefined ? [] : [idOf('contact', person.serial)], associatedCompanyIds: [idOf('account', deal.accountSerial)], associatedDealIds: [], associatedTicketIds: [] },
				properties: withVersions(dealProperties(deal, find)),
				imports: [],
				stateChanges: [],
			},
		};
	}
	for (const touch of book.touches) {
		const companies = [...(touch.accountSerial === undefined ? [] : [idOf('account', touch.accountSerial)]), ...(touch.partnerSerial === undefined ? [] : [idOf('partner', touch.partnerSerial)])];
		const type = touch.kind === 'email' ? (touch.direction === 'inbound' ? 'INCOMING_EMAIL' : 'EMAIL') : touch.kind === 'meeting' || touch.kind === 'coSell' ? 'MEETING' : 'NOTE';
		yield {
			object: 'engagement',
			row: {
				engagement: { id: idOf('touch', touch.serial), portalId: PORTAL, active: true, createdAt: touch.loggedAt, lastUpdated: touch.loggedAt, createdBy: 4711, modifiedBy: 4711, ownerId: 4711, type, timestamp: touch.at, source: 'CRM_UI', allAccessibleTeamIds: [], bodyPreview: touch.subject, queueMembershipIds: [], bodyPreviewIsTruncated: false, bodyPreviewHtml: touch.subject },
				associations: { contactIds: [], companyIds: companies, dealIds: touch.dealSerial === undefined ? [] : [idOf('deal', touch.dealSerial)], ownerIds: [], ticketIds: [] },
				attachments: [],
				scheduledTasks: [],
				metadata: { subject: touch.subject, body: `${touch.subject} [${touch.kind}]`, ...(type === 'EMAIL' ? { to: [{ email: touch.contactEmail }] } : { from: { email: touch.contactEmail } }), activityType: touch.kind, loggedBy: touch.actor },
			},
		};
	}
	yield* refusedRows(book, 'hubspotV1', [
		(n) => ({ reason: 'noIdentity', object: 'deal', row: { ...portal, isDeleted: false, associations: { associatedVids: [], associatedCompanyIds: [], associatedDealIds: [] }, properties: { amount: { value: String(n), timestamp: 0, source: 'API', versions: [] } } } }),
		(n) => ({ reason: 'deleted', object: 'deal', row: { ...portal, dealId: 9_000_000 + n, isDeleted: true, properties: { dealname: { value: 'gone', timestamp: 0, source: 'API', versions: [] } } } }),
		(n) => ({ reason: 'notice', object: 'deal', row: { eventId: n, subscriptionId: 77, portalId: PORTAL, occurredAt: 1_780_000_000_000, subscriptionType: 'deal.propertyChange', dealId: 9_100_000 + n, propertyName: 'dealstage', propertyValue: '984321103' } }),
		() => ({ reason: 'notARow', object: 'deal', row: null }),
		(n) => ({ reason: 'unknownShape', object: 'deal', row: { status: 'error', message: 'You have reached your secondly limit.', correlationId: `c-${n}` } }),
	]);
}
