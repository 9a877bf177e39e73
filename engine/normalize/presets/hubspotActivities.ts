import type { ColumnName, PartnerColumns, Preset, RecordMapping, Rule } from '../preset';

type Activity = RecordMapping<'touch'>;
type Fixed = NonNullable<Activity['fixed']>;

/** What HubSpot calls kinds of activities, and the properties that only one kind has. */
const ACTIVITIES: readonly { readonly types: readonly string[]; readonly has: readonly string[]; readonly fixed: Fixed }[] = [
	{
		types: ['MEETING'],
		has: [
			'hs_meeting_title', 'hs_meeting_body', 'hs_meeting_start_time', 'hs_meeting_end_time', 'hs_meeting_location',
			'hs_meeting_outcome', 'hs_meeting_external_url', 'hs_internal_meeting_notes',
		],
		fixed: { kind: 'meeting' },
	},
	{
		types: ['CALL'],
		has: [
			'hs_call_title', 'hs_call_body', 'hs_call_direction', 'hs_call_disposition', 'hs_call_duration',
			'hs_call_from_number', 'hs_call_to_number', 'hs_call_status', 'hs_call_recording_url',
		],
		fixed: { kind: 'meeting' },
	},
	{
		types: ['EMAIL'],
		has: [
			'hs_email_subject', 'hs_email_text', 'hs_email_html', 'hs_email_status', 'hs_email_direction',
			'hs_email_headers', 'hs_email_from_email', 'hs_email_to_email',
		],
		fixed: { kind: 'email' },
	},
	{
		types: ['COMMUNICATION', 'WHATS_APP', 'LINKEDIN_MESSAGE', 'SMS', 'POSTAL_MAIL'],
		has: ['hs_communication_channel_type', 'hs_communication_body', 'hs_communication_logged_from', 'hs_postal_mail_body'],
		fixed: { kind: 'email' },
	},
];

/** Emails by who wrote them: one that was forwarded to HubSpot says nothing of its direction. */
const EMAILS = [
	{ types: ['INCOMING_EMAIL'], fixed: { kind: 'email', direction: 'inbound' }, isFrom: true },
	{ types: ['FORWARDED_EMAIL'], fixed: { kind: 'email' }, isFrom: true },
	{ types: ['EMAIL'], fixed: { kind: 'email', direction: 'outbound' }, isFrom: false },
] as const;

const oneOf = (column: string, words: readonly string[]): Rule => ({
	any: [column],
	says: { columns: [column], words, whole: true },
});

/** A person at the other end of an activity, where a property of one's own says who. */
const people: readonly ColumnName[] = ['contact_email'];

const partners: readonly PartnerColumns[] = [
	{
		fields: {
			partnerName: ['partner', 'partner_name', 'partner_company', 'partner_company_name', 'partner_account'],
			partnerId: ['partner_id', 'partner_company_id', 'partner_record_id'],
		},
	},
];

const ofObject = (when: readonly Rule[], fixed: Fixed | undefined, contactEmail = people): Activity => ({
	kind: 'touch',
	when,
	fields: {
		id: ['hs_object_id', 'id'],
		opportunityId: ['associations.deals.results.0.id'],
		companyIds: ['associations.companies.results'],
		contactIds: ['associations.contacts.results'],
		contactEmail,
		kind: ['hs_activity_type', 'activity_type'],
		at: ['hs_task_completion_date', 'hs_timestamp', 'hs_meeting_start_time'],
		loggedAt: ['hs_createdate', 'createdate', 'createdAt'],
		actor: ['actor', 'logged_by'],
		direction: ['direction', 'hs_call_direction'],
	},
	partners,
	...(fixed === undefined ? {} : { fixed }),
	keeps: ['kind', 'contactEmail'],
});

/**
 * Meetings, calls, emails, communications, tasks and notes of HubSpot's API v3, one object each. What an
 * object is its properties say, or `hs_engagement_type` where it is asked for. Messages and letters count as
 * emails, calls as meetings; a note or task has no kind unless its type says so.
 *
 * Source: developers.hubspot.com, CRM API v3, "Engagements" (Meetings, Calls, Email, Communications, Tasks,
 * Notes, Postal mail).
 */
