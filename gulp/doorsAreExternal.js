'use strict';

const path = require('node:path');

/**
 * An esbuild plugin that keeps every module a bundle of its own: an import that goes through another
 * module's door (`engine/<module>`, `nodes/shared`, `nodes/shared/properties`) becomes a `require` of that module's bundle, so a
 * module is loaded once, however many nodes use it.
 */
exports.doorsAreExternal = (root) => {
	/** The module that a source file belongs to, as its bundle's path in dist without `.js`. */
	const moduleOf = (file) => {
		const [room, name, part] = path.relative(root, file).split(path.sep);
		if (room === 'engine') return `engine/${name}`;
		if (room === 'nodes' && name === 'shared') return part === 'properties' ? 'nodes/shared/properties' : 'nodes/shared';
		return path.relative(root, path.dirname(file)).split(path.sep).slice(0, 2).join('/');
	};
	/** The folder in dist that a source file's bundle is written to. */
	const folderOf = (file) => (/^(engine|nodes\/shared)(\/|$)/.test(moduleOf(file)) ? path.dirname(moduleOf(file)) : moduleOf(file));

	return {
		name: 'doors-are-external',
		setup(build) {
			build.onResolve({ filter: /^\.\.?\// }, ({ path: request, importer, kind }) => {
				if (kind === 'entry-point' || importer.includes(`${path.sep}node_modules${path.sep}`)) return undefined;
				const target = moduleOf(path.join(path.resolve(path.dirname(importer), request), 'index.ts'));
				if (!/^(engine\/[^/]+|nodes\/shared(\/properties)?)$/.test(target) || target === moduleOf(importer)) return undefined;
				const relative = path.posix.relative(folderOf(importer), target);
				return { path: `${relative.startsWith('.') ? relative : `./${relative}`}.js`, external: true };
			});
		},
	};
};
