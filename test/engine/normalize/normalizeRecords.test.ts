import {
	DEFAULT_NORMALIZE_SPEC,
	normalizeRecords,
	parseNormalizeSpec,
	type NormalizeResult,
} from '../../../engine/normalize';

const context = { asOf: Date.UTC(2026, 2, 31), timeZone: 'Europe/Berlin' };
const read = (rows: readonly unknown[], spec: object = {}): NormalizeResult =>
	normalizeRecords(rows, parseNormalizeSpec(spec), context);
const recordsIn = (rows: readonly unknown[], spec: object = {}) => read(rows, spec).records.map(({ record }) => record);
const firstOf = (row: unknown, spec: object = {}) => recordsIn([row], spec)[0];

describe('a plain table', () => {
	it('becomes opportunities and, once, the partners they name', () => {
		const rows = [
			{ 'Deal ID': '1', Deal: 'A', Partner: 'Acme', Stage: 'Closed Won', ACV: '12k', 'Close Date': '12/31/2025' },
			{ 'Deal ID': '2', Deal: 'B', Partner: ' ACME ', Stage: 'closed-lost', ACV: '(3)', 'Close Date': '31.12.2025' },
			{ 'Deal ID': '3', Deal: 'C', Partner: 'Direct', Stage: 'Lead', ACV: '' },
		];
		expect(recordsIn(rows)).toEqual([
			{
				recordType: 'opportunity', id: '1', sourceSystem: 'csv', sourceIds: { csv: '1' }, name: 'A', stage: 'Closed Won',
				status: 'won', acv: 12_000, closedAt: '2025-12-31', claimedPartners: [{ partnerId: 'partner:acme', name: 'Acme' }],
			},
			{
				recordType: 'opportunity', id: '2', sourceSystem: 'csv', sourceIds: { csv: '2' }, name: 'B', stage: 'closed-lost',
				status: 'lost', acv: -3, closedAt: '2025-12-31', claimedPartners: [{ partnerId: 'partner:acme', name: 'ACME' }],
			},
			{ recordType: 'opportunity', id: '3', sourceSystem: 'csv', sourceIds: { csv: '3' }, name: 'C', stage: 'Lead', status: 'open' },
			{ recordType: 'partner', id: 'partner:acme', sourceSystem: 'csv', name: 'ACME' },
		]);
	});

	it.each([
		['English', { Opportunity: 'X', Customer: 'K', Amount: '1', Stage: 'Won', 'Close Date': '2025-12-31', Partner: 'P' }],
		['German', { Verkaufschance: 'X', Kunde: 'K', Betrag: '1', Phase: 'Gewonnen', Abschlussdatum: '31.12.2025', Vertriebspartner: 'P' }],
		['French', { Affaire: 'X', Compte: 'K', Montant: '1', 'Étape': 'Gagnée', 'Date de clôture': '31 décembre 2025', Partenaire: 'P' }],
		['Spanish', { Oportunidad: 'X', Cuenta: 'K', Importe: '1', Etapa: 'Cerrada ganada', 'Fecha de cierre': '31 de diciembre de 2025', Socio: 'P' }],
	])('is understood in %s', (_, row) => {
		expect(firstOf(row)).toMatchObject({
			recordType: 'opportunity', name: 'X', accountName: 'K', amount: 1, status: 'won', closedAt: '2025-12-31',
			claimedPartners: [{ partnerId: 'partner:p' }],
		});
	});

	it('bears a byte order mark in the first header', () => {
		expect(firstOf({ '\ufeffDeal ID': '1', Stage: 'Won' })).toMatchObject({ id: '1', status: 'won' });
	});

	it('of partners becomes partners', () => {
		const row = {
			'Partner ID': '7', 'Partner Name': 'Acme', Type: 'VAR; MSP', Tier: 'Gold', Status: 'Active',
			'Partner Since': '1/2/2024', Website: 'https://www.acme.com', Manager: 'Ana', Email: 'x@acme.com',
		};
		expect(firstOf(row)).toEqual({
			recordType: 'partner', id: '7', sourceSystem: 'csv', sourceIds: { csv: '7' }, name: 'Acme', types: ['reseller', 'msp'],
			tier: 'Gold', status: 'active', enrolledAt: '2024-01-02', domains: ['acme.com'], email: 'x@acme.com', source: { Manager: 'Ana' },
		});
	});

	it('of accounts becomes accounts, of contacts contacts, of touches touches, of registrations registrations', () => {
		const rows = [
			{ Account: 'K', Country: 'DE', 'Customer Since': '2020-01-01' },
			{ 'First Name': 'Ana', 'Last Name': 'Sol', Email: 'ana@p.com', Partner: 'P' },
			{ 'Touch Type': 'Intro', 'Deal ID': '9', Partner: 'P', Date: '2025-05-05' },
			{ 'Registration ID': 'R1', Partner: 'P', Status: 'Approved', 'Submitted At': '2025-05-05' },
		];
		expect(recordsIn(rows)).toMatchObject([
			{ recordType: 'account', name: 'K', country: 'DE', customerSince: '2020-01-01' },
			{ recordType: 'contact', name: 'Ana Sol', email: 'ana@p.com', partnerId: 'partner:p' },
			{ recordType: 'touch', kind: 'intro', opportunityId: '9', partnerId: 'partner:p', at: '2025-05-05' },
			{ recordType: 'registration', id: 'R1', state: 'approved', partnerId: 'partner:p', submittedAt: '2025-05-05' },
			{ recordType: 'partner', id: 'partner:p', name: 'P' },
		]);
	});

	it('keeps columns it does not know, untouched, and leaves out the empty ones', () => {
		const nested = { a: [1] };
		const record = firstOf({ 'Deal ID': '1', Stage: 'Won', Weather: nested, Mood: '', Owner: 'Ana' });
		expect(record?.['source']).toEqual({ Weather: nested, Owner: 'Ana' });
		expect((record?.['source'] as { Weather: unknown }).Weather).toBe(nested);
	});

	it('keeps a second column for the same field', () => {
		const record = firstOf({ 'Deal ID': '1', Stage: 'Won', Amount: '', Revenue: '7', Value: '9' });
		expect(record).toMatchObject({ amount: 7, source: { Revenue: '7', Value: '9' } });
	});

	it('keeps a value that it cannot read, and counts it once per field', () => {
		const rows = [1, 2, 3].map((id) => ({ 'Deal ID': id, Stage: 'Won', 'Close Date': `soon ${id}` }));
		const { records, issues } = read(rows);
		expect(records[1]?.record).toMatchObject({ source: { 'Close Date': 'soon 2' } });
		expect(records[1]?.record).not.toHaveProperty('closedAt');
		expect(issues).toEqual([
			expect.objectContaining({ code: 'notADate', field: 'closedAt', count: 3, row: 0, received: 'soon 1', severity: 'warning' }),
		]);
	});

	it('counts dates that only fit the other order', () => {
		const { issues } = read([{ 'Deal ID': '1', Stage: 'Won', 'Close Date': '31/12/2025' }]);
		expect(issues).toEqual([expect.objectContaining({ code: 'dateInOtherOrder', field: 'closedAt', received: '31/12/2025' })]);
	});

	it('reads annual value apart from amount', () => {
		expect(firstOf({ 'Deal ID': '1', Stage: 'Won', ARR: '5', Amount: '$9', Currency: '€' })).toMatchObject({
			acv: 5, amount: 9, currency: 'EUR',
		});
		expect(firstOf({ 'Deal ID': '1', Stage: 'Won', Amount: '$9' })).not.toHaveProperty('currency');
		expect(firstOf({ 'Deal ID': '1', Stage: 'Won', Amount: '$9' }, { currency: 'USD' })).toHaveProperty('currency', 'USD');
	});

	it('reads an amount that the source converted before the one of the deal, and keeps that', () => {
		const row = { 'Deal ID': '1', Stage: 'Won', Amount: '100', Currency: 'GBP', 'Amount in Home Currency': '130' };
		expect(firstOf(row, { currency: 'USD' })).toMatchObject({ amount: 130, currency: 'USD', source: { Amount: '100', Currency: 'GBP' } });
	});
});

