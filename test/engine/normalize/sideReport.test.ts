import { normalizeRecords, parseNormalizeSpec } from '../../../engine/normalize';
import { kindInWords } from '../../../engine/normalize/kindInWords';
import { momentReader } from '../../../engine/normalize/readMoment';
import { readWordedDate } from '../../../engine/normalize/wordedDate';

const context = { asOf: Date.UTC(2026, 2, 31), timeZone: 'Europe/Berlin' };
const read = (rows: readonly unknown[], spec: object = {}) => normalizeRecords(rows, parseNormalizeSpec(spec), context);
const recordsIn = (rows: readonly unknown[], spec: object = {}) => read(rows, spec).records.map(({ record }) => record);
const chosen = { preset: 'sideReport' };

const book = [
	{ recordType: 'partner', id: 'P7', name: 'Acme' },
	{ recordType: 'account', id: 'A1', name: 'Kite Ltd' },
	{ recordType: 'account', id: 'A2', name: 'Twin' },
	{ recordType: 'account', id: 'A3', name: 'Twin' },
	{ recordType: 'opportunity', id: 'D1', name: 'Rollout', accountId: 'A1', accountName: 'Kite Ltd' },
	{ recordType: 'opportunity', id: 'D2', name: 'Rollout', accountId: 'A2', accountName: 'Twin' },
	{ recordType: 'opportunity', id: 'D3', name: 'Pilot', accountId: 'A1', accountName: 'Kite Ltd' },
];
const touchOf = (row: object, spec: object = {}) => recordsIn([row, ...book], spec)[0];

describe('a sheet that says what partners did', () => {
	it.each([
		['English', { Partner: 'Acme', Customer: 'Kite Ltd', When: '2025-05-05', 'What happened': 'Intro to the CFO' }],
		['German', { Partner: 'Acme', Kunde: 'Kite Ltd', Wann: '5.5.2025', 'Was ist passiert': 'Vorstellung beim CFO' }],
		['French', { Partenaire: 'Acme', Compte: 'Kite Ltd', Quand: '5 mai 2025', Quoi: 'Mise en relation avec le DAF' }],
		['Spanish', { Socio: 'Acme', Cuenta: 'Kite Ltd', Cuándo: '5 de mayo de 2025', Qué: 'Nos presentaron al director' }],
	])('is found by its headers in %s', (_, row) => {
		expect(touchOf(row)).toMatchObject({
			recordType: 'touch', sourceSystem: 'sideReport', kind: 'intro', at: '2025-05-05', partnerId: 'P7', partnerName: 'Acme', accountId: 'A1',
			accountName: 'Kite Ltd',
		});
	});

	it('keeps the note and the date as they were written', () => {
		expect(touchOf({ Partner: 'Acme', Customer: 'Kite Ltd', When: 'mid May 2025', 'What happened': 'demo together', PM: 'tom' })).toMatchObject({
			kind: 'coSell', at: '2025-05-15', atPrecision: 'month', partnerManager: 'tom', source: { When: 'mid May 2025', 'What happened': 'demo together', PM: 'tom' },
		});
	});

	it('of whatever headers is read where it is chosen', () => {
		const row = { Date: '2025-05-05', Reseller: 'Acme', Company: 'Kite Ltd', Comments: 'registered the deal', Timestamp: '2025-06-01T10:00:00Z' };
		expect(touchOf(row, chosen)).toMatchObject({ kind: 'registration', partnerId: 'P7', accountId: 'A1', loggedAt: '2025-06-01T10:00:00.000Z' });
	});
});

