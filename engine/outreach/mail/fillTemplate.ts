import type { Template } from './templates';
import { isolated, plainValue } from './plainValue';

/** What each placeholder stands for; undefined: we do not know. */
type Values = Readonly<Record<string, string | undefined>>;

/** The greeting where nobody knows a name. */
const GREETING = /^(\S+) \{contact\}/;

/** Fills in one piece of text in one go, so that braces inside a value stay text; undefined where a value is missing. */
function filled(text: string, values: Values): string | undefined {
	const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
	if (names.some((name) => values[name] === undefined || values[name] === '')) return undefined;
	return text.replace(/\{(\w+)\}/g, (_, name: string) => isolated(values[name] ?? ''));
}

/** A text of the template with its values in place: one subject line, and the paragraphs that could be filled. */
export interface Filled {
	readonly subject: string;
	readonly paragraphs: readonly string[];
}

/**
 * Fills a template. A paragraph that names something we do not know is left out; a greeting loses the name alone; the first
 * subject that can be filled is taken, else the template's last one without its missing names.
 */
export function fillTemplate({ subjects, body }: Template, values: Values): Filled {
	const blocks = body.replace(/\r\n?/g, '\n').split(/\n\s*\n/);
	const paragraphs = blocks.flatMap((block) => {
		const text = filled(block, values) ?? (GREETING.test(block) ? filled(block.replace(GREETING, '$1'), values) : undefined);
		return text === undefined || text.trim() === '' ? [] : [text.trim()];
	});
	const subject = subjects.map((text) => filled(text, values)).find((text) => text !== undefined) ?? (subjects.at(-1) ?? '').replace(/\s*\{\w+\}/g, '');
	return { subject: plainValue(subject.replace(/[\u2068\u2069]/g, ''), 150), paragraphs };
}

/**
 * The template for a step and a language: the step's own before an earlier one's, the language's before any. A spec has one for
 * step 1 and everybody, so there always is one.
 */
export function templateFor(templates: readonly Template[], step: number, language: string | null): Template | undefined {
	const speaks = (template: Template) => template.language !== '' && (language ?? '').toLowerCase().startsWith(template.language.toLowerCase());
	const usable = templates.filter((template) => template.step <= step && (template.language === '' || speaks(template)));
	const nearest = Math.max(...usable.map((template) => template.step));
	const ofStep = usable.filter((template) => template.step === nearest);
	return ofStep.find(speaks) ?? ofStep[0];
}