describe('who the partner is', () => {
	const deal = (id: string, more: object) => ({ 'Deal ID': id, Stage: 'Won', ...more });

	it.each(['Direct', 'direct ', 'None', 'N/A', '-', 'House', 'internal', 'kein Partner', 'No Partner', 'sin socio'])(
		'%s is nobody',
		(name) => {
			const records = recordsIn([deal('1', { Partner: name })]);
			expect(records).toHaveLength(1);
			expect(records[0]).not.toHaveProperty('claimedPartners');
		},
	);

	it('nobody is who the spec says', () => {
		const spec = { directNames: [...DEFAULT_NORMALIZE_SPEC.directNames, 'Us'] };
		expect(recordsIn([deal('1', { Partner: 'us' })], spec)).toHaveLength(1);
	});

	it('a row of a partner table that means nobody is refused, and its id means nobody too', () => {
		const { records, rejects } = read([
			{ Partner: 'Direct', 'Partner ID': '22', Tier: '' },
			deal('1', { 'Partner ID': '22' }),
			deal('2', { 'Partner ID': '23' }),
		]);
		expect(rejects).toMatchObject([{ reason: 'notAPartner', received: 'Direct', row: 0 }]);
		expect(records.map(({ record }) => record)).toMatchObject([{ id: '1' }, { id: '2' }, { recordType: 'partner', id: '23' }]);
		expect(records[0]?.record).not.toHaveProperty('claimedPartners');
	});

	it('a name finds the partner record of that name, whichever comes first', () => {
		const rows = [deal('1', { Partner: 'acme' }), { 'Partner ID': 'P7', 'Partner Name': 'ACME', Tier: 'Gold' }];
		for (const order of [rows, [...rows].reverse()]) {
			const records = recordsIn(order);
			expect(records).toHaveLength(2);
			expect(records.find(({ id }) => id === '1')?.['claimedPartners']).toEqual([{ partnerId: 'P7', name: 'acme' }]);
		}
	});

	it('a name finds the partner of that name among records that were handed on', () => {
		const known = { recordType: 'partner', id: 'P7', name: 'Akme', aliases: ['Acme'] };
		expect(recordsIn([deal('1', { Partner: 'acme' }), known])[0]?.['claimedPartners']).toEqual([{ partnerId: 'P7', name: 'acme' }]);
	});

	it('an id beside a name is found by the name alone', () => {
		const records = recordsIn([deal('1', { Partner: 'Acme', 'Partner ID': '7' }), deal('2', { Partner: 'Acme' })]);
		expect(records[1]?.['claimedPartners']).toEqual([{ partnerId: '7', name: 'Acme' }]);
		expect(records.filter(({ recordType }) => recordType === 'partner')).toMatchObject([{ id: '7', name: 'Acme' }]);
	});

	it('a name that two ids share is a partner of its own, and said to be ambiguous', () => {
		const { records, issues } = read([
			deal('1', { Partner: 'Acme', 'Partner ID': '7' }),
			deal('2', { Partner: 'Acme', 'Partner ID': '8' }),
			deal('3', { Partner: 'Acme' }),
		]);
		expect(records.slice(3).map(({ record }) => record.id).sort()).toEqual(['7', '8', 'partner:acme']);
		expect(issues).toEqual([expect.objectContaining({ code: 'ambiguousPartnerName' })]);
	});

	it('the most frequent spelling is the name, other names of one id are aliases', () => {
		const names = ['Acme', 'ACME', 'Acme', 'Akme'];
		const records = recordsIn(names.map((name, id) => deal(String(id), { Partner: name, 'Partner ID': '7' })));
		expect(records.at(-1)).toMatchObject({ id: '7', name: 'Acme', aliases: ['Akme'] });
	});

	it('what deals say of it comes with it, the most frequent first', () => {
		const { records, issues } = read(
			['reseller', 'var', 'msp'].map((type, id) => deal(String(id), { Partner: 'Acme', 'Partner Type': type, 'Partner Tier': 'Gold' })),
		);
		expect(records.at(-1)?.record).toMatchObject({ types: ['reseller'], tier: 'Gold' });
		expect(issues).toEqual([expect.objectContaining({ code: 'conflictingPartnerValue', field: 'types' })]);
	});

	it('a column that names a role gives the claim that role; the plain column joins it', () => {
		const record = firstOf(deal('1', { Partner: 'Acme', Reseller: 'Acme', Distributor: 'Dist' }));
		expect(record?.['claimedPartners']).toEqual([
			{ partnerId: 'partner:acme', name: 'Acme', role: 'resell' },
			{ partnerId: 'partner:dist', name: 'Dist', role: 'distribute' },
		]);
	});

	it('one cell may hold several partners', () => {
		expect(firstOf(deal('1', { Partner: 'Acme; Globex' }))?.['claimedPartners']).toEqual([
			{ partnerId: 'partner:acme', name: 'Acme' },
			{ partnerId: 'partner:globex', name: 'Globex' },
		]);
	});

	it.each(['__proto__', 'constructor', 'toString', '🦄 GmbH', 'شركة النور'])('%s is a partner like any other', (name) => {
		const records = recordsIn([deal('1', { Partner: name }), deal('2', { Partner: name })]);
		expect(records).toHaveLength(3);
		expect(records[2]).toMatchObject({ recordType: 'partner', name });
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});
});