describe('names in a note', () => {
	const note = (fields: object) => ({ Partner: 'acme ', When: '2025-05-05', 'What happened': 'joint call', ...fields });

	it('find the one record of that name, whatever its case and spaces', () => {
		expect(touchOf(note({ Customer: ' KITE ltd', Deal: 'pilot' }))).toMatchObject({ partnerId: 'P7', accountId: 'A1', opportunityId: 'D3' });
	});

	it('find a deal of a common name by its account', () => {
		expect(touchOf(note({ Customer: 'Kite Ltd', Deal: 'Rollout' }))).toMatchObject({ opportunityId: 'D1', opportunityName: 'Rollout' });
		expect(touchOf(note({ Deal: 'Rollout' }))).not.toHaveProperty('opportunityId');
	});

	it.each([
		['Twin', { accountName: 'Twin' }, ['accountId', 'opportunityId']],
		['Pilot', { opportunityName: 'Pilot', opportunityId: 'D3' }, ['accountName']],
		['Kite Ltd', { accountName: 'Kite Ltd', accountId: 'A1' }, ['opportunityName']],
		['Somebody', { accountName: 'Somebody' }, ['accountId', 'opportunityName']],
	])('in a column for accounts and deals, %s is what it can be', (name, expected, absent) => {
		const touch = touchOf(note({ 'Account or deal': name }));
		expect(touch).toMatchObject(expected);
		for (const field of absent) expect(touch).not.toHaveProperty(field);
	});

	it('that are nobody in the batch stay names, and make no partner', () => {
		const records = recordsIn([note({ Partner: 'The Munich guys', Customer: 'Big bank' })]);
		expect(records).toHaveLength(1);
		expect(records[0]).toMatchObject({ partnerName: 'The Munich guys', accountName: 'Big bank' });
		expect(records[0]).not.toHaveProperty('partnerId');
	});

	it('find a partner that deals of the batch name, and are no second spelling of it', () => {
		const [deal, touch, partner] = recordsIn([{ 'Deal ID': '1', Stage: 'Won', Partner: 'Acme' }, note({ Customer: 'Kite Ltd' })]);
		expect([deal?.['claimedPartners'], touch?.['partnerId'], partner?.id]).toEqual([[{ partnerId: 'partner:acme', name: 'Acme' }], 'partner:acme', 'partner:acme']);
	});
});

describe('a note that cannot be used', () => {
	const note = { Partner: 'Acme', Customer: 'Kite Ltd', When: '2025-05-05', 'What happened': 'intro' };

	it.each([
		['without partner', { Partner: '' }, 'missingField', 'partner'],
		['whose partner means nobody', { Partner: 'Direct' }, 'missingField', 'partner'],
		['without account and deal', { Customer: '' }, 'missingField', 'accountName'],
		['without anything', { Partner: '', Customer: '', When: '', 'What happened': ' ' }, 'blankRow', undefined],
	])('%s leaves with its reason', (_, fields, reason, field) => {
		const { records, rejects } = read([{ ...note, ...fields }]);
		expect(records).toEqual([]);
		expect(rejects).toEqual([expect.objectContaining({ reason, ...(field === undefined ? {} : { field }) })]);
	});

	it('is not one without a known word or date: it is a touch that says less', () => {
		const [touch] = recordsIn([{ ...note, When: 'last week', 'What happened': 'xyzzy' }]);
		expect(touch).toMatchObject({ recordType: 'touch', source: { When: 'last week', 'What happened': 'xyzzy' } });
		for (const field of ['at', 'atPrecision', 'kind']) expect(touch).not.toHaveProperty(field);
	});

	it('is not one that stands twice: both are kept, under ids of their own', () => {
		const ids = recordsIn([note, { ...note }, { ...note, When: '2025-05-06' }]).map(({ id }) => id);
		expect(new Set(ids).size).toBe(3);
		expect(ids[1]).toBe(`${String(ids[0])}-2`);
	});
});

describe('other tables', () => {
	it.each([
		['deals', { Deal: 'A', Partner: 'Acme', Account: 'K', Stage: 'Won', When: '2025-01-01', What: 'x' }, 'opportunity'],
		['deals by amount', { Partner: 'Acme', Account: 'K', Amount: '5', Date: '2025-01-01', Event: 'x' }, 'opportunity'],
		['deals with notes', { Deal: 'A', Partner: 'Acme', Account: 'K', Date: '2025-01-01', Notes: 'x' }, 'opportunity'],
		['touches', { 'Touch Type': 'Intro', Partner: 'Acme', Account: 'K', Date: '2025-01-01', What: 'x' }, 'touch'],
		['partners', { Partner: 'Acme', 'Partner Type': 'VAR', Date: '2025-01-01' }, 'partner'],
		['registrations', { 'Registration ID': '1', Partner: 'Acme', Customer: 'K', Date: '2025-01-01', Status: 'Approved' }, 'registration'],
	])('of %s are not taken for one', (_, row, recordType) => {
		expect(recordsIn([row])[0]).toMatchObject({ recordType, sourceSystem: 'csv' });
	});
});

