import escapeHtml from 'escape-html';
import { LAYOUT } from './layout';

/** Where the layout takes something in. Links are addresses, the rest is text. */
interface Slots {
	readonly subject: string;
	readonly preview: string;
	readonly paragraphs: readonly string[];
	readonly signature: string;
	readonly footer: readonly string[];
	readonly links: { readonly still: string; readonly talk: string; readonly not: string; readonly unsubscribe: string };
}

const SLOT = /\[\[([A-Z]+)\]\]/;
/** The layout cut at its slots: fixed text and names of slots in turn. */
const PARTS = LAYOUT.split(SLOT);

/** Text in a direction of its own, line feeds kept. */
const paragraph = (text: string) => `<p dir="auto">${escapeHtml(text).replace(/\n/g, '<br>')}</p>`;

/** The mail as HTML. Every value is escaped here, and nothing else writes markup; a value is never looked through for slots. */
export function toHtml({ subject, preview, paragraphs, signature, footer, links }: Slots): string {
	const values: Readonly<Record<string, string>> = {
		SUBJECT: escapeHtml(subject),
		PREVIEW: escapeHtml(preview),
		BODY: paragraphs.map(paragraph).join('\n'),
		SIGNATURE: paragraph(signature),
		FOOTER: footer.map(paragraph).join('\n'),
		STILL: escapeHtml(links.still),
		TALK: escapeHtml(links.talk),
		NOT: escapeHtml(links.not),
		UNSUBSCRIBE: escapeHtml(links.unsubscribe),
	};
	return PARTS.map((part, at) => (at % 2 === 0 ? part : (values[part] ?? ''))).join('');
}
