import { existsSync } from 'node:fs';
import path from 'node:path';
import { DOCUMENTS, anchorOf, codeBlocksOf, headingsOf, inlineCodeOf, linksOf, proseOf } from '../support/markdown';
import { jsonInSentences } from '../support/pages';

const root = path.resolve(__dirname, '../..');
const isThere = (file: string) => existsSync(path.join(root, file));

it('finds documents, links and code to judge', () => {
	expect(DOCUMENTS.length).toBeGreaterThan(40);
	expect(DOCUMENTS.flatMap(linksOf).length).toBeGreaterThan(100);
	expect(DOCUMENTS.flatMap(codeBlocksOf).filter(({ language }) => language === 'json').length).toBeGreaterThan(20);
	expect(anchorOf('What `it` says: n, *always*')).toBe('what-it-says-n-always');
});

describe.each(DOCUMENTS)('%s', (document) => {
	it('links to what is there', () => {
		const broken = linksOf(document).filter((link) => {
			if (/^(https?|mailto):/.test(link)) return false;
			const [file = '', anchor] = link.split('#');
			const target = file === '' ? document : path.posix.join(path.posix.dirname(document), file);
			return !isThere(target) || (anchor !== undefined && !headingsOf(target).map(anchorOf).includes(anchor));
		});
		expect(broken).toEqual([]);
	});

	it('shows JSON that parses', () => {
		const broken = codeBlocksOf(document).filter(({ language, text }) => {
			if (language !== 'json') return false;
			try {
				JSON.parse(text);
				return false;
			} catch {
				return true;
			}
		});
		expect(broken).toEqual([]);
	});

	it('names files that are there', () => {
		const named = /^(?:bench|docs|engine|gulp|nodes|sandbox|test|workflows|credentials|\.githooks)\/[\w./-]+$/;
		expect(inlineCodeOf(document).filter((code) => named.test(code) && !isThere(code))).toEqual([]);
	});
});

const pagesIn = (folder: string) => DOCUMENTS.filter((document) => document.startsWith(`docs/${folder}/`));
const sectionsOf = (document: string) => headingsOf(document).join('\n');

describe.each(pagesIn('nodes'))('%s', (page) => {
	it.each([
		['when to use it', /^When to use it$/m],
		['its parameters', /^Parameters( of \w+)?$/m],
		['what comes out', /^(What it (adds|gives)|The run record)$/m],
		['an example', /^Example$/m],
		['how it is made or decided', /^How (the numbers? (is|are) made|it decides|accounts are matched)$/m],
		['its limits', /^Limits$/m],
	])('says %s', (_, heading) => {
		expect(sectionsOf(page)).toMatch(heading);
	});

	it('shows JSON that parses inside its sentences too', () => {
		expect(() => jsonInSentences(page.slice('docs/'.length))).not.toThrow();
	});
});

/** Methods that rest on rules of the trade, on law, or on another page alone. */
const WITHOUT_SOURCE = ['attribution', 'outreach', 'plays', 'score'];

describe.each(pagesIn('methods'))('%s', (page) => {
	const has = (word: string) => new RegExp(`^#+ (Worked )?${word}\\b|^\\*\\*${word}\\b`, 'im').test(proseOf(page));

	it('has an example', () => {
		expect(has('example')).toBe(true);
	});

	it('names where it comes from', () => {
		expect(/doi:10\.\d+/.test(proseOf(page)) || has('sources?')).toBe(!WITHOUT_SOURCE.includes(path.basename(page, '.md')));
	});

	it('says what it does not know', () => {
		expect(has('limits') || has('what it (cannot say|does not know)')).toBe(true);
	});
});
