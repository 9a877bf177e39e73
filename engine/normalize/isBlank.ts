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
	if (raw.length === 0) return true;
	if (beginsAValue(raw.charCodeAt(0))) return false;
	return raw.length > LONGEST ? raw.trim() === '' : NOTHING.has(raw.trim().toLowerCase());
}

/** Whether a character is a digit or an ASCII letter with which none of the texts above begins. */
function beginsAValue(code: number): boolean {
	if (code >= 48 && code <= 57) return true;
	const lower = code | 32;
	return lower >= 97 && lower <= 122 && lower !== 110 && lower !== 117;
}
