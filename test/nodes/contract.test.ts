import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { INodeProperties } from 'n8n-workflow';
import * as shared from '../../nodes/shared/properties';
import { deep, folders, nodeIn } from '../support/descriptions';
import { root } from '../support/n8n/nodeTypes';

describe.each(folders)('%s', (folder) => {
	const { description, methods = {} } = nodeIn(folder);
	const properties = deep(description.properties);
	const file = (name: string) => path.join(root, 'nodes', folder, name);

	it('can be used as a tool, and takes its records from JSON then', () => {
		expect(description.usableAsTool).toBe(true);
		for (const property of shared.recordsFrom) expect(description.properties).toContain(property);
	});

	it('takes shared parameters from the shared room', () => {
		const constants: Record<string, INodeProperties> = { asOf: shared.asOf, currency: shared.currency, exchangeRates: shared.exchangeRates };
		for (const property of properties) {
			const constant = constants[property.name];
			if (constant !== undefined) expect(property).toBe(constant);
		}
	});

	it('has an icon for light and for dark canvases', () => {
		const icon = description.icon as { light: string; dark: string };
		for (const name of [icon.light, icon.dark]) expect(existsSync(file(name.replace('file:', '')))).toBe(true);
		expect(icon.light).not.toBe(icon.dark);
	});

	it('has a codex that n8n shows: with resources and words people type', () => {
		const codex = JSON.parse(readFileSync(file(`${folder}.node.json`), 'utf8')) as {
			node: string;
			alias: string[];
			resources: { primaryDocumentation: { url: string }[] };
		};
		expect(codex.node).toBe(`n8n-nodes-partner-ops.${description.name}`);
		expect(codex.alias).toEqual(expect.arrayContaining(['partner', 'prm', 'channel']));
		const page = codex.resources.primaryDocumentation[0]?.url.split('/main/')[1] ?? '';
		expect(existsSync(path.join(root, page))).toBe(true);
	});

	it('says optional things in one collection, and names every parameter once per place', () => {
		expect(description.properties.filter(({ type }) => type === 'collection').length).toBeLessThanOrEqual(1);
		const places = description.properties.map(({ name, displayOptions }) => JSON.stringify([name, displayOptions]));
		expect(new Set(places).size).toBe(places.length);
	});

	it('finds the fields of its mappers where the editor looks for them', () => {
		for (const { typeOptions } of properties) {
			const { resourceMapperMethod, localResourceMapperMethod } = typeOptions?.resourceMapper ?? {};
			if (resourceMapperMethod !== undefined) expect(Object.keys(methods.resourceMapping ?? {})).toContain(resourceMapperMethod);
			if (localResourceMapperMethod !== undefined) expect(Object.keys(methods.localResourceMapping ?? {})).toContain(localResourceMapperMethod);
		}
	});

	it('describes every parameter', () => {
		expect(properties.filter(({ name, description: said, type }) => !said && !['notice', 'collection'].includes(type) && name !== 'operation').map(({ name }) => name)).toEqual([]);
	});
});

describe('the words that people search the panel of nodes for', () => {
	const words = folders.map((folder) => {
		const { alias } = JSON.parse(readFileSync(path.join(root, 'nodes', folder, `${folder}.node.json`), 'utf8')) as { alias: string[] };
		return [nodeIn(folder).description.displayName, ...alias].join('\n').toLowerCase();
	});

	it.each(['prm', 'partner', 'attribution', 'dedupe', 'dormant', 'tier', 'co-sell'])('%s finds a node', (term) => {
		expect(words.filter((own) => own.includes(term))).not.toEqual([]);
	});
});
