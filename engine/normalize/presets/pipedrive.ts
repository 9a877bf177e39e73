import type { AnyMapping, ColumnName, Definitions, PartnerColumns, Preset, RecordMapping } from '../preset';
import { DEAL_PARTNER_COLUMNS, MADE_COLUMNS as MADE } from './pipedriveColumns';

/** How one partner of a deal is read: API v1 nests an organisation as `{ name, value }`, v2 gives its id. */
const asPartner = ({ role, columns }: (typeof DEAL_PARTNER_COLUMNS)[number]): PartnerColumns => ({
	...(role === undefined ? {} : { role }),
	fields: {
		partnerName: columns.map((column) => `${column}.name`),
		partnerId: columns.map((column) => `${column}.value`),
		partnerNameOrId: columns,
		...(role === undefined ? MADE.claim : {}),
	},
});

const changeOf = (field: string): ColumnName[] => [`data.${field}`, field];
const deal = [...changeOf('item_id'), 'deal_id'];
const changedAt = ['data.log_time', 'log_time', 'time', 'timestamp'];
const changed = ['data.field_key', 'field_key'];

/** Changes of the columns that name partners: since when a deal has the one it has. */
const claimChanges = DEAL_PARTNER_COLUMNS.map(
	({ role, columns }): RecordMapping<'claim'> => ({
		kind: 'claim',
		when: [{ any: changed, says: { columns: changed, words: columns, whole: true } }],
		fields: { id: ['data.id', 'id'], opportunityId: deal },
		partners: [
			{
				...(role === undefined ? {} : { role }),
				fields: { partnerNameOrId: changeOf('new_value'), partnerClaimedAt: changedAt },
			},
		],
		datesClaims: true,
		label: 'dealChange',
	}),
);

/** Where an organisation is: v2 nests its address, v1 lays its parts side by side. */
const PLACE = {
	phone: ['phone.0.value', ...MADE.phone],
	street: ['address.route', 'address_route', 'address'],
	postcode: ['address.postal_code', 'address_postal_code'],
	city: ['address.locality', 'address_locality'],
} as const;

const definition = (key: string, name: string): Definitions => ({
	madeColumn: /^[0-9a-f]{40}$/,
	container: 'custom_fields',
	columns: { all: ['field_type', key, name], key: [key], name: [name], options: 'options' },
	values: { all: ['order_nr', 'pipeline_id', 'name'], of: 'stage_id', id: 'id', name: 'name' },
	change: { column: 'field_key', values: ['new_value', 'old_value'], inside: 'data' },
});

