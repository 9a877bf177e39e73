import { doubleMetaphone } from 'double-metaphone';

/** How a word sounds in English (double metaphone, its first code; Philips 2000). Empty for numbers. */
export const soundOf = (word: string): string => doubleMetaphone(word.slice(0, 40))[0];
