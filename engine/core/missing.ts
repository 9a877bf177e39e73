/** Whether text begins with a printable character of ASCII: most text, and told at a glance. */
function beginsPlainly(text: string): boolean {
	const first = text.charCodeAt(0);
	return first > 0x20 && first < 0x7f;
}

/**
 * Whether a value says nothing. Null, undefined, NaN and blank text are one thing, decided here once;
 * zero and false are values.
 *
 * @example
 * isMissing(' ') //=> true
 * isMissing(0) //=> false
 */
export function isMissing(value: unknown): value is null | undefined {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return !beginsPlainly(value) && value.trim() === '';
	return typeof value === 'number' && Number.isNaN(value);
}
