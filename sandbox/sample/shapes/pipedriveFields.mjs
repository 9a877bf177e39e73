// @ts-check
import { hexOf } from './ids.mjs';
import { PIPEDRIVE_STAGES } from './stages.mjs';

/** A custom field: its key is 40 hexadecimal digits that only the account's field list explains. @param {string} object @param {string} name @param {string} type @param {readonly string[]} [options] */
const field = (object, name, type, options) => ({ object, name, type, key: hexOf(`${object} ${name}`, 40), options: (options ?? []).map((label, i) => ({ id: 31 + i + name.length * 10, label })) });

export const DEAL_FIELDS = Object.freeze({
	partner: field('deal', 'Partner', 'org'),
	role: field('deal', 'Partner role', 'enum', ['Sourced', 'Co-sell', 'Influenced', 'Distribution', 'Delivery', 'Resale']),
	taggedOn: field('deal', 'Partner tagged on', 'date'),
	secondPartner: field('deal', 'Referral partner', 'org'),
	distributor: field('deal', 'Distributor', 'org'),
	product: field('deal', 'Product line', 'varchar'),
	kind: field('deal', 'Deal type', 'enum', ['New Business', 'Upsell', 'Renewal', 'Churn']),
	source: field('deal', 'Lead source', 'varchar'),
	notes: field('deal', 'Description', 'text'),
});
export const ORGANIZATION_FIELDS = Object.freeze({
	isPartner: field('organization', 'Is partner', 'enum', ['Yes', 'No']),
	partnerType: field('organization', 'Partner type', 'varchar'),
	motion: field('organization', 'Partner motion', 'varchar'),
	status: field('organization', 'Partner status', 'varchar'),
	since: field('organization', 'Partner since', 'date'),
	archivedOn: field('organization', 'Partner archived on', 'date'),
	tier: field('organization', 'Partner tier', 'varchar'),
	manager: field('organization', 'Partner manager', 'varchar'),
	email: field('organization', 'Partner email', 'varchar'),
	domain: field('organization', 'Domain', 'varchar'),
	segment: field('organization', 'Segment', 'varchar'),
	region: field('organization', 'Region', 'varchar'),
	parent: field('organization', 'Parent organization', 'org'),
	customerStatus: field('organization', 'Customer status', 'varchar'),
});
export const ACTIVITY_FIELDS = Object.freeze({ partner: field('activity', 'Partner', 'org'), actor: field('activity', 'Actor', 'varchar'), email: field('activity', 'Contact email', 'varchar'), kind: field('activity', 'Kind', 'varchar') });

const LABELS = /** @type {Readonly<Record<string, string>>} */ ({ sourcing: 'Sourced', coSell: 'Co-sell', influence: 'Influenced', resell: 'Resale', distribute: 'Distribution', deliver: 'Delivery', newBusiness: 'New Business', expansion: 'Upsell', renewal: 'Renewal', churn: 'Churn' });

/** The number of an option. @param {{ options: readonly { id: number, label: string }[] }} field @param {string} meaning */
export const optionOf = ({ options }, meaning) => options.find(({ label }) => label === (LABELS[meaning] ?? meaning))?.id ?? null;

/** What an account says of its own fields and stages, once. @returns {Generator<{ object: string, row: unknown }>} */
export function* definitions() {
	for (const [object, fields] of /** @type {const} */ ([['dealField', DEAL_FIELDS], ['organizationField', ORGANIZATION_FIELDS], ['activityField', ACTIVITY_FIELDS]])) {
		for (const [i, { key, name, type, options }] of Object.values(fields).entries()) yield { object, row: { id: 12_400 + i, key, name, field_type: type, edit_flag: true, active_flag: true, ...(options.length === 0 ? {} : { options }) } };
	}
	for (const [i, name] of PIPEDRIVE_STAGES.names.entries()) yield { object: 'stage', row: { id: PIPEDRIVE_STAGES.open[i], order_nr: i + 1, name, active_flag: true, deal_probability: 20 * i, pipeline_id: 2, pipeline_name: 'Sales' } };
}

/** The changes of a deal's fields, as its flow lists them: latest first. @param {import('../dirt/book.mjs').DealRow} deal @param {(instant: number) => string} clock @param {(serial: number) => number} orgOf @param {(day: number) => number} at @returns {Generator<{ object: string, row: unknown }>} */
export function* changes(deal, clock, orgOf, at) {
	/** @type {{ field: string, from: string | null, to: string, time: number }[]} */
	const all = deal.visits.flatMap(({ stage, from }, i) => (i === 0 ? [] : [{ field: 'stage_id', from: String(PIPEDRIVE_STAGES.open[deal.visits[i - 1]?.stage ?? 0]), to: String(PIPEDRIVE_STAGES.open[stage]), time: at(from) }]));
	if (deal.status !== 'open') all.push({ field: 'status', from: 'open', to: deal.status, time: at(deal.closesOn) + 60_000 });
	for (const [i, claim] of deal.claims.entries()) {
		if (claim.taggedOn === undefined) continue;
		const key = i === 0 ? DEAL_FIELDS.partner.key : claim.role === 'distribute' ? DEAL_FIELDS.distributor.key : DEAL_FIELDS.secondPartner.key;
		all.push({ field: key, from: null, to: String(orgOf(claim.partnerSerial)), time: at(claim.taggedOn) });
	}
	all.sort((a, b) => b.time - a.time || (a.field < b.field ? -1 : 1));
	for (const [i, { field: name, from, to, time }] of all.entries()) {
		yield { object: 'dealChange', row: { object: 'dealChange', timestamp: clock(time), data: { id: deal.serial * 16 + i, item_id: deal.serial + 1, user_id: 9001, field_key: name, old_value: from, new_value: to, is_bulk_update_flag: null, log_time: clock(time), change_source: 'app', change_source_user_agent: null, additional_data: {} } } };
	}
}