describe('what a note says', () => {
	it.each([
		['Intro to CFO', 'intro'],
		['joint call w/ CTO', 'coSell'],
		['referred us to procurement', 'referral'],
		['Registered on the portal', 'registration'],
		['co-sell', 'coSell'],
		['demo together', 'coSell'],
		['Demo for the board', 'meeting'],
		['Gemeinsamer Termin', 'coSell'],
		['Empfehlung vom Partner', 'referral'],
		['webinar', 'marketing'],
		['coSell', 'coSell'],
		['nice people', undefined],
		['introverted', undefined],
	])('%s is %s', (note, kind) => {
		const [touch] = recordsIn([{ Partner: 'Acme', Customer: 'K', When: '', 'What happened': note }]);
		expect(touch?.['kind']).toBe(kind);
		if (kind !== undefined && note !== 'coSell') expect(kindInWords(note)).toBe(kind);
	});
});

describe('a date in words', () => {
	const exact = momentReader('UTC', 'monthFirst', () => undefined);

	it.each([
		['March 2025', '2025-03-15', 'month'],
		["Jul '24", '2024-07-15', 'month'],
		['Mar-25', '2025-03-15', 'month'],
		['2025-03', '2025-03-15', 'month'],
		['03/2025', '2025-03-15', 'month'],
		['early March 2025', '2025-03-05', 'month'],
		['Ende März 24', '2024-03-25', 'month'],
		['mediados de mayo de 2025', '2025-05-15', 'month'],
		['début mai 2025', '2025-05-05', 'month'],
		['fin mai 2025', '2025-05-25', 'month'],
		['fin de mayo de 2025', '2025-05-25', 'month'],
		['Q3 24', '2024-08-15', 'quarter'],
		['3rd quarter of 2024', '2024-08-15', 'quarter'],
		['2024-Q3', '2024-08-15', 'quarter'],
		['KW 12 2025', '2025-03-20', 'week'],
		['week 1, 2021', '2021-01-07', 'week'],
		['2020-W53', '2020-12-31', 'week'],
		['Sept 2025', '2025-09-15', 'month'],
		['Jänner 2025', '2025-01-15', 'month'],
		['Aout 2025', '2025-08-15', 'month'],
		['dicembre 2025', '2025-12-15', 'month'],
		['2024', '2024-07-01', 'year'],
		['ca. 12 March 2025', '2025-03-12', 'week'],
		['12th of March 2025', '2025-03-12', undefined],
	])('%s is %s, to the %s', (text, day, precision) => {
		expect(readWordedDate(text, exact)).toEqual({ day, ...(precision === undefined ? {} : { precision }) });
	});

	it.each(['last week', 'yesterday', 'soon', 'Mar 24', '12 March', 'Q?', 'KW 60 2025', 'KW 53 2025', '2025-W53', 'marketing 2025', 'Decision 2025', 'Maybe 2025', '12 market 2025', 'jui 2025', 'tbd', '', '13/2025'])('%s is none', (text) => {
		expect(readWordedDate(text, exact)).toBeUndefined();
	});
});

describe('rows whose names nobody of the batch has', () => {
	it('are kept as touches and listed', () => {
		const rows = [
			{ 'Partner ID': 'P1', 'Partner Name': 'Acme' },
			{ 'Account ID': 'A1', 'Account Name': 'Globex' },
			{ Partner: 'Acme', Customer: 'Globex', When: '2026-03-01', 'What happened': 'intro' },
			{ Partner: 'the Munich guys', Customer: 'Globex', When: '2026-03-02', 'What happened': 'intro' },
			{ Partner: 'Acme', Customer: 'Nobody Inc', When: '2026-03-03', 'What happened': 'intro' },
		];
		const { records, unmatched } = normalizeRecords(rows, parseNormalizeSpec({}), { asOf: 0, timeZone: 'UTC' });
		expect(records.filter(({ record }) => record.recordType === 'touch')).toHaveLength(3);
		expect(unmatched).toMatchObject([{ row: 3, partnerName: 'the Munich guys' }, { row: 4, aboutName: 'Nobody Inc' }]);
	});
});
