import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeWithData } from '../support/data';
import { OPPORTUNITY_TRACKING, joinedRows, toPlainCsv } from '../support/opportunityTracking';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-csv-'));
const home = path.join(folder, 'home');
afterAll(() => {
	fs.rmSync(folder, { recursive: true, force: true });
});

interface Printed {
	readonly rowsIn: number;
	readonly rejects: readonly { reason: string; field: string; received: unknown }[];
	readonly executionId: string;
	/** Address of the report. */
	readonly page: string;
	readonly summary: {
		readonly rankedBy: string;
		readonly opportunities: number;
		readonly partner: Record<'opportunities' | 'pipeline' | 'partners', number>;
		readonly direct: Record<'opportunities' | 'pipeline', number>;
	};
	readonly partners: readonly {
		readonly name: string;
		readonly score: {
			readonly points: number;
			readonly pipeline: number;
			readonly insufficientEvidence: boolean;
			readonly winRate: { estimate: number; low: number; high: number; prior: string };
			readonly contributions: readonly { points: number; reason: string }[];
		};
	}[];
}

/** What `npm start` does, as a user would run it; `--once` ends it after printing. */
function start(...options: string[]) {
	const { stdout, stderr, status } = spawnSync(process.execPath, ['sandbox/start.mjs', '--once', '--json', '--home', home, '--port', '5731', ...options], {
		encoding: 'utf8',
		maxBuffer: 1e9,
	});
	return { status, stderr, printed: () => JSON.parse(stdout) as Printed };
}

const write = (name: string, text: string) => {
	const file = path.join(folder, name);
	fs.writeFileSync(file, text);
	return file;
};

describeWithData('npm start -- --once --json --csv on the Opportunity Tracking sample', OPPORTUNITY_TRACKING, () => {
	let printed: Printed;

	beforeAll(() => {
		const run = start('--csv', write('opportunities.csv', toPlainCsv(joinedRows({ partnerIds: true }))));
		if (run.status !== 0) throw new Error(run.stderr);
		printed = run.printed();
	});

	it('487 rows in, none lost', () => {
		expect(printed.rowsIn).toBe(487);
		expect(printed.rejects).toEqual([]);
		expect(printed.summary.opportunities).toBe(487);
		expect(Number(printed.executionId)).toBeGreaterThan(0);
	});

	it('ends in the address of the report', () => {
		expect(fs.readFileSync(fileURLToPath(printed.page), 'utf8')).toContain('<h1>Partner report</h1>');
	});

	it('270 with a partner, 217 direct, and Direct is no partner', () => {
		expect([printed.summary.partner.opportunities, printed.summary.direct.opportunities]).toEqual([270, 217]);
		expect(printed.partners).toHaveLength(100);
		expect(printed.partners.map(({ name }) => name)).not.toContain('Direct');
	});

	it('revenue to the unit of the file, and a mean partner row 1.83 times the direct one', () => {
		const { partner, direct } = printed.summary;
		expect(Math.round(partner.pipeline / 1000)).toBe(1_466_015);
		expect(Math.round(direct.pipeline / 1000)).toBe(644_890);
		expect(partner.pipeline / partner.opportunities / (direct.pipeline / direct.opportunities)).toBeCloseTo(1.83, 2);
	});

	it('the two top partners together hold 45% of partner pipeline', () => {
		const [first, second] = printed.partners;
		expect(((first?.score.pipeline ?? 0) + (second?.score.pipeline ?? 0)) / printed.summary.partner.pipeline).toBeCloseTo(0.45, 2);
	});

	it('win rates are the stated assumption, and the ranking follows what is known and says so', () => {
		expect(printed.summary.rankedBy).toMatch(/^open pipeline: no deal is decided yet/);
		for (const { score } of printed.partners) {
			expect(score.insufficientEvidence).toBe(true);
			expect(score.winRate).toMatchObject({ prior: 'assumed', estimate: 0.25 });
			expect(score.winRate.high - score.winRate.low).toBeGreaterThan(0.7);
		}
		const pipelines = printed.partners.map(({ score }) => score.pipeline);
		expect(pipelines).toEqual([...pipelines].sort((a, b) => b - a));
	});

	it('contributions add up to the score, each with its reason', () => {
		for (const { score } of printed.partners) {
			expect(score.contributions.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score.points, 9);
			expect(score.contributions.every(({ reason }) => reason.length > 20)).toBe(true);
		}
	});
});

