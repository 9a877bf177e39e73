import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { INodeProperties, INodeType } from 'n8n-workflow';
import { root } from './n8n/nodeTypes';

/** The folders of our nodes. */
export const folders = readdirSync(path.join(root, 'nodes')).filter((name) => name !== 'shared');

/** A node as its source says it is. */
export function nodeIn(folder: string): INodeType {
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- the name of the file is only known here
	const loaded = require(path.join(root, 'nodes', folder, `${folder}.node.ts`)) as Record<string, new () => INodeType>;
	const Node = loaded[folder];
	if (Node === undefined) throw new Error(`${folder}.node.ts does not export ${folder}`);
	return new Node();
}

/** All properties, those inside collections too. */
export const deep = (properties: readonly INodeProperties[]): INodeProperties[] =>
	properties.flatMap((property) => [property, ...(property.type === 'collection' ? deep((property.options ?? []) as INodeProperties[]) : [])]);
