import { calculateMetrics, parseMetricsSpec } from '../../../engine/metrics';
import { toBook, type BookRecord } from '../../../engine/model';
import { SECTIONS, makeReport, parseReportSpec, resultsOf } from '../../../engine/report';

const context = { asOf: Date.parse('2026-06-30T00:00:00Z'), timeZone: 'UTC' };
const report = (records: readonly BookRecord[], settings: object = {}) => makeReport(toBook(records), parseReportSpec(settings), context);

const metric = (metricId: string, more: object = {}): BookRecord => ({
	recordType: 'snapshot', of: 'metric', id: `${metricId}@2026-06-30`, metricId, day: '2026-06-30', asOf: '2026-06-30T00:00:00.000Z',
	title: 'Win rate', unit: 'share', value: 0.3141, low: 0.25, high: 0.39, raw: { value: 0.4 }, change: -0.02, insufficientEvidence: false,
	window: { from: '2025-06-30T00:00:00.000Z', to: '2026-06-30T00:00:00.000Z' }, sentence: 'Win rate: 31.4% (22 of 70).',
	trend: [{ value: 0.3, basis: 'stored' }, { value: 0.35, basis: 'stored' }, { value: 0.33, basis: 'recomputed' }], ...more,
});
const run = (summaries: object): BookRecord => ({ recordType: 'run', id: 'run', runId: '1', asOf: '2026-06-30T00:00:00.000Z', summaries });
const fall = {
	raw: { won: 30, lost: 70, winRate: 0.3 },
	steps: [{ step: 'churn', title: 'Churn coded as won out', won: 8, lost: 0, before: 0.3, after: 22 / 92, deals: [{ id: '1', name: 'Alder renewal', accountName: 'Alder', status: 'won', acv: 4000 }] }],
	clean: { won: 22, lost: 70, winRate: 22 / 92 },
};
const found = (id: string, key: string, amount: number | null, proof = 'a registration of 2026-01-02'): BookRecord => ({
	recordType: 'opportunity', id, name: `Deal ${id}`, acv: 10, attribution: { decision: 'sourced', sentence: 'Sourced by Birch.', [key]: [{ partnerId: 'b', partnerName: 'Birch', amount, proof }] },
});

