'use strict';

const { readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');

const room = 'engine/outreach/mail';

/** What MJML makes of a layout: one line a tag is kept, spaces at the ends of lines are not. */
async function compileLayout(source) {
	const { default: mjml } = await import('mjml');
	const { html, errors } = await mjml(source, { validationLevel: 'strict', keepComments: false, fonts: {} });
	if (errors.length > 0) throw new Error(`The mail layout has faults: ${errors.map(({ formattedMessage }) => formattedMessage).join('; ')}`);
	return html
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}

/** The module that the engine imports: written by the build, kept in the repository so that the engine has no build of its own. */
const moduleOf = (html) => `/** Made from layout.mjml by \`npx gulp mailLayout\`; do not edit. */\nexport const LAYOUT = \`${html.replace(/[\\`$]/g, '\\$&')}\`;\n`;

/** Compiles the mail layout and returns the text of its module. */
const layoutModule = async (root) => moduleOf(await compileLayout(await readFile(path.join(root, room, 'layout.mjml'), 'utf8')));

exports.layoutModule = layoutModule;
exports.mailLayout = (root) =>
	async function mailLayout() {
		await writeFile(path.join(root, room, 'layout.ts'), await layoutModule(root));
	};
