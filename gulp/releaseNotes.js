'use strict';

const { readFileSync } = require('node:fs');
const path = require('node:path');

/**
 * What the changelog says of the version that a tag names, for the page of the release. Throws, with what to do, where the tag
 * is not the version of the package, or the changelog does not tell of it.
 */
exports.releaseNotes = (tag, version, changelog) => {
	if (tag !== `v${version}`) throw new Error(`The tag ${tag} is not the version of the package, ${version}. Set "version" in package.json, and tag that commit v${version}.`);
	const [, ...sections] = changelog.split(/^## /m);
	const notes = sections.find((section) => /^\[?([^\s\]]+)/.exec(section)?.[1] === version)?.replace(/^.*\n/, '').trim() ?? '';
	if (notes === '') throw new Error(`CHANGELOG.md says nothing of ${version}. Put what stands under "Unreleased" below a heading "## ${version} - YYYY-MM-DD".`);
	return `${notes}\n`;
};

/** `node gulp/releaseNotes.js v1.2.3`, as the release workflow calls it. */
if (require.main === module) {
	const root = path.join(__dirname, '..');
	const [tag = ''] = process.argv.slice(2);
	try {
		process.stdout.write(exports.releaseNotes(tag, require('../package.json').version, readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8')));
	} catch (error) {
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	}
}
