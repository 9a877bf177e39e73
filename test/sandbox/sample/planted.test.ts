import { company, CRMS, type Row, type TruthRecord } from '../../../sandbox/sample/index.mjs';

const made = company({ seed: 7, size: 0.5 });
const truth: TruthRecord[] = [];
const rows: Row[] = [];
for (const one of made.everything(['csv'])) {
	if ('truth' in one) truth.push(one.truth);
	else rows.push(one);
}
const cellsOf = (object: string) => rows.flatMap(({ object: is, row }) => (is === object && typeof row === 'object' && row !== null ? [row as Record<string, unknown>] : []));
const of = (finding: string) => truth.filter((one) => one.finding === finding);
const share = (finding: string, among: number) => of(finding).length / among;
const deals = cellsOf('deal');

/** Where each system keeps the id of an object. */
const ID_OF: Readonly<Record<string, (row: Record<string, unknown>) => unknown>> = {
	csv: (row) => row['Activity ID'] ?? row['Registration ID'] ?? row['Contact ID'] ?? row['Opportunity ID'] ?? (row['Partner Type'] === undefined ? row['Account ID'] : row['Partner ID']),
	hubspotV1: (row) => row['dealId'] ?? row['companyId'] ?? row['vid'] ?? (row['engagement'] as { id?: number } | undefined)?.id,
	hubspotV3: (row) => row['id'],
	salesforce: (row) => row['Id'],
	pipedriveV1: (row) => row['id'],
	pipedriveV2: (row) => row['id'],
};
const idOf = (system: string, { row }: Row): string =>
	typeof row === 'object' && row !== null ? String((ID_OF[system] as (row: Record<string, unknown>) => unknown)(row as Record<string, unknown>) ?? '') : '';