export const activities: readonly Activity[] = [
	...EMAILS.map(({ types, fixed, isFrom }) =>
		ofObject(
			[oneOf('hs_email_direction', types), ...(isFrom ? [oneOf('hs_engagement_type', types)] : [])],
			fixed,
			[{ column: isFrom ? 'hs_email_from_email' : 'hs_email_to_email', written: 'listed' }, ...people],
		),
	),
	...ACTIVITIES.map(({ types, fixed }) => ofObject([oneOf('hs_engagement_type', types)], fixed)),
	...ACTIVITIES.map(({ has, fixed }) => ofObject([{ any: has, none: ['hs_engagement_type'] }], fixed)),
	ofObject(
		[{ any: ['hs_timestamp', 'hs_engagement_type', 'hs_note_body', 'hs_task_subject', 'hs_task_status'] }],
		undefined,
	),
];

/** Columns that say of an activity that it has not happened. `SCHEDULED` meetings stay so when they are over. */
export const planned = [
	{ column: 'hs_task_status', words: ['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'DEFERRED'] },
	{ column: 'hs_meeting_outcome', words: ['CANCELED', 'CANCELLED', 'NO_SHOW', 'RESCHEDULED'] },
	{ column: 'hs_call_status', words: ['BUSY', 'CANCELED', 'CONNECTING', 'FAILED', 'MISSED', 'NO_ANSWER', 'QUEUED', 'RINGING'] },
	{ column: 'hs_email_direction', words: ['DRAFT_EMAIL'] },
	{ column: 'hs_email_status', words: ['BOUNCED', 'FAILED', 'SCHEDULED'] },
] as const;

const ofEngagement = (when: readonly Rule[], fixed?: Fixed, contactEmail: readonly ColumnName[] = []): Activity => ({
	kind: 'touch',
	when,
	fields: {
		id: ['engagement.id'],
		opportunityId: ['associations.dealIds.0'],
		companyIds: ['associations.companyIds'],
		contactIds: ['associations.contactIds'],
		contactEmail,
		kind: ['engagement.activityType', 'metadata.activityType'],
		at: ['metadata.completionDate', 'engagement.timestamp', 'metadata.startTime'],
		loggedAt: ['engagement.createdAt'],
		actor: ['metadata.actor', 'metadata.loggedBy'],
		direction: ['metadata.direction'],
	},
	...(fixed === undefined ? {} : { fixed }),
	keeps: ['kind', 'contactEmail'],
});

const sender: readonly ColumnName[] = ['metadata.from.email'];
const receiver: readonly ColumnName[] = ['metadata.to.0.email'];

/**
 * HubSpot's older API puts every activity into one shape: `engagement`, `associations`, `metadata`.
 *
 * Source: legacydocs.hubspot.com, "Engagements Overview"; the engagement resource of n8n's HubSpot node.
 */
export const hubspotEngagements: Preset = {
	name: 'hubspot',
	detect: [{ all: ['engagement'], any: ['associations', 'metadata'] }],
	deleted: [{ column: 'engagement.active', words: ['false'] }],
	planned: [
		{
			column: 'metadata.status',
			words: ['NOT_STARTED', 'IN_PROGRESS', 'WAITING', 'DEFERRED', 'BUSY', 'CANCELED', 'FAILED', 'NO_ANSWER', 'QUEUED', 'RINGING'],
		},
		{ column: 'metadata.meetingOutcome', words: ['CANCELED', 'CANCELLED', 'NO_SHOW', 'RESCHEDULED'] },
	],
	ids: 'plain',
	mappings: [
		...EMAILS.map(({ types, fixed, isFrom }) =>
			ofEngagement([oneOf('engagement.type', types)], fixed, isFrom ? sender : receiver),
		),
		...ACTIVITIES.map(({ types, fixed }) => ofEngagement([oneOf('engagement.type', types)], fixed, sender)),
		ofEngagement([{ all: ['engagement'] }], undefined, sender),
	],
	stages: { won: [], lost: [], open: [] },
};
