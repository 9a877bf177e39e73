import fs from 'node:fs';
import path from 'node:path';
import { smallSample } from '../../../sandbox/sample/index.mjs';

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
});
