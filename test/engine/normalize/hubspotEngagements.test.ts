import { normalizeRecords, parseNormalizeSpec } from '../../../engine/normalize';

/**
 * Shapes as in developers.hubspot.com, CRM API v3: "Meetings", "Calls", "Email", "Communications", "Tasks",
 * "Notes", "Pipelines"; and legacydocs.hubspot.com: "Engagements Overview", "CRM Pipelines API Overview",
 * "Get all deal pipelines".
 */
const context = { asOf: Date.UTC(2026, 2, 31), timeZone: 'UTC' };
const read = (rows: readonly unknown[], spec: object = {}) => normalizeRecords(rows, parseNormalizeSpec(spec), context);
const recordsIn = (rows: readonly unknown[], spec: object = {}) => read(rows, spec).records.map(({ record }) => record);
const touchOf = (rows: readonly unknown[], spec: object = {}) => recordsIn(rows, spec).find(({ recordType }) => recordType === 'touch');

const engagement = (fields: object, metadata: object = {}, associations: object = {}) => ({
	engagement: { id: 29090716, portalId: 62515, active: true, createdAt: 1_444_223_400_781, lastUpdated: 1_444_223_400_781, ownerId: 70, timestamp: 1_444_222_800_000, ...fields },
	associations: { contactIds: [], companyIds: [], dealIds: [], ownerIds: [], workflowIds: [], ...associations },
	attachments: [],
	metadata,
});
const object = (properties: object, associations?: object) => ({
	id: '46822', properties: { hs_timestamp: '2025-03-02T15:00:00.000Z', hs_createdate: '2025-03-09T08:00:00.000Z', ...properties },
	createdAt: '2025-03-09T08:00:00.000Z', updatedAt: '2025-03-09T08:00:00.000Z', archived: false,
	...(associations === undefined ? {} : { associations }),
});
const account = { id: '8954037', properties: { name: 'Burlington', domain: 'burlington.com', type: 'PROSPECT' }, archived: false };
const partner = { id: '512', properties: { name: 'Acme', domain: 'acme.com', type: 'PARTNER' }, archived: false };
const contact = { id: '247', properties: { firstname: 'Ana', email: 'ana@burlington.com' }, archived: false };

describe('an engagement of the older API', () => {
	it('is a touch: when it happened and when somebody wrote it down are apart', () => {
		const row = engagement({ type: 'MEETING' }, { title: 'Kick-off', startTime: 1_444_222_800_000 }, { dealIds: [18_039_629], companyIds: [8_954_037] });
		expect(touchOf([row])).toMatchObject({
			id: '29090716', sourceSystem: 'hubspot', sourceIds: { hubspot: '29090716' }, kind: 'meeting', opportunityId: '18039629', accountId: '8954037',
			at: '2015-10-07T13:00:00.000Z', loggedAt: '2015-10-07T13:10:00.781Z', source: { metadata: { title: 'Kick-off' } },
		});
	});

	it.each([
		['CALL', {}, { kind: 'meeting' }],
		['EMAIL', { from: { email: 'rep@us.com' }, to: [{ email: 'Bo <BO@burlington.com>' }] }, { kind: 'email', direction: 'outbound', contactEmail: 'bo@burlington.com' }],
		['INCOMING_EMAIL', { from: { email: 'bo@burlington.com' }, to: [{ email: 'rep@us.com' }] }, { kind: 'email', direction: 'inbound', contactEmail: 'bo@burlington.com' }],
		['FORWARDED_EMAIL', { from: { email: 'bo@burlington.com' } }, { kind: 'email', contactEmail: 'bo@burlington.com' }],
		['WHATS_APP', {}, { kind: 'email' }],
		['NOTE', { activityType: 'Referral', loggedBy: 'partner' }, { kind: 'referral', actor: 'partner' }],
	])('of type %s says what it was', (type, metadata, said) => {
		expect(touchOf([engagement({ type }, metadata)])).toMatchObject(said);
	});

	it('is told by the type that people gave it before its own, and keeps a type that nobody knows', () => {
		expect(touchOf([engagement({ type: 'MEETING', activityType: 'Co-Sell' })])).toHaveProperty('kind', 'coSell');
		const touch = touchOf([engagement({ type: 'CALL', activityType: 'Quarterly thing' })]);
		expect(touch).toMatchObject({ kind: 'meeting', source: { engagement: { activityType: 'Quarterly thing' } } });
	});

	it('a note or a task has no kind by itself', () => {
		const touches = recordsIn([engagement({ type: 'NOTE' }, { body: 'x' }), engagement({ id: 2, type: 'TASK' }, { status: 'COMPLETED', completionDate: 1_444_300_000_000 })]);
		expect(touches.map(({ kind, at }) => [kind, at])).toEqual([
			[undefined, '2015-10-07T13:00:00.000Z'],
			[undefined, '2015-10-08T10:26:40.000Z'],
		]);
	});

	it.each([
		['a task to be done', engagement({ type: 'TASK' }, { status: 'NOT_STARTED' }), 'planned'],
		['a call that nobody took', engagement({ type: 'CALL' }, { status: 'NO_ANSWER' }), 'planned'],
		['what was taken away', engagement({ type: 'NOTE', active: false }), 'deleted'],
	])('%s is no touch', (_, row, reason) => {
		expect(read([row]).rejects.map((reject) => reject.reason)).toEqual([reason]);
	});
});

