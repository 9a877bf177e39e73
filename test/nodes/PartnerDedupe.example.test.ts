import type { IDataObject } from 'n8n-workflow';
import { company } from '../../sandbox/sample/index.mjs';
import { runNode } from '../support/n8n/runNode';
import { jsonIn, page } from '../support/pages';

interface Evidence {
	readonly prior: number;
	readonly fields: readonly { readonly field: string; readonly level: string; readonly weight: number }[];
	readonly weight: number;
}

const PAGE = 'nodes/partner-dedupe.md';
const [found, plan, decision] = jsonIn(PAGE, 'Example') as [IDataObject, IDataObject, IDataObject];

/** The partners of the smallest sample company, as Partner Records reads them. */
async function partners(): Promise<IDataObject[]> {
	const rows = [...company({ seed: 1, size: 0.1, noise: 1 }).rows('csv')].filter(({ object }) => object === 'partner').map(({ row }) => row as object);
	const { output } = await runNode('partnerRecords', rows, { options: { asOf: '2026-06-30' } });
	return output.map(({ json }) => json);
}

/** A record after Partner Dedupe. */
async function deduped(id: string, parameters: IDataObject, more: readonly IDataObject[] = []): Promise<IDataObject | undefined> {
	const { output } = await runNode('partnerDedupe', [...(await partners()), ...more], parameters);
	return output.map(({ json }) => json).find((json) => json['id'] === id);
}

describe('docs/nodes/partner-dedupe.md', () => {
	it('shows the match of a partner that was entered twice', async () => {
		expect(await deduped('PRT-000033', {})).toMatchObject(found);
	});

	it('shows its evidence, bit by bit', async () => {
		const match = (await deduped('PRT-000033', { simple: false }))?.['match'] as { readonly evidence: Evidence } | undefined;
		if (match === undefined) throw new Error('PRT-000033 has no match');
		const { prior, fields, weight } = match.evidence;
		const rows = [`| prior | | ${prior} |`, ...fields.map(({ field, level, weight: bits }) => `| ${field} | ${level} | ${bits} |`), `| match weight | | ${weight} |`];
		expect(page(PAGE)).toContain(rows.join('\n'));
	});

	it('shows what a merge loses, and its undo', async () => {
		expect(await deduped('PRT-000032', { operation: 'planMerge', simple: false })).toMatchObject({ match: { plan } });
	});

	it('shows a decision that is obeyed', async () => {
		expect(await deduped('PRT-000033', {}, [decision])).toMatchObject({ match: { band: 'distinct', survivor: null } });
	});
});
