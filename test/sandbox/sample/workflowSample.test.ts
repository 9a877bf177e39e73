import fs from 'node:fs';
import path from 'node:path';
import { company, smallSample } from '../../../sandbox/sample/index.mjs';

const nodesOf = (file: string) =>
	(JSON.parse(fs.readFileSync(path.join(__dirname, '../../../workflows', file), 'utf8')) as { nodes: { name: string; parameters: { jsonOutput: string } }[] }).nodes;
const rowsIn = (file: string, node: string) =>
	(JSON.parse(nodesOf(file).find(({ name }) => name === node)?.parameters.jsonOutput ?? '{}') as { rows: object[] }).rows;

describe('the rows that the workflows carry', () => {
	const sample = JSON.parse(JSON.stringify(smallSample())) as object[];

	it('are the excerpt of the sample company', () => {
		expect(rowsIn('run-partner-ops-nightly.json', 'Sample Rows')).toEqual(sample);
	});

	it('or part of it', () => {
		for (const row of rowsIn('score-partner-book.json', 'Sample Records')) expect(sample).toContainEqual(row);
	});

	it('or partners of two small companies, whose ids are kept apart, where a person has something to review', () => {
		const partners = new Map<string, Record<string, unknown>>(
			[2, 6].flatMap((seed) =>
				[...company({ seed, size: 0.1 }).rows('csv')]
					.filter(({ object }) => object === 'partner')
					.map(({ row }) => row as Record<string, unknown>)
					.map((row) => [`${String(row['Partner ID'])}-${seed}`, row] as const),
			),
		);
		const rows = rowsIn('review-duplicates.json', 'Sample Rows') as Record<string, unknown>[];
		const [entered, again] = [rows.slice(0, partners.size), rows.slice(partners.size)];
		expect(entered.map((row) => row['Partner ID'])).toEqual([...partners.keys()]);
		for (const row of entered) expect(partners.get(String(row['Partner ID']))).toMatchObject({ ...row, 'Partner ID': expect.any(String) as string });
		// Some entered again in haste, with the number after that of the partner they may be.
		expect(again.length).toBeGreaterThanOrEqual(4);
		for (const row of again) {
			const [number, seed] = String(row['Partner ID']).slice('PRT-'.length).split('-');
			const first = partners.get(`PRT-${String(Number(number) - 1).padStart(6, '0')}-${seed ?? ''}`);
			expect(row['Country']).toBe(first?.['Country']);
			expect(String(first?.['Partner Name'])).toContain(String(row['Partner Name']).split(' ')[0]);
		}
	}, 30_000);
});