describe('how a deal stands', () => {
	it.each([
		[{ Stage: 'CLOSED WON' }, 'won'],
		[{ Stage: 'geschlossen verloren' }, 'lost'],
		[{ Stage: 'Closed Won', 'Is Won': 'false', 'Is Closed': 'true' }, 'lost'],
		[{ Stage: 'Some stage', 'Is Won': 'true' }, 'won'],
		[{ Stage: 'Closed Won', 'Is Closed': 'false' }, 'open'],
		[{ Stage: 'Wherever', Status: 'Lost' }, 'lost'],
		[{ Stage: 'Wherever', Status: 'Weird' }, 'open'],
		[{ Stage: '' }, undefined],
	])('%p is %p', (row, status) => {
		expect(firstOf({ 'Deal ID': '1', ...row })?.['status']).toBe(status);
	});

	it('own stage names win over the known ones', () => {
		const stages = { won: ['9123456', 'Verloren'], lost: [], open: [] };
		expect(firstOf({ 'Deal ID': '1', Stage: 9_123_456 }, { stages })).toHaveProperty('status', 'won');
		expect(firstOf({ 'Deal ID': '1', Stage: 'verloren' }, { stages })).toHaveProperty('status', 'won');
	});

	it('unknown stages are open and listed', () => {
		const rows = ['Mystery', 'Mystery', 'Limbo', 'Proposal'].map((Stage, id) => ({ 'Deal ID': id, Stage }));
		expect(read(rows).unknownStages).toEqual([{ name: 'Mystery', count: 2 }, { name: 'Limbo', count: 1 }]);
	});

	it('a deal that is closed without a word on how has no status', () => {
		const { records, issues } = read([{ 'Deal ID': '1', Stage: 'Finished', 'Is Closed': 'yes' }]);
		expect(records[0]?.record).not.toHaveProperty('status');
		expect(issues).toEqual([expect.objectContaining({ code: 'unknownOutcome' })]);
	});
});

