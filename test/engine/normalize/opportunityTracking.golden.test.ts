import { normalizeRecords, DEFAULT_NORMALIZE_SPEC } from '../../../engine/normalize';
import { describeWithData } from '../../support/data';
import { OPPORTUNITY_TRACKING, joinedRows } from '../../support/opportunityTracking';

const context = { asOf: Date.UTC(2015, 0, 1), timeZone: 'UTC' };

describeWithData('the Opportunity Tracking sample', OPPORTUNITY_TRACKING, () => {
	const rows = joinedRows();
	const result = normalizeRecords(rows, DEFAULT_NORMALIZE_SPEC, context);
	const opportunities = result.records.map(({ record }) => record).filter(({ recordType }) => recordType === 'opportunity');
	const named = opportunities.filter((deal) => deal['claimedPartners'] !== undefined);
	const direct = opportunities.filter((deal) => deal['claimedPartners'] === undefined);
	const revenue = (deals: typeof opportunities) => deals.reduce((sum, deal) => sum + Number(deal['amount']), 0);

	it('487 rows come in and none is lost', () => {
		expect(rows).toHaveLength(487);
		expect(result.counts).toMatchObject({ rowsIn: 487, empty: 0, refused: {} });
		expect(opportunities).toHaveLength(487);
	});

	it('270 name a partner, 217 are direct, and Direct is no partner', () => {
		expect([named.length, direct.length]).toEqual([270, 217]);
		const partners = result.records.map(({ record }) => record).filter(({ recordType }) => recordType === 'partner');
		// Two of the 100 partners are called Quadtex: without an id beside the name they are one.
		expect(partners).toHaveLength(99);
		expect(partners.map(({ name }) => name)).not.toContain('Direct');
	});

	it('with the partner ids beside the names there are 100 partners', () => {
		const withIds = joinedRows({ partnerIds: true });
		const { counts } = normalizeRecords(withIds, DEFAULT_NORMALIZE_SPEC, context);
		expect(counts.records).toEqual({ opportunity: 487, partner: 100 });
	});

	it('revenue adds up to the unit of the file: 1,466,015 thousand by partners, 644,890 thousand direct', () => {
		expect([revenue(named), revenue(direct)]).toEqual([1_466_015_386, 644_889_741]);
	});

	it('all deals are open, and every stage is known', () => {
		expect(new Set(opportunities.map((deal) => deal['status']))).toEqual(new Set(['open']));
		expect(result.unknownStages).toEqual([]);
	});

	it('one opportunity has two rows: both stay, and are counted', () => {
		expect(result.issues).toEqual([expect.objectContaining({ code: 'repeatedId', count: 1 })]);
	});
});