describe('an activity of the newer API', () => {
	it.each([
		['a meeting', { hs_meeting_title: 'Demo', hs_meeting_outcome: 'COMPLETED' }, { kind: 'meeting' }],
		['a meeting that nobody marked as over', { hs_meeting_title: 'Demo', hs_meeting_outcome: 'SCHEDULED' }, { kind: 'meeting' }],
		['a meeting with a type', { hs_meeting_title: 'Demo', hs_activity_type: 'Training' }, { kind: 'training' }],
		['a call', { hs_call_direction: 'INBOUND', hs_call_status: 'COMPLETED' }, { kind: 'meeting', direction: 'inbound' }],
		['an email', { hs_email_direction: 'EMAIL', hs_email_to_email: 'bo@burlington.com;al@burlington.com', hs_email_from_email: 'rep@us.com' }, { kind: 'email', direction: 'outbound', contactEmail: 'bo@burlington.com' }],
		['an answer', { hs_email_direction: 'INCOMING_EMAIL', hs_email_from_email: 'bo@burlington.com' }, { kind: 'email', direction: 'inbound', contactEmail: 'bo@burlington.com' }],
		['an email without direction', { hs_email_subject: 'Pricing' }, { kind: 'email' }],
		['a message', { hs_communication_channel_type: 'LINKEDIN_MESSAGE' }, { kind: 'email' }],
		['an engagement', { hs_engagement_type: 'MEETING', hs_email_subject: null, hs_meeting_title: null }, { kind: 'meeting' }],
	])('%s says what it was', (_, properties, said) => {
		expect(touchOf([object(properties)])).toMatchObject({ ...said, at: '2025-03-02T15:00:00.000Z', loggedAt: '2025-03-09T08:00:00.000Z' });
	});

	it('a note is a touch without kind, a task one when it is done', () => {
		const done = object({ hs_task_subject: 'Send', hs_task_status: 'COMPLETED', hs_task_completion_date: '2025-03-03T00:00:00Z' });
		expect(recordsIn([object({ hs_note_body: 'x' })])[0]).not.toHaveProperty('kind');
		expect(recordsIn([done])[0]).toHaveProperty('at', '2025-03-03T00:00:00.000Z');
	});

	it.each([
		[{ hs_task_status: 'WAITING' }], [{ hs_meeting_outcome: 'CANCELED' }], [{ hs_meeting_outcome: 'NO_SHOW' }],
		[{ hs_call_status: 'BUSY' }], [{ hs_email_direction: 'DRAFT_EMAIL' }],
	])('%j shows nothing', (properties) => {
		expect(read([object(properties)]).rejects).toMatchObject([{ reason: 'planned', field: Object.keys(properties)[0] }]);
	});

	it('says who acted, and with which partner, where a property of its own says so', () => {
		const rows = [object({ hs_meeting_title: 'x', logged_by: 'partnerTeam', partner_name: 'Acme' })];
		expect(recordsIn(rows)).toMatchObject([{ actor: 'partnerTeam', partnerId: 'partner:acme', partnerName: 'Acme' }, { recordType: 'partner' }]);
	});

	it('stays what it is when all rows are said to be touches', () => {
		const rows = [object({ hs_note_body: 'x' }), { ...object({ hs_meeting_title: 'x' }), id: '2' }, engagement({ type: 'INCOMING_EMAIL' })];
		expect(recordsIn(rows, { recordType: 'touch' }).map(({ kind }) => kind)).toEqual([undefined, 'meeting', 'email']);
	});
});

describe('what an activity is linked to', () => {
	const links = { companies: { results: [{ id: '512', type: 'meeting_to_company' }, { id: '8954037', type: 'meeting_to_company' }] } };
	const meeting = object({ hs_meeting_title: 'x' }, links);

	it('of its companies one is the partner, whichever rows come first', () => {
		const rows = [meeting, account, partner];
		for (const order of [rows, [...rows].reverse()]) {
			expect(touchOf(order)).toMatchObject({ accountId: '8954037', partnerId: '512', source: { associations: links } });
		}
	});

	it('a touch with a partner alone has no account', () => {
		const touch = touchOf([engagement({ type: 'NOTE' }, {}, { companyIds: [512] }), partner]);
		expect([touch?.['partnerId'], touch?.['accountId']]).toEqual(['512', undefined]);
	});

	it('its contact gives the address, and the account where nothing else does', () => {
		const at = { ...contact, properties: { ...contact.properties, associatedcompanyid: '8954037' } };
		const alone = object({ hs_call_title: 'x' }, { contacts: { results: [{ id: '247', type: 'call_to_contact' }] } });
		expect(touchOf([alone, at, account])).toMatchObject({ contactEmail: 'ana@burlington.com', accountId: '8954037' });
		const placed = engagement({ type: 'CALL' }, {}, { contactIds: [247], companyIds: [77] });
		expect(touchOf([placed, at, account])).toMatchObject({ contactEmail: 'ana@burlington.com', accountId: '77' });
	});
});

