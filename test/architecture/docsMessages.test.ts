import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { DOCUMENTS, textOf } from '../support/markdown';

const root = path.resolve(__dirname, '../..');

/** Texts of the code: each as its fixed parts, between which something is filled in. */
function textsIn(file: string): string[][] {
	const texts: string[][] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteralLike(node)) texts.push([node.text]);
		if (ts.isTemplateExpression(node)) {
			texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]);
			texts.push([node.head.text, ...node.templateSpans.flatMap(({ expression, literal }) => [lastWords(expression), literal.text])]);
		}
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest));
	return texts.map((parts) => parts.map((part) => part.trim()).filter((part) => part.length > 1)).filter((parts) => parts.join('').length >= 12);
}

/** What an expression fills in, where it chooses between words: the last of them, which is the plural. */
function lastWords(expression: ts.Expression): string {
	let words = '';
	const visit = (node: ts.Node): void => {
		if (ts.isStringLiteral(node)) words = node.text;
		ts.forEachChild(node, visit);
	};
	visit(expression);
	return words;
}

const sourcesIn = (room: string, suffix: string): string[] =>
	readdirSync(path.join(root, room), { recursive: true })
		.map((file) => path.join(room, String(file)))
		.filter((file) => file.endsWith(suffix) && !file.endsWith('.d.ts'));

/** Where n8n says what the pages quote of it; there once the sandbox is installed. */
const N8N = ['n8n/dist/workflow-execute-additional-data.js', 'n8n/dist/workflows/workflow-validation.service.js', 'n8n/dist/errors/node-crashed.error.js', 'n8n-nodes-base/dist/nodes/DataTable/common/utils.js'].map((file) => path.join('sandbox/node_modules', file));
const n8nIsThere = existsSync(path.join(root, 'sandbox/node_modules/n8n'));

const TEXTS = {
	nodes: ['engine', 'nodes'].flatMap((room) => sourcesIn(room, '.ts')).flatMap(textsIn),
	'`npm start`': ['sandbox/n8n', 'sandbox/setup'].flatMap((room) => sourcesIn(room, '.mjs')).flatMap(textsIn),
	n8n: n8nIsThere ? N8N.flatMap(textsIn) : [],
};

/** How much of a message a text of the code says: its fixed parts, in their order. A page may end before the text does. */
function shareOf(message: string, parts: readonly string[]): number {
	let [at, said] = [0, 0];
	for (const part of parts) {
		const found = message.indexOf(part, at);
		if (found === -1) {
			const begun = beginningAtEnd(message.slice(at), part);
			return begun === 0 ? 0 : (said + begun) / message.length;
		}
		at = found + part.length;
		said += part.length;
	}
	return said / message.length;
}

/** With how many characters of a text a message ends. */
function beginningAtEnd(message: string, text: string): number {
	for (let length = Math.min(message.length, text.length); length > 0; length--) if (message.endsWith(text.slice(0, length))) return length;
	return 0;
}

const isSaid = (message: string, by: keyof typeof TEXTS = 'nodes') => [message, message.replace(/\.$/, '')].some((one) => TEXTS[by].some((parts) => shareOf(one, parts) >= 0.5));

/** What a node's page quotes as said by the node: the italics that begin a line of that section. */
const quoted = DOCUMENTS.filter((document) => document.startsWith('docs/nodes/')).flatMap((document) => {
	const section = textOf(document).split('\n## What it says when something is odd\n')[1]?.split('\n## ')[0] ?? '';
	return [...section.matchAll(/^- \*([^*]+)\*/gm)].map(([, message = '']) => [document, message.replace(/\s+/g, ' ')] as const);
});

describe('messages that the pages of the nodes quote', () => {
	it('are found, and a wrong one is noticed', () => {
		expect(quoted.length).toBeGreaterThan(25);
		expect(isSaid('No deal came in that anybody would want to look at.')).toBe(false);
	});

	it.each(quoted)('%s: %s', (_, message) => {
		expect(isSaid(message)).toBe(true);
	});
});

/** The messages of docs/troubleshooting.md, each with who says it. */
const said = [...textOf('docs/troubleshooting.md').matchAll(/^\| \*([^*]+)\* \| ([^|]+) \|/gm)].map(([, message = '', of = '']) => [of === 'n8n' || of === '`npm start`' ? of : 'nodes', message] as const);

describe('messages that the page on troubleshooting quotes', () => {
	it('are found', () => {
		expect(said.length).toBeGreaterThan(10);
	});

	it.each(said)('%s: %s', (by, message) => {
		// Without n8n on this machine nobody can look; `npm test` brings it.
		if (by === 'n8n' && !n8nIsThere) return;
		expect(isSaid(message, by)).toBe(true);
	});
});
