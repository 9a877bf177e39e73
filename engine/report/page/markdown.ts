import type { ReportSpec } from '../spec';
import type { Making, Section } from '../types';

/** What a chat would take for markup: names come from other systems and stay text. */
const SPECIAL = /[\\`*_[\]<>#|~]/g;

/** Escapes text of other systems; `**` of our own lines stays. */
const plain = (line: string): string =>
	line
		.split('**')
		.map((part) => part.replace(SPECIAL, (found) => `\\${found}`))
		.join('**')
		.replace(/\s*\n\s*/g, ' ');

/** The report for a chat: the sentence of each section, and its first lines. */
export function markdown(sections: readonly Section[], { title }: Readonly<ReportSpec>, { format, asOf }: Making, empty: string): string {
	const lines = sections.flatMap((section) => [`### ${section.title}`, `_${section.counted}_`, ...section.markdown.map(plain), '']);
	return [`## ${plain(title)}`, `As of ${format.day(asOf)}`, '', ...(sections.length === 0 ? [empty] : lines)].join('\n').trimEnd().concat('\n');
}