const mappings: readonly AnyMapping[] = [
	{
		kind: 'stageChange',
		when: [{ any: changed, says: { columns: changed, words: ['stage_id', 'Stage'], whole: true } }],
		fields: {
			id: ['data.id', 'id'],
			opportunityId: deal,
			stage: changeOf('new_value'),
			previousStage: changeOf('old_value'),
			at: changedAt,
		},
		label: 'dealChange',
	},
	...claimChanges,
	{
		kind: 'remark',
		when: [{ all: ['field_key', 'new_value'] }, { all: ['data.field_key'] }],
		fields: { id: ['data.id', 'id'], opportunityId: deal },
		label: 'dealChange',
	},
	{
		kind: 'opportunity',
		when: [{ any: ['stage_id', 'stage_change_time', 'won_time', 'lost_time'], none: ['due_date'] }],
		fields: {
			id: ['id', 'ID'],
			name: ['title'],
			accountId: ['org_id.value', 'Organization.value', 'org_id'],
			accountName: ['org_name', 'org_id.name', 'Organization.name'],
			...MADE.deal,
			acv: ['acv', 'arr', ...MADE.deal.acv],
			amount: ['value', 'Deal value'],
			currency: ['currency'],
			pipeline: ['pipeline_name', 'pipeline_id'],
			stage: ['stage_name', 'stage_id'],
			stageEnteredAt: ['stage_change_time', 'Last stage change', 'add_time', 'Deal created'],
			status: ['status'],
			createdAt: ['add_time', 'Deal created'],
			closedAt: [
				'won_time',
				'Won time',
				'lost_time',
				'Lost time',
				'close_time',
				'Deal closed on',
				'expected_close_date',
			],
			lastActivityAt: ['last_activity_date', 'last_activity.marked_as_done_time'],
			lossReason: ['lost_reason'],
			ownerEmail: ['user_id.email', 'owner_id.email', 'Owner.email'],
		},
		partners: DEAL_PARTNER_COLUMNS.map(asPartner),
	},
	{
		kind: 'touch',
		when: [{ all: ['subject', 'due_date'] }],
		fields: {
			id: ['id'],
			opportunityId: ['deal_id'],
			accountId: ['org_id.value', 'org_id'],
			...MADE.activity,
			kind: [...MADE.activity.kind, 'type'],
			at: ['due_date', 'marked_as_done_time'],
			loggedAt: ['add_time'],
		},
		partners: DEAL_PARTNER_COLUMNS.slice(0, 1).map(asPartner),
		keeps: ['kind'],
	},
	{
		kind: 'contact',
		when: [{ any: ['emails', 'first_name', 'email_messages_count'], all: ['name', 'first_name'] }],
		fields: {
			id: ['id'],
			name: ['name'],
			firstName: ['first_name'],
			lastName: ['last_name'],
			email: ['primary_email', 'emails.0.value', 'email.0.value'],
			accountId: ['org_id.value', 'org_id'],
			role: ['job_title'],
			status: [{ column: 'marketing_status', contains: 'bounced' }],
			optedOut: [{ column: 'marketing_status', contains: 'unsubscribed' }],
		},
	},
	{
		kind: 'partner',
		when: [
			{
				all: ['name'],
				says: { columns: MADE.isPartner, words: ['yes', 'true', '1', 'ja', 'oui', 'si', 'sí'], whole: true },
			},
			{ all: ['name'], says: { columns: MADE.marksPartner, words: [''] }, none: MADE.isPartner },
			{
				all: ['name'],
				says: { columns: MADE.label, words: ['partner', 'reseller', 'distributor'] },
				none: MADE.isPartner,
			},
		],
		fields: {
			id: ['id'],
			name: ['name'],
			...MADE.partner,
			domains: ['website', ...MADE.partner.domains],
			...PLACE,
			country: ['address.country', 'address_country', 'country_code', ...MADE.partner.country],
		},
	},
	{
		kind: 'account',
		when: [{ all: ['name'] }],
		fields: {
			id: ['id'],
			name: ['name'],
			...MADE.account,
			domains: ['website', ...MADE.account.domains],
			...PLACE,
			country: ['address.country', 'address_country', 'country_code'],
			industry: ['industry', ...MADE.account.industry],
			ownerEmail: ['owner_id.email'],
		},
	},
];

/**
 * Pipedrive, API v1: related objects nested, times without offset in UTC, an account's own columns called
 * by 40 hexadecimal digits. Their names come with rows of `dealFields`, `organizationFields` and
 * `activityFields`, the stages' with rows of `stages`, sent in the same batch; else name the columns
 * yourself. A deal's history comes with rows of its `flow` (or `changelog`, with the deal's id as `deal_id`).
 *
 * Source: developers.pipedrive.com, API v1 (Deals, Organizations, Persons, Activities, DealFields, Stages);
 * the schemas of n8n's own Pipedrive node.
 */
export const pipedrive: Preset = {
	name: 'pipedrive',
	detect: [
		{ all: ['stage_id'], any: ['pipeline_id', 'add_time', 'stage_order_nr'] },
		{ all: ['id', 'add_time', 'update_time'] },
		// As n8n's node leaves them once it has resolved their properties.
		{ all: ['company_id'], any: ['first_char', 'busy_flag'] },
		{ all: ['due_date', 'subject', 'done'] },
		{ all: ['field_key', 'old_value', 'new_value'] },
		{ all: ['object', 'timestamp', 'data'] },
	],
	refused: [
		{
			reason: 'notice',
			when: [{ all: ['meta', 'current', 'event'] }, { all: ['meta', 'data', 'previous'] }],
		},
	],
	deleted: [
		'is_deleted',
		'deleted',
		{ column: 'status', words: ['deleted'] },
		{ column: 'active_flag', words: ['false', '0'] },
	],
	planned: [{ column: 'done', words: ['false', '0'] }],
	ids: 'number',
	utc: true,
	definitions: [definition('key', 'name'), definition('field_code', 'field_name')],
	mappings,
	stages: { won: ['won'], lost: ['lost'], open: ['open'] },
};

/**
 * Pipedrive, API v2: ids for related objects, times with offset, own columns together in one object.
 *
 * Source: developers.pipedrive.com, API v2 (Deals, Organizations, Persons, Activities); the schemas of n8n's
 * own Pipedrive node, version 2.
 */
export const pipedriveV2: Preset = { ...pipedrive, container: 'custom_fields' };