describe('rows that cannot be used', () => {
	it.each([
		['a text', 'hello', 'notARow'],
		['a list', [1], 'notARow'],
		['nothing at all', null, 'notARow'],
		['an unknown shape', { foo: 1 }, 'unknownShape'],
		['columns without values', { 'Deal ID': '', Stage: ' ', Partner: null }, 'blankRow'],
		['a deal without id, name and partner', { Stage: 'Won', Amount: '5' }, 'noIdentity'],
		['a deal without id and name whose partner is nobody', { Partner: 'Direct', Stage: 'Won' }, 'noIdentity'],
		['a deleted row', { attributes: { type: 'Opportunity' }, Id: '1', IsDeleted: true }, 'deleted'],
		['the notice of a trigger', { subscriptionType: 'deal.creation', eventId: 1, dealId: 5 }, 'notice'],
		['an object nobody reads', { attributes: { type: 'Lead' }, Id: '1' }, 'unknownShape'],
		['a history row without its deal', { attributes: { type: 'OpportunityHistory' }, OpportunityId: '1', StageName: 'x', CreatedDate: '2025-01-01' }, 'historyWithoutDeal'],
		['a partner of a deal that is not there', { OpportunityId: '1', AccountToId: '2' }, 'claimWithoutDeal'],
		['a history row without date', { attributes: { type: 'OpportunityHistory' }, OpportunityId: '1', StageName: 'x' }, 'missingField'],
	])('%s leaves as a reject with its reason', (_, row, reason) => {
		const { records, rejects, counts } = read([row]);
		expect(records).toEqual([]);
		expect(rejects).toMatchObject([{ recordType: 'reject', reason, row: 0 }]);
		expect(rejects[0]?.message).toMatch(/[.]$/);
		expect(rejects[0]?.message).not.toMatch(/\b(error|problem|failure|mistake)\b/i);
		expect(counts).toMatchObject({ rowsIn: 1, refused: { [reason]: 1 } });
	});

	it('carry their row by reference and an id of their own', () => {
		const row = { foo: 1 };
		const { rejects } = read([row, { foo: 1 }]);
		expect(rejects[0]?.source).toBe(row);
		expect(new Set(rejects.map(({ id }) => id)).size).toBe(2);
	});

	it('are not those that are empty: these are nothing, and counted', () => {
		expect(read([{}, {}]).counts).toEqual({ rowsIn: 2, empty: 2, handedOn: 0, folded: 0, records: {}, refused: {} });
	});

	it('do not stop the good ones', () => {
		const { counts } = read([null, { 'Deal ID': '1', Stage: 'Won' }, 'x', {}]);
		expect(counts).toMatchObject({ rowsIn: 4, empty: 1, records: { opportunity: 1 }, refused: { notARow: 2 } });
	});
});

