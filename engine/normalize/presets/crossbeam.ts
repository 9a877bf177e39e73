import type { ColumnName, PartnerColumns, Preset, RecordMapping } from '../preset';

const partners: readonly PartnerColumns[] = [
	{ fields: { partnerName: ['partner_name', 'partner.name', 'partner_organization.name'] } },
];
const fields: RecordMapping<'touch'>['fields'] = {
	accountName: [
		'record_name',
		'master.top_level._xb_name',
		'master.top_level.Account Name',
		'master.top_level.account_name',
	],
	accountDomain: [
		'record_website',
		'master.top_level._xb_website',
		'master.top_level.Account Website',
		'master.top_level.Website',
	],
	at: ['triggered_at', 'overlap_time'],
};
const accountId: readonly ColumnName[] = [
	'record_id',
	'master.top_level.Account ID',
	'master.top_level.account_id',
];
const shared = {
	kind: 'touch',
	partners,
	fixed: { kind: 'overlap', actor: 'system' },
	needs: [['partner'], ['accountId', 'accountName', 'accountDomain']],
	isEvent: true,
} as const;
const leads = ['mdm_type', 'record_type'];

/**
 * Crossbeam: records of a report, overlaps and signals. An overlap says that we and a partner both know an
 * account; it comes once for each population that the account is in, so rows of the same partner, account
 * and time are one touch. Crossbeam's ids are its own, so a partner is found by its name.
 *
 * Source: developers.crossbeam.com, REST API v0.1 (reports, partner records) and v1 (overlaps, signals);
 * field lists of Singer's tap-crossbeam.
 */
export const crossbeam: Preset = {
	name: 'crossbeam',
	detect: [
		{ any: ['partner_populations', 'crossbeam_id', 'partner_crossbeam_id', 'partner_crossbeam_record_id'] },
		{ all: ['partner_name', 'triggered_at', 'event_type'] },
	],
	deleted: ['is_deleted'],
	ids: 'plain',
	mentions: true,
	mappings: [
		{
			...shared,
			when: [{ any: leads, says: { columns: leads, words: ['lead', 'person'], whole: true } }],
			fields: {
				...fields,
				contactEmail: ['record_email', 'master.top_level._xb_email', 'master.top_level.Email'],
			},
			needs: [['partner'], ['accountName', 'accountDomain', 'contactEmail']],
		},
		{
			...shared,
			when: [{ any: ['partner_name', 'partner', 'partner_populations', 'master'] }],
			fields: { accountId, ...fields },
		},
	],
	stages: { won: [], lost: [], open: [] },
};
