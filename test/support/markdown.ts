import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** Every page that a reader of the repository is sent to, from its root. */
export const DOCUMENTS: readonly string[] = [
	'README.md',
	'CHANGELOG.md',
	'CONTRIBUTING.md',
	'credentials/README.md',
	'workflows/README.md',
	...readdirSync(path.join(root, 'docs'), { recursive: true })
		.map((file) => path.posix.join('docs', String(file).replaceAll(path.sep, '/')))
		.filter((file) => file.endsWith('.md'))
		.sort(),
];

export const textOf = (document: string): string => readFileSync(path.join(root, document), 'utf8');

/** A block of code: fenced, or indented by four spaces after an empty line. */
interface CodeBlock {
	/** What stands behind the fence; empty where nothing does. */
	readonly language: string;
	readonly text: string;
}

const FENCED = /^```(\w*)\n([\s\S]*?)^```$/gm;
const INDENTED = /(?<=\n\n)(?: {4}.*\n)+/g;

export function codeBlocksOf(document: string): CodeBlock[] {
	const text = textOf(document);
	return [
		...[...text.matchAll(FENCED)].map(([, language = '', code = '']) => ({ language, text: code })),
		...[...text.replace(FENCED, '').matchAll(INDENTED)].map(([code]) => ({ language: '', text: code.replace(/^ {4}/gm, '') })),
	];
}

/** Code inside sentences. */
export const inlineCodeOf = (document: string): string[] => [...proseOf(document).matchAll(/`([^`]+)`/g)].map(([, code = '']) => code.replace(/\s+/g, ' '));

/** A document without its blocks of code. */
export const proseOf = (document: string): string => textOf(document).replace(FENCED, '').replace(INDENTED, '');

/** Where the links and pictures of a document lead. */
export const linksOf = (document: string): string[] => [...proseOf(document).replace(/`[^`]*`/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

/** The headings of a document, without their marks. */
export const headingsOf = (document: string): string[] => [...textOf(document).replace(FENCED, '').matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => heading);

/** The anchor that GitHub gives a heading. */
export const anchorOf = (heading: string): string =>
	heading
		.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');
