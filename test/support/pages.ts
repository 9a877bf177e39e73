import { readFileSync } from 'node:fs';
import path from 'node:path';

const docs = path.join(__dirname, '../../docs');

/** A page of the documentation, such as `methods/score.md`. */
export const page = (name: string): string => readFileSync(path.join(docs, name), 'utf8');

/** A page as one line: what it says, wherever its lines break. */
export const flowing = (name: string): string => page(name).replace(/\s+/g, ' ');

/** The JSON that a page shows, in its order; of one section where its heading is given. */
export function jsonIn(name: string, heading?: string): unknown[] {
	return [...section(name, heading).matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = '']) => JSON.parse(text) as unknown);
}

/** The JSON that a page has inside its sentences. */
export const jsonInSentences = (name: string): unknown[] => [...page(name).matchAll(/`(\{ "[^`]+)`/g)].map(([, text = '']) => JSON.parse(text) as unknown);

/** A page from a heading up to the next one of its rank; the whole page without a heading. */
function section(name: string, heading: string | undefined): string {
	if (heading === undefined) return page(name);
	const text = page(name).split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
	if (text === undefined) throw new Error(`docs/${name} has no section "${heading}"`);
	return text;
}
