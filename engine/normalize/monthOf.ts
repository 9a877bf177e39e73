/** The months in English, German, French, Spanish, and neighbours that begin alike, folded; a name that begins another is in it. */
const NAMES = [
	'january januari janner janvier janeiro enero', 'february februari febuary feber fevrier febrero fevereiro febbraio', 'march marzo mrz mars marts marco', 'april avril abril aprile',
	'may mai mayo', 'june junio juin junho', 'july julio juillet julho', 'augustus augusti aout agosto', 'september septembre septiembre setembro',
	'october oktober octobre octubre', 'november novembre noviembre', 'december dezember decembre diciembre dezembro dicembre',
];

/** By a name, or three letters of its beginning and more; NaN where two months begin so. */
const MONTHS = new Map<string, number>();
NAMES.forEach((names, index) => {
	for (const name of names.split(' ')) {
		for (let length = 3; length <= name.length; length++) {
			const beginning = name.slice(0, length);
			MONTHS.set(beginning, (MONTHS.get(beginning) ?? index + 1) === index + 1 ? index + 1 : NaN);
		}
	}
});

/**
 * The number of a month from its folded name or abbreviation in English, German, French or Spanish; a word that only begins
 * like one, as "marketing", is none.
 *
 * @example
 * monthOf('dezember') //=> 12
 */
export const monthOf = (word: string): number | undefined => MONTHS.get(word) || undefined;
