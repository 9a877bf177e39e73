/** First letters of the months in English, German, French and Spanish, folded; longest first. */
const BEGINNINGS: readonly (readonly [string, number])[] = [
	['septiembre', 9], ['janv', 1], ['jan', 1], ['ene', 1], ['feb', 2], ['fev', 2], ['mar', 3], ['mrz', 3],
	['apr', 4], ['avr', 4], ['abr', 4], ['may', 5], ['mai', 5], ['juin', 6], ['jun', 6], ['juil', 7],
	['jul', 7], ['aug', 8], ['aout', 8], ['ago', 8], ['sep', 9], ['oct', 10], ['okt', 10], ['nov', 11],
	['dec', 12], ['dez', 12], ['dic', 12],
];

/**
 * The number of a month from its folded name or abbreviation in English, German, French or Spanish.
 *
 * @example
 * monthOf('dezember') //=> 12
 */
export function monthOf(word: string): number | undefined {
	return BEGINNINGS.find(([beginning]) => word.startsWith(beginning))?.[1];
}
