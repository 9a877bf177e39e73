import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LazyPackageDirectoryLoader, PackageDirectoryLoader } from 'n8n-core';
import { NodeHelpers, type INodeType, type INodeTypeDescription, type INodeTypes, type IVersionedNodeType } from 'n8n-workflow';

/** The project's root: npm runs every script there. */
export const root = process.cwd();

type Loader = LazyPackageDirectoryLoader | PackageDirectoryLoader;

async function loaders(): Promise<ReadonlyMap<string, Loader>> {
	const baseFolder = path.join(root, 'sandbox/node_modules/n8n-nodes-base');
	if (!existsSync(path.join(root, 'dist')) || !existsSync(baseFolder)) {
		throw new Error('These tests need the build and the sandbox: run them with `npm test`, which makes both.');
	}
	const base = new LazyPackageDirectoryLoader(baseFolder);
	const own = new PackageDirectoryLoader(root);
	await base.loadAll();
	await own.loadAll();
	return new Map<string, Loader>([
		['n8n-nodes-base', base],
		[own.packageName, own],
	]);
}

/** The package of n8n's agent nodes, which need a Node of their own to load: only what they say of themselves is read. */
const AGENTS = '@n8n/n8n-nodes-langchain';

function agentNode(name: string, version?: number): INodeType {
	const descriptions = JSON.parse(readFileSync(path.join(root, 'sandbox/node_modules', AGENTS, 'dist/types/nodes.json'), 'utf8')) as INodeTypeDescription[];
	const description = descriptions.find((one) => one.name === name && (version === undefined || [one.version].flat().includes(version)));
	if (description === undefined) throw new Error(`${AGENTS} has no node ${name} ${version ?? ''}`);
	return { description };
}

let loaded: Promise<INodeTypes> | undefined;

/** n8n's own nodes, as published, and ours, as built. Loaded once. */
export function nodeTypes(): Promise<INodeTypes> {
	return (loaded ??= loaders().then((packages) => {
		const getByName = (type: string): INodeType | IVersionedNodeType => {
			const dot = type.lastIndexOf('.');
			if (type.startsWith(AGENTS)) return agentNode(type.slice(dot + 1));
			const loader = packages.get(type.slice(0, dot));
			if (loader === undefined) throw new Error(`No package of that name is loaded: ${type}`);
			return loader.getNode(type.slice(dot + 1)).type;
		};
		return {
			getByName,
			getByNameAndVersion: (type, version) => type.startsWith(AGENTS) ? agentNode(type.slice(AGENTS.length + 1), version) : NodeHelpers.getVersionedNodeType(getByName(type), version),
			getKnownTypes: () => ({}),
		} satisfies INodeTypes;
	}));
}
