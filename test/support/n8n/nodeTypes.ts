import { existsSync } from 'node:fs';
import path from 'node:path';
import { LazyPackageDirectoryLoader, PackageDirectoryLoader } from 'n8n-core';
import { NodeHelpers, type INodeType, type INodeTypes, type IVersionedNodeType } from 'n8n-workflow';

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

let loaded: Promise<INodeTypes> | undefined;

/** n8n's own nodes, as published, and ours, as built. Loaded once. */
export function nodeTypes(): Promise<INodeTypes> {
	return (loaded ??= loaders().then((packages) => {
		const getByName = (type: string): INodeType | IVersionedNodeType => {
			const dot = type.lastIndexOf('.');
			const loader = packages.get(type.slice(0, dot));
			if (loader === undefined) throw new Error(`No package of that name is loaded: ${type}`);
			return loader.getNode(type.slice(dot + 1)).type;
		};
		return {
			getByName,
			getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(getByName(type), version),
			getKnownTypes: () => ({}),
		} satisfies INodeTypes;
	}));
}