const stage = (id: string, label: string, isClosed: string, probability: string) => ({ id, label, displayOrder: 0, metadata: { isClosed, probability }, archived: false });
const pipeline = {
	id: '75841220', label: 'Partner sales', displayOrder: 1, archived: false,
	stages: [stage('1451180', 'Discover', 'false', '0.2'), stage('1451185', 'Signed', 'true', '1.0'), stage('1451186', 'Closed', 'true', '0.0')],
};
const deal = (dealstage: string, more: object = {}) => ({
	id: '1', properties: { dealname: 'Deal', dealstage, pipeline: '75841220' }, archived: false, ...more,
});

describe('rows of pipelines', () => {
	it.each([
		['1451180', 'Discover', 'open'],
		['1451185', 'Signed', 'won'],
		['1451186', 'Closed', 'lost'],
	])('say what stage %s is called and what it means', (id, name, status) => {
		const { records, counts, unknownStages } = read([deal(id), pipeline]);
		expect(records).toHaveLength(1);
		expect(records[0]?.record).toMatchObject({
			stage: name, status, pipeline: 'Partner sales', source: { properties: { dealstage: id, pipeline: '75841220' } },
		});
		expect([counts.definitions, counts.refused, unknownStages]).toEqual([1, {}, []]);
	});

	it('name the stages of the history too, in every way it comes', () => {
		const visits = [
			{ stage: 'Discover', enteredAt: '2025-01-01T00:00:00.000Z', leftAt: '2025-02-01T00:00:00.000Z' },
			{ stage: 'Signed', enteredAt: '2025-02-01T00:00:00.000Z' },
		];
		const versions = [
			{ value: '1451185', timestamp: '2025-02-01T00:00:00.000Z' },
			{ value: '1451180', timestamp: '2025-01-01T00:00:00.000Z' },
		];
		const dated = {
			dealname: 'Deal', dealstage: '1451185', hs_v2_date_entered_1451180: '2025-01-01T00:00:00.000Z',
			hs_v2_date_exited_1451180: '2025-02-01T00:00:00.000Z', hs_v2_date_entered_1451185: '2025-02-01T00:00:00.000Z',
		};
		const first = { dealId: 1, properties: { dealstage: { value: '1451185', timestamp: Date.UTC(2025, 1), versions: versions.map((one) => ({ ...one, timestamp: Date.parse(one.timestamp) })) } } };
		for (const row of [deal('1451185', { propertiesWithHistory: { dealstage: versions } }), { ...deal(''), properties: dated }, first]) {
			expect(recordsIn([pipeline, row])[0]).toMatchObject({ stage: 'Signed', status: 'won', stageHistory: visits, stageEnteredAt: '2025-02-01T00:00:00.000Z' });
		}
	});

	it('of the older APIs do the same', () => {
		const ofDeals = { pipelineId: 'default', label: 'Sales', active: true, stages: [{ stageId: '77', label: 'Done', probability: 1, closedWon: true }, { stageId: '78', label: 'Off', probability: 0, closedWon: false }] };
		const ofCrm = { pipelineId: 'x', label: 'Sales', stages: [{ stageId: '79', label: 'Go', metadata: { isClosed: true, probability: 1 } }] };
		const statuses = ['77', '78', '79'].map((id) => recordsIn([ofDeals, ofCrm, deal(id)])[0]?.['status']);
		expect(statuses).toEqual(['won', 'lost', 'won']);
	});

	it('give way to the flags of a deal and to what the user says, by id or by name', () => {
		const flagged = { ...deal('1451180'), properties: { dealstage: '1451180', hs_is_closed: 'true', hs_is_closed_won: 'false' } };
		expect(recordsIn([pipeline, flagged])[0]).toHaveProperty('status', 'lost');
		for (const won of ['1451180', 'discover']) {
			expect(recordsIn([pipeline, deal('1451180')], { stages: { won: [won], lost: [], open: [] } })[0]).toHaveProperty('status', 'won');
		}
	});

	it('that disagree on an id say nothing of it', () => {
		const other = { ...pipeline, id: '9', stages: [stage('1451185', 'Parked', 'false', '0.5')] };
		const both = [[pipeline, other], [other, pipeline]].map((rows) => recordsIn([...rows, deal('1451185')])[0]);
		expect(both.map((one) => [one?.['stage'], one?.['status']])).toEqual([['1451185', 'open'], ['1451185', 'open']]);
	});
});
