/** A calendar day whose parts may be unknown (0). */
export interface DateParts {
	readonly year: number;
	readonly month: number;
	readonly day: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Two-digit years from here on belong to the last century. */
const PIVOT = 40;

const fullYear = (text: string): number => {
	const year = Number(text);
	return text.length > 2 ? year : year < PIVOT ? 2000 + year : 1900 + year;
};

function checked(year: number, month: number, day: number): DateParts | undefined {
	if (month > 12 && month <= 31 && day <= 12) return checked(year, day, month);
	if (month > 12 || day > 31) return undefined;
	return { year, month, day };
}

/**
 * Reads the ways in which days are written: `2026-03-31`, `20260331`, `31.03.2026`, `3/31/26`, `31-Mar-26`,
 * `March 31, 2026`, `2026`; a time after the day is left out. With slashes the month comes first unless it cannot.
 */
export function readDate(text: string): DateParts | undefined {
	const plain = text.trim().toLowerCase();
	let found =
		/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[t ].*)?$/.exec(plain) ??
		/^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(plain);
	if (found) return checked(Number(found[1]), Number(found[2]), Number(found[3] ?? 0));
	found = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
	if (found) {
		return (
			checked(Number(found[1]), Number(found[2]), Number(found[3])) ?? { year: Number(found[1]), month: 0, day: 0 }
		);
	}
	found = /^(\d{1,2})\.(\d{1,2})\.(\d{2,4})$/.exec(plain);
	if (found) return checked(fullYear(found[3] ?? ''), Number(found[2]), Number(found[1]));
	found = /^(\d{1,2})[/-](\d{1,2})[/-](\d{2,4})(?: .*)?$/.exec(plain);
	if (found) return checked(fullYear(found[3] ?? ''), Number(found[1]), Number(found[2]));
	const month = MONTHS.findIndex((name) => plain.includes(name)) + 1;
	if (month > 0) {
		const numbers = plain.match(/\d+/g) ?? [];
		const year = numbers.findLast((number) => number.length === 4 || number.length === 2);
		const day = numbers.find((number) => number !== year && number.length <= 2);
		if (year !== undefined) return checked(fullYear(year), month, Number(day ?? 0));
	}
	return /^\d{4}$/.test(plain) ? { year: Number(plain), month: 0, day: 0 } : undefined;
}
