import { DEFAULT_HYGIENE_SPEC, auditOpportunities } from '../../../engine/hygiene';
import { toBook } from '../../../engine/model';
import { DEFAULT_NORMALIZE_SPEC, normalizeRecords } from '../../../engine/normalize';
import { describeWithData } from '../../support/data';
import { OPPORTUNITY_TRACKING, joinedRows } from '../../support/opportunityTracking';

const audited = (day: string) => {
	const context = { asOf: Date.parse(`${day}T12:00:00Z`), timeZone: 'UTC' };
	const book = toBook(normalizeRecords(joinedRows(), DEFAULT_NORMALIZE_SPEC, context).records.map(({ record }) => record));
	const result = auditOpportunities(book, DEFAULT_HYGIENE_SPEC, context);
	const of = (rule: string) => result.opportunities.filter(({ hygiene }) => hygiene.defects.some((defect) => defect.rule === rule)).map(({ record }) => String(record.id));
	return { ...result, of };
};

/** Product revenue of facts.csv with a close date of 1 September 2015 or later, added up by awk. */
const PIPELINE_TO_COME = 701030682;

describeWithData('the Opportunity Tracking sample', OPPORTUNITY_TRACKING, () => {
	it('has one opportunity with two rows: 302, and nothing else wrong on 1 January 2015', () => {
		// facts.csv: `cut -d, -f2 facts.csv | sort | uniq -d` gives 302; its rows differ in product.
		const { of, overview, opportunities } = audited('2015-01-01');
		expect(opportunities).toHaveLength(487);
		expect(of('repeatedId')).toEqual(['302', '302']);
		expect(overview.defects.map(({ rule, count }) => [rule, count])).toEqual([['repeatedId', 2]]);
		expect(overview).toMatchObject({ raw: { won: 0, lost: 0, open: 487, winRate: null, pipeline: 2_110_905_127 }, population: 487 });
	});

	it('has 348 open deals past their close date on 1 September 2015, over two thirds of the pipeline', () => {
		// facts.csv: `awk -F, 'NR>1 && $1<"2015-09-01"' facts.csv | wc -l` gives 348.
		const { of, overview } = audited('2015-09-01');
		expect(of('openPastClose')).toHaveLength(348);
		const past = overview.defects.find(({ rule }) => rule === 'openPastClose');
		expect(past?.effects).toEqual([{ metric: 'pipeline', with: 2_110_905_127, without: PIPELINE_TO_COME, change: PIPELINE_TO_COME - 2_110_905_127 }]);
	});

	it('takes no amount for a typing error, though the smallest is a 500th of the largest', () => {
		expect(audited('2015-01-01').of('typoAmount')).toEqual([]);
	});

	it('finds renewals and expansions of nobody: no deal is decided', () => {
		expect(new Set(audited('2015-09-01').opportunities.map(({ hygiene }) => hygiene.kind))).toEqual(new Set(['newBusiness']));
	});
});