describe('what is planted', () => {
	it('is planted in the shares that are aimed at', () => {
		const partners = new Set(of('partnerYield').map(({ case: name }) => name)).size;
		const accounts = cellsOf('account').length - of('duplicateAccount').length;
		const real = deals.length - of('duplicateDeal').length;
		const lost = of('blankLossReason').length + of('lossReason').length;
		const won = deals.filter((row) => String(row['Status']).trim().toLowerCase() === 'won').length;
		const hidden = of('invisible').length / (of('invisible').length + of('attribution').filter(({ value }) => value['place'] === 'field').length);
		expect(share('duplicatePartner', partners)).toBeGreaterThan(0.04);
		expect(share('duplicatePartner', partners)).toBeLessThan(0.13);
		expect(share('duplicateAccount', accounts)).toBeCloseTo(0.12, 1);
		expect(share('duplicateDeal', real)).toBeCloseTo(0.12, 1);
		expect(share('blankLossReason', lost)).toBeCloseTo(0.35, 1);
		expect(share('churnAsWon', won)).toBeGreaterThan(0.015);
		expect(share('churnAsWon', won)).toBeLessThan(0.045);
		expect(hidden).toBeCloseTo(0.4, 1);
		expect(of('overCredited').length / (of('overCredited').length + of('attribution').filter(({ value }) => value['place'] === 'field').length)).toBeCloseTo(0.1, 1);
	});

	it('covers every finding', () => {
		const findings = new Set(truth.map(({ finding }) => finding));
		for (const finding of [
			'administrativeLoss', 'agingCoSell', 'archivedPartnerDeal', 'attribution', 'blankLossReason', 'churnAsWon', 'closedBeforeCreated', 'conflict', 'dormancy', 'duplicateAccount', 'duplicateDeal', 'duplicatePartner', 'expansionAsNewBusiness',
			'futureDate', 'investment', 'invisible', 'lossReason', 'metrics', 'missingAcvWon', 'missingCurrency', 'missingOwner', 'movedContact', 'mustNotMatch', 'mustNotWake', 'mustRefuse', 'oddCell', 'openPastClose', 'openUntouched', 'overCredited',
			'partnerYield', 'renewalAsNewBusiness', 'resaleChain', 'stageOlderThanDeal', 'tagDateUnknown', 'testDeal', 'typoAmount', 'unansweredRegistration', 'unnamedPartnerSource', 'zeroAcvWon',
		]) expect(findings).toContain(finding);
		expect(new Set(of('mustNotMatch').map(({ value }) => value['kind']))).toEqual(new Set(['parentAndSubsidiary', 'renewalAndNew', 'sameNameTwoCountries', 'twoProductLines']));
		expect(new Set(of('attribution').map(({ value }) => value['decision']))).toEqual(new Set(['sourced', 'coSell', 'influenced', 'direct', 'undecided']));
	});

	it('has a case and a reason each, and says of each whether it can be found', () => {
		const cases = truth.map(({ finding, case: name }) => `${finding} ${name}`);
		expect(new Set(cases).size).toBe(cases.length);
		for (const { why, recoverable } of truth) {
			expect(typeof recoverable).toBe('boolean');
			expect(why.length).toBeGreaterThan(10);
		}
		for (const finding of ['attribution', 'invisible', 'duplicateDeal', 'duplicateAccount']) expect(of(finding).some(({ recoverable }) => !recoverable)).toBe(true);
	});

	it.each(CRMS)('names records that are among the rows of %s', (system) => {
		const ids = new Set<string>();
		const told: TruthRecord[] = [];
		for (const one of company({ seed: 9, size: 0.1 }).everything([system])) {
			if ('truth' in one) told.push(one.truth);
			else ids.add(idOf(system, one));
		}
		const elsewhere = new Set(['mustRefuse', 'resaleChain']);
		const missing = told.flatMap(({ finding, records }) => (elsewhere.has(finding) ? [] : records.filter(({ id }) => !ids.has(id)).map(({ object, id }) => `${finding} ${object} ${id}`)));
		// HubSpot and Pipedrive leave registrations and campaigns to the systems beside them.
		const beside = missing.filter((text) => !/ registration /.test(text) || system === 'csv' || system === 'salesforce');
		expect(beside.filter((text) => !(system === 'salesforce' && / touch /.test(text)))).toEqual([]);
	});

	it('plants no defect that the truth does not know', () => {
		const known = (finding: string) => new Set(of(finding).flatMap(({ records }) => records.map(({ id }) => id)));
		const odd = new Set(of('oddCell').flatMap(({ records }) => records.map(({ id }) => id)));
		const plain = deals.filter((row) => !odd.has(String(row['Opportunity ID'])) && String(row['Opportunity ID']) !== '');
		const isOpen = (row: Record<string, unknown>) => /open|progress/i.test(String(row['Status']));
		const wrong = (finding: string, is: (row: Record<string, unknown>) => boolean) => {
			const planted = known(finding);
			return plain.filter((row) => is(row) && !planted.has(String(row['Opportunity ID']))).map((row) => row['Opportunity ID']);
		};
		expect(wrong('openPastClose', (row) => isOpen(row) && String(row['Close Date']) < '2026-06-30')).toEqual([]);
		expect(wrong('openUntouched', (row) => isOpen(row) && String(row['Last Activity']) < '2026-05-15')).toEqual([]);
		expect(wrong('closedBeforeCreated', (row) => !isOpen(row) && String(row['Close Date']) < String(row['Created Date']))).toEqual([]);
		expect(wrong('futureDate', (row) => !isOpen(row) && String(row['Close Date']) > '2026-06-30')).toEqual([]);
		expect(wrong('stageOlderThanDeal', (row) => String(row['Stage Entered']) < String(row['Created Date']) && String(row['Close Date']) >= String(row['Created Date']))).toEqual([]);
		expect(wrong('zeroAcvWon', (row) => row['ACV'] === 0)).toEqual([]);
		expect(wrong('churnAsWon', (row) => Number(row['ACV']) < 0)).toEqual([]);
		expect(wrong('missingCurrency', (row) => row['Currency'] === '')).toEqual([]);
	});

	it('tells the same of a partner in states and acts', () => {
		for (const { value } of of('dormancy')) {
			const states = value['states'] as { asOf: string; state: string; rate: number }[];
			expect(states[0]?.asOf).toBe('2026-06-30');
			if (value['acts'] === 0) expect(states.every(({ state }) => state === 'neverActivated' || state === 'archived')).toBe(true);
		}
		const now = of('dormancy').map(({ value }) => (value['states'] as { state: string }[])[0]?.state);
		expect(new Set(now)).toEqual(new Set(['neverActivated', 'producing', 'cooling', 'dormant', 'reactivated', 'responded', 'archived']));
	});

	it('side systems tell of deals by the ids of the CRM that is chosen', () => {
		const one = company({ seed: 9, size: 0.1 });
		const crmDeals = new Set([...one.rows('salesforce')].map((row) => idOf('salesforce', row)));
		const named = [...one.rows('partnerstack', { crm: 'salesforce' })].flatMap(({ row }) => ((row as { external_key?: string | null } | null)?.external_key ?? []));
		expect(named.length).toBeGreaterThan(20);
		expect(named.filter((id) => !crmDeals.has(id))).toEqual([]);
		const notes = [...one.truth('sideReport', { crm: 'salesforce' })].filter(({ finding }) => finding === 'sideReportRow');
		expect(notes.length).toBeGreaterThan(20);
		expect(notes.filter(({ value }) => !crmDeals.has(String(value['deal'])))).toEqual([]);
		const lines = new Set([...one.rows('sideReport')].map(({ row }) => (row as { No: string }).No));
		expect(notes.filter(({ records }) => !lines.has(records[0]?.id ?? ''))).toEqual([]);
	});

	it('tells of one overlap in several rows', () => {
		const one = company({ seed: 9, size: 0.2 });
		const counts = new Map<string, number>();
		for (const { row } of one.rows('crossbeam')) {
			const id = (row as { crossbeam_id?: string }).crossbeam_id;
			if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
		}
		const events = [...one.truth('crossbeam')].filter(({ finding }) => finding === 'overlapRows');
		expect(events.length).toBeGreaterThan(20);
		expect(events.some(({ value }) => value['rows'] === 3)).toBe(true);
		for (const { value } of events) expect(counts.get(String(value['crossbeamId']))).toBeGreaterThanOrEqual(Number(value['rows']));
	});
});
