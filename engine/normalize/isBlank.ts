/** Texts that exports write where there is nothing. `NA` is not among them: it is a region too. */
const NOTHING: ReadonlySet<string> = new Set([
	'', '#n/a', '#ref!', '#value!', '(blank)', '(empty)', '(null)', '-', '--', '\\n',
	'n/a', 'n.a.', 'nan', 'null', 'undefined', '–', '—',
]);
const LONGEST = 11;

/** Whether a cell of a source row says nothing: missing, or a text that stands for it. */
export function isBlank(raw: unknown): boolean {
	if (raw === null || raw === undefined) return true;
	if (typeof raw === 'number') return Number.isNaN(raw);
	if (typeof raw !== 'string') return false;
	if (raw.length > LONGEST) return raw.trim() === '';
	return raw.length === 0 || NOTHING.has(raw.trim().toLowerCase());
}
