'use strict';

const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');

const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The licence texts of everything that the bundles contain, from esbuild's own list of inputs. */
exports.thirdPartyLicenses = (root, metafile) => {
	const folders = new Set(
		Object.keys(metafile.inputs).flatMap((input) => PACKAGE.exec(input.replaceAll(path.sep, '/'))?.[1] ?? []),
	);
	const sections = [...folders].map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
		const file = readdirSync(path.join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
		const text = file === undefined ? '' : readFileSync(path.join(root, folder, file), 'utf8').trim();
		return { name, licence: license, title: `${name} ${version} (${license})`, text };
	});
	sections.sort((a, b) => (a.title < b.title ? -1 : 1));
	const texts = new Map();
	for (const { title, text } of sections) texts.set(text, [...(texts.get(text) ?? []), title]);
	return [
		'# Third-party licences',
		'What the bundles in `dist/` contain, written by the build from the list of what went into them.',
		...[...texts].map(([text, titles]) => `## ${titles.join(', ')}\n\n${text === '' ? 'The package states its licence in package.json only.' : `\`\`\`text\n${text}\n\`\`\``}`),
		'',
	].join('\n\n');
};
