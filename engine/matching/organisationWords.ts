import { organisation } from './comparisons/organisation';

/**
 * The words by which an organisation is known, in the order written: lower case, without accents, legal forms and
 * joining words, abbreviations written out.
 *
 * @example
 * organisationWords('Société Générale S.A.') //=> ['societe', 'generale']
 */
export function organisationWords(name: string): readonly string[] {
	const [read] = organisation.read([name]);
	return read === undefined ? [] : read.split(' ');
}
