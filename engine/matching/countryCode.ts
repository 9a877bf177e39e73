import { country } from './comparisons/country';

/**
 * A country or region as it is compared: the code of a country that is known, else the plain words.
 *
 * @example
 * countryCode('Deutschland') //=> 'de'
 */
export const countryCode = (text: string): string => country.read([text])[0] ?? '';
