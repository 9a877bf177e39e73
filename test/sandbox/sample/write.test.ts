import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const script = path.resolve(__dirname, '../../../sandbox/sample/write.mjs');
const folder = mkdtempSync(path.join(os.tmpdir(), 'sample-company-'));
afterAll(() => {
	rmSync(folder, { recursive: true, force: true });
});
const run = (args: readonly string[], node: readonly string[] = []) => spawnSync(process.execPath, [...node, script, ...args], { encoding: 'utf8' });

describe('node sandbox/sample/write.mjs', () => {
	it('writes all systems and the truth', () => {
		const { status, stdout } = run(['--size', '0.1', '--system', 'all', '--out', folder]);
		expect(status).toBe(0);
		const said = JSON.parse(stdout) as { rows: number; counts: Record<string, number> };
		expect(Object.keys(said.counts)).toEqual(expect.arrayContaining(['csv/deals', 'hubspotV1/deals', 'hubspotV3/deals', 'salesforce/Opportunities', 'pipedriveV1/deals', 'pipedriveV2/deals', 'partnerstack/partnerships', 'crossbeam/overlaps', 'sideReport/notes']));
		expect(readdirSync(folder)).toEqual(['crossbeam', 'csv', 'hubspotV1', 'hubspotV3', 'partnerstack', 'pipedriveV1', 'pipedriveV2', 'salesforce', 'sideReport', 'truth.ndjson']);
		const lines = readFileSync(path.join(folder, 'salesforce/Opportunities.ndjson'), 'utf8').trim().split('\n');
		expect(lines).toHaveLength(said.counts['salesforce/Opportunities'] ?? 0);
		expect(() => lines.map((line) => JSON.parse(line) as unknown)).not.toThrow();
	});

	it('holds no more than a part of the company at a time', () => {
		// Rows and truth of this size are more than 60 MB: kept, they would not fit.
		const { status, stderr } = run(['--size', '2', '--system', 'csv', '--out', folder], ['--max-old-space-size=40']);
		expect(stderr).toBe('');
		expect(status).toBe(0);
	});

	it.each([
		[['--size', '0'], 'makes an empty company'],
		[['--size', 'many'], '"--size many" is not a number'],
		[['--system', 'zoho'], 'There is no system "zoho"'],
		[['--habit', 'swiss'], 'There is no habit "swiss"'],
	])('%j gets a sentence', (args, sentence) => {
		const { status, stderr } = run([...args, '--out', folder]);
		expect(status).toBe(2);
		expect(stderr).toContain(sentence);
	});
});