describe('npm start -- --csv on what people have', () => {
	it('an export of deals and one of partners, with a BOM, semicolons, German dates and decimals, and a row without a deal', () => {
		const deals = write(
			'deals.csv',
			[
				'\ufeffDeal ID;Deal Name;Partner;Stage;Amount;Currency;Create Date;Close Date',
				'1;Größe 🚀;Müller & Söhne;Gewonnen;1.200,50;EUR;01.02.2026;15.03.2026',
				'2;Kleines;__proto__;closed lost;800;EUR;01.02.2026;15.03.2026',
				'3;شركة النور;constructor;Offen;3.000;EUR;01.02.2026;',
				'4;Direkt;kein Partner;Gewonnen;10.000;EUR;01.02.2026;15.03.2026',
				';;;Offen;;;;',
			].join('\n'),
		);
		const partners = write('partners.csv', ['Partner Name,Partner Type,Partner Manager', 'Müller & Söhne,Reseller,ana@example.com', 'Stille GmbH,OEM,'].join('\n'));
		const run = start('--csv', deals, partners);
		expect([run.status, run.status === 0 ? '' : run.stderr]).toEqual([0, '']);
		const printed = run.printed();
		expect(printed.rowsIn).toBe(7);
		expect(printed.rejects).toMatchObject([{ reason: 'noIdentity' }]);
		expect(printed.partners.map(({ name }) => name).sort()).toEqual(['Müller & Söhne', 'Stille GmbH', '__proto__', 'constructor'].sort());
	});

	it.each([
		['a file that is not there', () => path.join(folder, 'missing.csv'), 'does not exist'],
		['a folder', () => folder, 'is a folder'],
		['an empty file', () => write('empty.csv', ''), 'is empty'],
		['a renamed workbook', () => write('book.csv', 'PK\u0003\u0004rest'), 'Excel'],
	])('%s is refused in a sentence, before anything starts', (_, file, said) => {
		const run = start('--csv', file());
		expect(run.status).toBe(2);
		expect(run.stderr).toContain(said);
	});
});

/** A partner without what the run remembers of the run before: the second one of a company knows the first. */
function withoutMemory({ dormancy, ...partner }: Readonly<Record<string, unknown>>): object {
	const { since, sinceBasis, previousState, changed, announce, announcedState, announcedAt, ...now } = (dormancy ?? {}) as Readonly<Record<string, unknown>>;
	return { ...partner, dormancy: now };
}

describe('npm start on the sample company', () => {
	it('of a seed and a size: the same company, the same results', () => {
		const [first, second] = [start('--seed', '2', '--size', '0.2'), start('--seed', '2', '--size', '0.2')];
		expect([first.status, first.status === 0 ? '' : first.stderr]).toEqual([0, '']);
		const { partners, summary, rowsIn, rejects, page } = first.printed();
		expect(fs.readFileSync(fileURLToPath(page), 'utf8').match(/class="moment"/g)).toHaveLength(5);
		expect(rowsIn).toBeGreaterThan(5000);
		expect(rejects.length).toBeGreaterThan(0);
		expect(partners.length).toBeGreaterThan(80);
		const again = second.printed();
		expect(again.partners.map(withoutMemory)).toEqual(partners.map(withoutMemory));
		expect(again.summary).toEqual(summary);
	});

	it.each([
		['a size of 0', ['--size', '0'], 'makes an empty company'],
		['a size that is no number', ['--size', 'big'], 'is not a number'],
		['a seed that is no number', ['--seed', 'x'], 'is not a whole number'],
		['a company and files at once', ['--seed', '1', '--csv', 'deals.csv'], 'the one or the other'],
	])('%s gets a sentence', (_, options, said) => {
		const run = start(...options);
		expect(run.status).toBe(2);
		expect(run.stderr).toContain(said);
	});
});

/** The line has a dozen nodes now: every run takes a large export, the soak a very large one. */
const ROWS = process.env['PARTNER_OPS_SOAK'] === '1' ? 300_000 : 60_000;

describe('a large export', () => {
	it(`of ${ROWS} rows is scored, and none is lost`, () => {
		const lines = ['Deal ID,Deal Name,Partner,Stage,Amount,Create Date,Close Date'];
		for (let i = 0; i < ROWS; i++) {
			lines.push(`${i},Deal ${i},Partner ${(i * 31) % 400},${i % 4 ? 'Closed Lost' : 'Closed Won'},${1000 + (i % 90)},2025-01-15,2025-06-15`);
		}
		const run = start('--csv', write('large.csv', lines.join('\n')));
		expect([run.status, run.status === 0 ? '' : run.stderr]).toEqual([0, '']);
		const printed = run.printed();
		expect(printed.rowsIn).toBe(ROWS);
		expect(printed.summary.opportunities).toBe(ROWS);
		expect(printed.partners).toHaveLength(400);
	});
});