describe('a page', () => {
	it('says so when nothing came in', () => {
		const { html, markdown, missing } = report([]);
		expect(html).toContain('Nothing to report yet');
		expect(markdown).toContain('No result of a node came in');
		expect(missing).toEqual([...SECTIONS]);
	});

	it('needs nothing else: no script, no address, and a policy that forbids both', () => {
		const { html } = report([metric('winRate:decided:motion:named'), run({ hygiene: { currency: 'USD', waterfall: fall } })]);
		expect(html).not.toMatch(/<script|https?:|url\(|@import/);
		expect(html).toContain('default-src &#39;none&#39;');
	});

	it('draws tiles with value, interval, trend, change and what the CRM alone says', () => {
		const { html, sections } = report([metric('winRate:decided:motion:named')]);
		expect(sections).toEqual(['headline', 'metrics']);
		for (const text of ['31.4%', '90%: 25.0% to 39.0%', '−2.0 pts on the period before', 'CRM alone: 40.0%', 'class="chart spark"', 'dashed']) expect(html).toContain(text);
	});

	it('shows the way from the raw to the clean win rate by named deals', () => {
		const { html, markdown } = report([run({ hygiene: { currency: 'USD', waterfall: fall } })]);
		expect(html).toContain('n = 100 decided deals, as of 06/30/2026');
		expect(html).toContain('Alder renewal');
		expect(markdown).toContain('Win rate 30.0% as the CRM has it, 23.9% after cleaning.');
		expect(markdown).toContain('Churn coded as won out: 8 deals, −6.1 pts');
	});

	it('audits attribution in money, both ways, the largest first, money in major units', () => {
		const { html, markdown } = report([found('1', 'invisible', 100000), found('2', 'invisible', 900000), found('3', 'overCredited', null), run({ attribution: { currency: 'USD' } })]);
		expect(html.indexOf('Deal 2')).toBeLessThan(html.indexOf('Deal 1'));
		expect(markdown).toContain('2 deals over 10,000 USD have a partner that the CRM does not show; 1 over 0 USD credits one');
	});

	it('does not call attribution right where nothing came in to hold it against', () => {
		const deal = (id: string, tagged: boolean): BookRecord => ({ recordType: 'opportunity', id, name: `Deal ${id}`, attribution: { decision: 'undecided', involvement: { tagged } } });
		const deals = [deal('1', true), deal('2', false)];
		const { html, markdown } = report([...deals, run({ attribution: { currency: 'USD', sourcesRead: [] } })]);
		expect(markdown).toContain('Not known: nothing came in that shows a partner at work');
		expect(html).toContain('1 deal of 2 by the partner field');
		expect(report([...deals, run({ attribution: { currency: 'USD', sourcesRead: ['activities'] } })]).markdown).toContain('0 deals over 0 USD have a partner');
	});

	it('names the leaders where nobody jumps', () => {
		const partner = (name: string, rank: number): BookRecord => ({ recordType: 'partner', id: name, name, score: { rank }, league: { raw: { rank, decided: 3 }, true: { rank, decided: 3 }, jump: 0 } });
		const { html } = report([partner('Birch', 2), partner('Alder', 1)]);
		expect(html).toContain('no partner with decided deals stands 20 places or more');
		expect(html).toMatch(/1\. .?Alder.*2\. .?Birch/s);
	});

	it('writes sums of less than 1 as whole numbers, not in thousandths', () => {
		const { markdown } = report([metric('wonAcv:won:motion:named', { unit: 'money', value: 1_250_000, change: 100.3 - 100.2 })]);
		expect(markdown).toContain('**1.25M** (+0)');
	});

	it('writes numbers and days as the locale does, and says when it does not know one', () => {
		const german = report([metric('winRate:decided:motion:named')], { locale: 'de-DE' });
		expect(german.html).toContain('31,4%');
		expect(german.html).toContain('30.06.2026');
		expect(german.localeTaken).toBe(false);
		expect(report([], { locale: 'de-AT' })).toMatchObject({ locale: 'de-DE', localeTaken: true });
		expect(report([], { locale: 'tlh' })).toMatchObject({ locale: 'en-US', localeTaken: true });
	});

	it('draws no line from two points, and greys what is too little', () => {
		const { html } = report([metric('winRate:decided:motion:named', { trend: [{ value: 0.3, basis: 'stored' }], insufficientEvidence: true })]);
		expect(html).not.toContain('class="chart spark"');
		expect(html).toContain('too little evidence');
	});

	it('maps segments by their two divisions, warm where partners yield more, and tells each way of working apart', () => {
		const segment = (id: string, way: string, places: object, estimate: number, verdict: string): BookRecord => ({ recordType: 'snapshot', of: 'investmentSegment', id, way, places, name: id, verdict, index: { estimate, low: estimate / 2, high: estimate * 2 }, partner: { won: 4, decided: 9 }, direct: { won: 5, decided: 20 }, rank: 1 });
		const { html } = report([segment('a', 'sourced', { segment: 'SMB', region: 'EMEA' }, 200, 'invest'), segment('b', 'sourced', { segment: 'Enterprise', region: null }, 50, 'doNot'), segment('c', 'coSell', { segment: 'SMB', region: 'EMEA' }, 300, 'tooLittleEvidence')]);
		for (const text of ['Deals that partners sourced', 'Deals that partners co-sold', '<td class="warm2"><p class="big">200</p>', '<td class="cold2"><p class="big">50</p>', '<td class="few"><p class="big">300</p>', '90%: 100 to 400', '<th scope="col">others</th>']) expect(html).toContain(text);
		expect(report([segment('a', 'sourced', { segment: 'SMB' }, 200, 'invest')]).html).toContain('class="cell invest"');
	});

	it('says which deals are in no sum of money', () => {
		expect(report([metric('winRate:decided'), run({ metrics: { withoutAmount: 18, unconverted: 2474 } })]).html).toContain('In no sum of money: 18 deals without an amount, 2,474 deals in a currency without a rate.');
		expect(report([metric('winRate:decided'), run({ metrics: { withoutAmount: 0, unconverted: 0 } })]).html).not.toContain('In no sum');
	});

	it('lets those jump who have deals, the largest ratio of places first', () => {
		const ranked = (id: string, raw: number, place: number, decided: number): BookRecord => ({ recordType: 'partner', id, name: `Partner ${id}`, score: { rank: place, won: 1, decided }, league: { raw: { rank: raw, decided }, true: { rank: place, decided }, jump: raw - place } });
		const { html, markdown } = report([ranked('a', 400, 100, 9), ranked('b', 51, 5, 9), ranked('c', 300, 10, 0), ranked('d', 30, 20, 9)]);
		expect(markdown).toContain('2 partners with decided deals stand 20 places or more');
		const moving = html.slice(html.indexOf('Who moves furthest'));
		expect(moving.indexOf('Partner b')).toBeLessThan(moving.indexOf('Partner a'));
	});

	it('lists every fault of a spec at once', () => {
		expect(() => parseReportSpec({ accent: 'red', logo: 'https://x.example/logo.png', rows: 0 })).toThrow(/accent[\s\S]*rows|logo[\s\S]*accent/);
	});

	it('the same records in another order make the same bytes', () => {
		const records = [metric('winRate:decided:motion:named'), found('1', 'invisible', 5), found('2', 'invisible', 5), found('3', 'overCredited', 7), run({ hygiene: { waterfall: fall } })];
		expect(report([...records].reverse())).toEqual(report(records));
	});
});

describe('text of other systems stays text', () => {
	const nasty = ['<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', "' onmouseover='alert(1)", '</title><svg onload=alert(1)>', '{{ $json.secret }}'];

	it.each(nasty)('%s', (text) => {
		const { html, markdown } = report(
			[
				found('1', 'invisible', 100, text),
				{ ...found('2', 'overCredited', 100), name: text, accountName: text },
				{ recordType: 'partner', id: 'p', name: text, score: { wonAcv: 1, won: 1 }, dormancy: { state: 'cooling', early: true } },
				run({ hygiene: { waterfall: { ...fall, steps: [{ ...fall.steps[0], deals: [{ name: text, accountName: text }] }] } } }),
			],
			{ title: text },
		);
		expect(html).not.toMatch(/<(img src=x|script|svg onload)/);
		expect(html).not.toContain("' onmouseover='alert");
		expect(html.match(/<\/title>/g)).toHaveLength((html.match(/<title>/g) ?? []).length);
		expect(markdown).not.toMatch(/(^|[^\\])<(img|script|svg)/m);
	});
});

describe('a scorecard', () => {
	it('holds what the partner may see, and nothing else', () => {
		const partner: BookRecord = { recordType: 'partner', id: 'b', name: 'Birch', managerEmail: 'm@x.example', strategic: true, score: { won: 3, open: 2, wonAcv: 5000, currency: 'USD', rank: 7, points: 55, winRate: {} }, dormancy: { lastActOn: '2026-06-01', state: 'cooling', proposal: { action: 'archive' } }, play: [{}] };
		const [card] = report([partner]).scorecards;
		expect(card).toEqual({ partnerId: 'b', name: 'Birch', asOf: '2026-06-30T00:00:00.000Z', tier: null, nextTier: null, gapToNextTier: null, openDeals: 2, wonDeals: 3, wonAcv: 5000, currency: 'USD', lastActOn: '2026-06-01' });
	});

	it('is made for nobody of whom no node has said anything', () => {
		const [score, tier] = [null, null];
		expect(report([{ recordType: 'partner', id: 'b', name: 'Birch', score, tier }, { recordType: 'partner', id: 'c', name: 'Cedar', tier: 'Gold' }]).scorecards).toEqual([]);
	});
});

describe('books that have little to tell', () => {
	const metricsOf = (records: readonly BookRecord[], settings: object = {}): BookRecord[] =>
		calculateMetrics(toBook(records), parseMetricsSpec(settings), context).metrics.map(({ id, ...row }): BookRecord => ({ recordType: 'snapshot', of: 'metric', ...row, id: `${id}@${row.day}`, metricId: id }));
	const pageOf = (records: readonly BookRecord[], settings: object = {}) => report([...records, ...metricsOf(records, settings)]);
	const deal = (id: string, status: string, attribution: object = { decision: 'direct' }): BookRecord => ({ recordType: 'opportunity', id, name: `Deal ${id}`, status, acv: 1000, currency: 'USD', createdAt: '2026-01-01', closedAt: '2026-02-01', attribution });

	it('nothing at all: a page that says so, with metrics that have no figure as well as without', () => {
		for (const records of [[], metricsOf([])]) {
			expect(report(records).html).toContain('Nothing to report yet');
			expect(report(records).html).not.toMatch(/NaN|undefined|Infinity/);
		}
	});

	it.each([
		['one partner', [{ recordType: 'partner', id: 'p', name: 'Birch', motion: 'named' }, deal('1', 'won', { decision: 'sourced', sourcingPartnerId: 'p' })]],
		['only direct deals', [deal('1', 'won'), deal('2', 'lost')]],
		['all undecided', [deal('1', 'won', { decision: 'undecided' }), deal('2', 'lost', { decision: 'undecided' })]],
	] as [string, BookRecord[]][])('%s', (_, records) => {
		const { html, markdown } = pageOf(records);
		expect(html + markdown).not.toMatch(/NaN|undefined|Infinity/);
		expect(html).toContain('too little evidence');
	});

	it('ten years of months: every point is in the line, and the page stays small', () => {
		const records = Array.from({ length: 120 }, (_, month) => ({ ...deal(String(month), month % 3 === 0 ? 'won' : 'lost', { decision: 'sourced', sourcingPartnerId: 'p' }), closedAt: new Date(Date.UTC(2016, 6 + month, 15)).toISOString(), createdAt: new Date(Date.UTC(2016, 5 + month, 15)).toISOString() }));
		const partner: BookRecord = { recordType: 'partner', id: 'p', name: 'Birch', motion: 'named', enrolledAt: '2015-01-01' };
		const { html } = pageOf([partner, ...records], { trendMonths: 120 });
		expect(html).toMatch(/Win rate, named partners over 12[01] months/);
		expect(Buffer.byteLength(html)).toBeLessThan(400_000);
	});
});

describe('what goes on with the page', () => {
	it('figures are flat rows, one a metric and segment, whatever the order', () => {
		const rows = [metric('winRate:decided', { metric: 'winRate', variant: 'decided', segmentBy: 'all', segment: 'all', currency: null, numerator: 22, denominator: 70, previous: { value: 0.33 } }), metric('wonAcv:won:motion:named')];
		const { figures } = report(rows);
		expect(figures.map(({ metricId }) => metricId)).toEqual(['winRate:decided', 'wonAcv:won:motion:named']);
		expect(figures[0]).toEqual({ metricId: 'winRate:decided', metric: 'winRate', variant: 'decided', title: 'Win rate', segmentBy: 'all', segment: 'all', unit: 'share', currency: null, value: 0.3141, numerator: 22, denominator: 70, low: 0.25, high: 0.39, raw: 0.4, previous: 0.33, change: -0.02, from: '2025-06-30T00:00:00.000Z', to: '2026-06-30T00:00:00.000Z', sentence: 'Win rate: 31.4% (22 of 70).' });
		expect(report([...rows].reverse()).figures).toEqual(figures);
	});

	it('results are of this run: no deal, no stored row, each model once and the latest', () => {
		const records: BookRecord[] = [
			{ recordType: 'opportunity', id: 'o' },
			{ recordType: 'partner', id: 'plain' },
			{ recordType: 'partner', id: 'scored', score: { points: 1 } },
			metric('winRate:decided', { asOf: '2026-05-30T00:00:00.000Z', id: 'old' }),
			metric('winRate:decided'),
			{ recordType: 'snapshot', of: 'backtest', id: 'backtest' },
			{ recordType: 'snapshot', of: 'partner', id: 'stored' },
			{ recordType: 'model', id: 'm', version: 1 },
			{ recordType: 'model', id: 'm', version: 2 },
			run({}),
		];
		expect(resultsOf(toBook(records), context).map(({ id, version }) => [id, version])).toEqual([['scored', undefined], ['winRate:decided@2026-06-30', undefined], ['backtest', undefined], ['m', 2], ['run', undefined]]);
	});

	it('an amount that is likely a typing error is in no sum', () => {
		const { markdown } = report([found('1', 'invisible', 100000), { ...found('2', 'invisible', 900000000), hygiene: { amountTrusted: false } }, run({ attribution: { currency: 'USD' } })]);
		expect(markdown).toContain('2 deals over 1,000 USD have a partner');
	});
});
