import { numbersIn, type WrittenNumber } from './numbersIn';

/** Whether every number of a text stands in what was counted. */
export interface NumberCheck {
	readonly holds: boolean;
	/** How many numbers the text has. */
	readonly checked: number;
	/** Those that nothing bears out, as they stand in the text. */
	readonly unknown: readonly string[];
}

/** Every number that results know: values, numbers in their texts and dates, and how many entries a list has. */
function knownNumbers(results: unknown, known: Set<number>): Set<number> {
	if (typeof results === 'number' && Number.isFinite(results)) known.add(Math.abs(results));
	else if (typeof results === 'string') for (const { readings, percent } of numbersIn(results)) for (const { value } of readings) known.add(percent ? value / 100 : value).add(value);
	else if (Array.isArray(results)) {
		known.add(results.length);
		for (const part of results) knownNumbers(part, known);
	} else if (typeof results === 'object' && results !== null) for (const part of Object.values(results)) knownNumbers(part, known);
	return known;
}

/** A value rounded as the text rounds it; a whole number may not stand for another whole number. */
const rounds = (value: number, { value: written, step }: WrittenNumber['readings'][number]): boolean =>
	Math.abs(value - written) <= step * (Number.isInteger(value) && step === 1 ? 1e-9 : 0.5 + 1e-9);

/** A list's own numbering is no claim: "1." before the first line, "2." before the second. */
function withoutNumbering(text: string): string {
	let next = 1;
	return text.replace(/^(\s*)(\d{1,2})([.)])(?=\s)/gm, (mark, space: string, digits: string) => {
		if (Number(digits) !== next && Number(digits) !== 1) return mark;
		next = Number(digits) + 1;
		return space;
	});
}

/**
 * Holds every number of an answer against the results it was made from.
 *
 * 1. A number may be rounded as far as it is written: 45% stands for .4526, 1.2M for 1,234,567; a whole number for no other.
 * 2. Shares may be written as percentages. Signs are not read: "down 3 points" is -3.
 * 3. What the question said is no source: only the results are.
 *
 * A number is held against values of any meaning, so that a true number in the wrong place is not caught.
 *
 * @param text what a language model wrote
 * @param results what the tools answered, of any shape
 */
export function checkNumbers(text: string, results: unknown): NumberCheck {
	const known = [...knownNumbers(results, new Set<number>())];
	const written = numbersIn(withoutNumbering(text));
	const unknown = written.filter(({ readings, percent }) => !known.some((value) => readings.some((reading) => (!percent && rounds(value, reading)) || (percent && rounds(value * 100, reading)))));
	return { holds: unknown.length === 0, checked: written.length, unknown: [...new Set(unknown.map((number) => number.text))] };
}
