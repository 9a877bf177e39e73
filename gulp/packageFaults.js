'use strict';

/** Bytes of dist: n8n reads it from disk when it starts, and again for the first execution of each node. */
const LARGEST_DIST = 1_200_000;

/** What a package may hold: what was built, and what npm puts beside it. */
const MAY_HOLD = /^(dist\/(nodes|credentials|engine)\/.+\.(js|json|svg)|dist\/nodes\/shared\.js|package\.json|README\.md|LICENSE\.md|THIRD-PARTY-LICENSES\.md)$/;

const plainName = (file) => file.split('/').pop().replace(/\.(node|credentials)\.js$/, '');
const lowerFirst = (name) => name.charAt(0).toLowerCase() + name.slice(1);

/** What each node and credential of the manifest needs beside it. */
const needs = ({ nodes, credentials }) => [...nodes.flatMap((file) => [file, file.replace(/\.js$/, '.json'), ...iconsOf(file)]), ...credentials.flatMap((file) => [file, ...iconsOf(file)])];
const iconsOf = (file) => ['svg', 'dark.svg'].map((end) => file.replace(/[^/]+$/, `${lowerFirst(plainName(file))}.${end}`));

/** What is wrong with the files of a package, as `npm pack --json` lists them; nothing where it can be published. */
exports.packageFaults = (files, manifest) => {
	const paths = new Set(files.map(({ path }) => path));
	const dist = files.filter(({ path }) => path.startsWith('dist/')).reduce((sum, { size }) => sum + size, 0);
	return [
		...Object.keys(manifest.dependencies ?? {}).map((name) => `${name} is a runtime dependency: bundle it`),
		...[...paths].filter((path) => !MAY_HOLD.test(path)).map((path) => `${path} does not belong into the package: see "files" in package.json`),
		...[...needs(manifest.n8n), 'THIRD-PARTY-LICENSES.md'].filter((path) => !paths.has(path)).map((path) => `${path} is missing`),
		...(dist > LARGEST_DIST ? [`dist holds ${dist.toLocaleString('en-US')} bytes, ${LARGEST_DIST.toLocaleString('en-US')} are the limit: see what grew in dist/engine`] : []),
	];
};