describe('rows that are records already', () => {
	it('are handed on by reference, untouched', () => {
		const record = Object.freeze({ recordType: 'decision', id: 'd', anything: Object.freeze({}) });
		const { records, counts } = read([record]);
		expect(records[0]?.record).toBe(record);
		expect(counts).toMatchObject({ handedOn: 1, records: { decision: 1 } });
	});

	it('are read as rows where the id is an object, of which no text can be made', () => {
		const id = { toString: 0 };
		const { records, rejects, issues, counts } = read([{ recordType: 'opportunity', id, name: 'Rollout', acv: 5 }, { recordType: 'ledger', id }]);
		expect(counts.handedOn).toBe(0);
		expect(records).toEqual([{ row: 0, record: expect.objectContaining({ name: 'Rollout', acv: 5, source: expect.objectContaining({ id }) as unknown }) as unknown }]);
		expect(issues).toContainEqual(expect.objectContaining({ code: 'notText', field: 'id', received: id }));
		expect(rejects).toEqual([expect.objectContaining({ row: 1, source: { recordType: 'ledger', id } })]);
	});
});

describe('ids', () => {
	it('repeated on two rows stay on both, and are counted', () => {
		const { records, issues } = read([{ 'Deal ID': '1', Stage: 'Won' }, { 'Deal ID': '1', Stage: 'Lost' }]);
		expect(records).toHaveLength(2);
		expect(issues).toEqual([expect.objectContaining({ code: 'repeatedId', field: 'opportunity', count: 1, received: '1' })]);
	});

	it('are made from the name where there is none, the same on every run', () => {
		const row = { Deal: 'Big One', Account: 'K', Stage: 'Won', 'Create Date': '2025-01-01' };
		expect(firstOf(row)?.id).toMatch(/^opportunity:big_one-[0-9a-f]{12}$/);
		expect(firstOf(row)?.id).toBe(firstOf({ ...row, Stage: 'Lost' })?.id);
		expect(firstOf(row)?.id).not.toBe(firstOf({ ...row, Account: 'L' })?.id);
		expect(firstOf(row)).not.toHaveProperty('sourceIds');
	});
});

describe('a deal that names only its partner', () => {
	const deal = (fields: object) => ({ Partner: 'Acme', Stage: 'Won', Amount: '5', ...fields });

	it('counts for that partner, under an id made from the row', () => {
		const [opportunity, partner] = recordsIn([deal({})]);
		expect(opportunity).toMatchObject({
			recordType: 'opportunity', id: expect.stringMatching(/^row:[0-9a-f]{12}$/) as string, status: 'won', amount: 5,
			claimedPartners: [{ partnerId: 'partner:acme', name: 'Acme' }],
		});
		expect(opportunity).not.toHaveProperty('sourceIds');
		expect(partner).toMatchObject({ recordType: 'partner', id: 'partner:acme' });
	});

	it('has the same id on every run; equal rows are numbered', () => {
		const idsOf = (rows: readonly object[]) => recordsIn(rows).flatMap(({ recordType, id }) => (recordType === 'opportunity' ? [id] : []));
		const [one, other] = [deal({}), deal({ Amount: '6' })];
		const [id, otherId] = idsOf([one, other]);
		expect(idsOf([other, one, deal({})])).toEqual([otherId, id, `${String(id)}-2`]);
	});

	it('is one where its type is chosen and it has a partner and nothing else', () => {
		expect(recordsIn([{ Partner: 'Acme' }], { recordType: 'opportunity' })).toMatchObject([
			{ recordType: 'opportunity', claimedPartners: [{ partnerId: 'partner:acme' }] },
			{ recordType: 'partner' },
		]);
	});
});

