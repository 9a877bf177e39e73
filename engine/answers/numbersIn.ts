/** A number as a text writes it. */
export interface WrittenNumber {
	/** As it stands there. */
	readonly text: string;
	/** What it may mean: a point can divide thousands or decimals. */
	readonly readings: readonly { readonly value: number; readonly step: number }[];
	readonly percent: boolean;
}

const SCALES: Readonly<Record<string, number>> = { hundred: 100, k: 1e3, thousand: 1e3, tsd: 1e3, m: 1e6, mn: 1e6, mio: 1e6, million: 1e6, millions: 1e6, b: 1e9, bn: 1e9, billion: 1e9, billions: 1e9, dozen: 12 };

const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** "one" alone is a word more often than a number. */
const WORD = `(?:(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?|${UNITS.filter((word) => word !== 'one').join('|')}|(?<=\\ba )dozen)`;
const DIGITS = "\\d+(?:[.,'\\u00a0\\u202f ](?=\\d{3}(?!\\d))\\d{3})*(?:[.,]\\d+)?";
const NUMBER = new RegExp(`(?<![\\p{L}\\d])(?:(${DIGITS})|(${WORD})(?![\\p{L}]))(?:[\\s\\u00a0\\u202f-]?(${Object.keys(SCALES).sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\d]))?(\\s?(?:%|percent\\b|per cent\\b))?|(?<=\\p{L}[-_]?)(\\d+)`, 'giu');

/** The first digit of scripts that NFKC leaves as they are: Arabic, Persian, Devanagari. */
const ZEROS = [0x0660, 0x06f0, 0x0966];

const inLatinDigits = (text: string): string => text.normalize('NFKC').replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g, (digit) => {
	const code = digit.charCodeAt(0);
	return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
});

function valueOfWord(word: string): number {
	if (word === 'dozen') return 12;
	const [first = '', second] = word.split(/[- ]/);
	const tens = TENS.indexOf(first);
	return tens === -1 ? UNITS.indexOf(first) : (tens + 2) * 10 + (second === undefined ? 0 : UNITS.indexOf(second));
}

/** Both meanings of separators: 1.234 is a thousand and more, or one and a bit. */
function readingsOf(digits: string, scale: number): WrittenNumber['readings'] {
	const plain = digits.replace(/['\u00a0\u202f ]/g, '');
	const asDecimal = (point: '.' | ',') => {
		const text = plain.replaceAll(point === '.' ? ',' : '.', '').replace(point, '.');
		const decimals = text.split('.')[1]?.length ?? 0;
		return { value: Number(text) * scale, step: 10 ** -decimals * scale };
	};
	const both = [asDecimal('.'), asDecimal(',')].filter(({ value }) => !Number.isNaN(value));
	return both.filter(({ value }, i) => both.findIndex((other) => other.value === value) === i);
}

/**
 * The numbers of a text, in digits of the common scripts or in English words up to ninety-nine, with what scales
 * them (k, thousand, million) and whether they are percentages. Numbers inside identifiers count too.
 * Cost: O(length).
 */
export function numbersIn(text: string): readonly WrittenNumber[] {
	return [...inLatinDigits(text).toLowerCase().matchAll(NUMBER)].map(([whole, digits, word, scaleWord, percent, inside]) => {
		const scale = SCALES[scaleWord ?? ''] ?? 1;
		const readings = digits !== undefined ? readingsOf(digits, scale) : [{ value: (word === undefined ? Number(inside) : valueOfWord(word)) * scale, step: scale }];
		return { text: whole.trim(), readings, percent: percent !== undefined };
	});
}