describe('touches of a table', () => {
	it('keep the names of their account and deal, and find their ids', () => {
		const rows = [
			{ 'Touch Type': 'Intro', Account: 'K', Deal: 'Big', Partner: 'P', Date: '2025-05-05' },
			{ 'Deal ID': '9', Deal: 'big', Account: 'K', 'Account ID': 'A1', Stage: 'Won' },
		];
		expect(recordsIn(rows)[0]).toMatchObject({
			partnerName: 'P', partnerId: 'partner:p', accountName: 'K', accountId: 'A1', opportunityName: 'Big', opportunityId: '9',
		});
	});
});

describe('own columns', () => {
	it('come before those of the preset, by header or by path', () => {
		const row = { Deal: 'A', Betrag2: '7', deep: { er: { acv: '9' } }, Stage: 'Won', who: 'Acme' };
		const columns = { amount: 'betrag 2', acv: 'deep.er.acv', partnerName: 'who', id: 'Deal' };
		expect(firstOf(row, { columns })).toMatchObject({
			id: 'A', amount: 7, acv: 9, claimedPartners: [{ partnerId: 'partner:acme' }],
		});
	});

	it('bear a header with dots and one without letters', () => {
		const columns = { closedAt: 'Est. Close', amount: '💰' };
		expect(firstOf({ 'Deal ID': '1', Stage: 'Won', 'Est. Close': '2025-01-01', '💰': 5 }, { columns })).toMatchObject({
			closedAt: '2025-01-01', amount: 5,
		});
	});

	it('that no row has are said to be missing', () => {
		const { issues } = read([{ 'Deal ID': '1', Stage: 'Won' }], { columns: { acv: 'Anual Value' } });
		expect(issues).toEqual([expect.objectContaining({ code: 'columnNotFound', field: 'acv', received: 'Anual Value' })]);
	});

	it('and a forced type read rows that nobody would recognise', () => {
		const spec = { recordType: 'partner', columns: { name: 'x', id: 'y' } };
		expect(firstOf({ x: 'Acme', y: 1 }, spec)).toMatchObject({ recordType: 'partner', id: '1', name: 'Acme' });
	});
});

describe('a spec', () => {
	it('that cannot be used lists every fault', () => {
		expect(() =>
			parseNormalizeSpec({ preset: 'sap', columns: { nmae: 'Name' }, currency: 'euro', dateOrder: 'up', extra: 1 }),
		).toThrow(/preset.*columns\.nmae: there is no such field.*currency.*dateOrder|columns\.nmae/s);
	});

	it('is frozen', () => expect(Object.isFrozen(DEFAULT_NORMALIZE_SPEC)).toBe(true));
});

describe('strange tables', () => {
	it('with 2,000 unknown columns lose none of them: the row itself is the source', () => {
		const row: Record<string, unknown> = { 'Deal ID': '1', Stage: 'Won' };
		for (let column = 0; column < 2000; column++) row[`column ${column}`] = column;
		expect(firstOf(row)?.['source']).toBe(row);
	});

	it('with __proto__ and constructor as columns are harmless', () => {
		const row: unknown = JSON.parse('{"Deal ID":"1","Stage":"Won","__proto__":{"polluted":1},"constructor":"c"}');
		const source = firstOf(row)?.['source'] as object;
		expect(Object.keys(source).sort()).toEqual(['__proto__', 'constructor']);
		expect(Object.getPrototypeOf(source)).toBe(Object.prototype);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});

	it('can travel without their unknown columns', () => {
		expect(firstOf({ 'Deal ID': '1', Stage: 'Won', x: 1 }, { keepUnknownColumns: false })).not.toHaveProperty('source');
	});
});
