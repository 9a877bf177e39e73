import { glance } from './glance';

/**
 * What the words of a deal say it is, folded (no accents, lower case), in English, German, French, Spanish and
 * the usual words of Portuguese, Italian and Dutch. Names of accounts and products are taken out before.
 */

const words = (list: readonly string[]): RegExp => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${list.join('|')})(?![\p{L}\p{N}])`, 'u');

/** The customer goes. */
const CHURN_WORDS = [
	'cancel(?:led|ed|lation|lations|ling|ing|s)?', 'churn(?:ed|ing)?', 'terminat(?:ed|ion|ing|e)', 'non[ -]?renew(?:al|als|ed|ing)?', 'not renew(?:ed|ing)?', 'will not renew', 'did not renew',
	'(?:customer|client|account) (?:is |has )?(?:leaves|leaving|left|lost|gone|going)', 'offboard(?:ed|ing)?', 'opt(?:ed)?[ -]?out', 'downgrade', 'wind[ -]?down', 'contract (?:ends|ended)', 'lost customer', 'attrition',
	'kundigung', 'kuendigung', 'vertragskundigung', 'gekundigt', 'gekuendigt', 'kundigt', 'storno', 'stornierung', 'storniert', 'vertragsende', 'kundenverlust', 'abwanderung', 'nicht verlangert',
	'resili\\p{L}*', 'desabonn\\p{L}*', 'non[ -]renouvel\\p{L}*', 'fin de contrat', 'depart client', 'client perdu', 'rupture',
	'baja', 'cancelad[oa]', 'cancelacion', 'rescision', 'rescindid[oa]', 'no renueva', 'no renovad[oa]', 'cliente perdido', 'fin de contrato',
	'cancelamento', 'disdetta', 'recesso', 'mancato rinnovo', 'opzegging', 'opgezegd', 'beeindigd',
];
export const CHURN = words(CHURN_WORDS);

/** A contract goes on. */
const RENEWAL_WORDS = [
	'renew(?:al|als|ed|ing)?', 'auto[ -]?renew\\p{L}*', 'rnwl?', 're[ -]?sign(?:ed|ing)?', 'prolongation', '(?:contract|subscription|licen[cs]e|term|maintenance) extension', 'extension of (?:contract|term|subscription)', 'year [2-9]', 'yr ?[2-9]', '[2-9](?:nd|rd|th) year',
	'verlangerung', 'verlaengerung', '\\p{L}+verlangerung', 'folgevertrag', 'anschlussvertrag', 'folgejahr', 'verlangert',
	'renouvellement', 'reconduction', 'renouvele', 'renovacion', 'renovado', 'prorroga', 'renovacao', 'rinnovo', 'verlenging', 'hernieuwing',
];
export const RENEWAL = words(RENEWAL_WORDS);

/** A customer buys more. */
const EXPANSION_WORDS = [
	'expansion', 'expand(?:ed|ing)?', 'up[ -]?sell\\p{L}*', 'cross[ -]?sell\\p{L}*', 'add[ -]?ons?', '(?:additional|more|extra|further|added) (?:seats?|users?|licen[cs]es?|modules?|sites?|capacity)', 'upgrade', 'true[ -]?up', 'seat increase', '(?:seat|user|licen[cs]e) (?:growth|expansion|upgrade)', '\\d+ (?:more|additional|extra) (?:seats|users|licen[cs]es)',
	'erweiterung', '\\p{L}+erweiterung', 'ausbau', 'aufstockung', 'nachkauf', 'zusatzlizenz(?:en)?', 'zusatzmodule?', 'nachlizenzierung', 'zukauf',
	'extension', 'elargissement', 'licences supplementaires', 'montee en gamme', 'vente additionnelle', 'complement',
	'ampliacion', 'ampliado', 'licencias adicionales', 'venta cruzada', 'ampliacao', 'espansione', 'ampliamento', 'uitbreiding',
];
export const EXPANSION = words(EXPANSION_WORDS);

/** Words that only a row nobody means to sell carries. */
const TEST_HARD = words(['(?:[a-z]{1,3}_)?tests?\\d*(?:_\\p{L}*)?', 'testing', 'testdeal', 'testkunde', 'testfirma', 'testeintrag', 'testdaten', 'testdatensatz', 'testchance', 'testopportunity', 'testaccount', 'dummy', 'asdf\\p{L}*', 'qwert\\p{L}*', 'foo', 'foobar', 'lorem ipsum', 'prueba', 'prova', 'teste', 'essai']);
const TEST_SOFT = words(['demo', 'training', 'sample', 'example', 'sandbox', 'qa', 'uat', 'placeholder', 'beispiel', 'muster', 'schulung', 'exemple', 'ejemplo', 'esempio', 'voorbeeld', 'formation', 'exemplo']);
/** Words that say nothing beside those. */
const TEST_FILLER = words([
	'please', 'ignore', 'do', 'not', 'delete', 'deal', 'deals', 'opp', 'opportunity', 'record', 'entry', 'check', 'only', 'internal', 'this', 'is', 'a', 'the', 'for', 'my', 'new', 'account', 'customer', 'company', 'x+', 'z+', '\\d+', 'v\\d+', 'user', 'data', 'object', 'crm', 'system', 'use',
	'bitte', 'nicht', 'loschen', 'loeschen', 'ignorieren', 'kunde', 'firma', 'ne', 'pas', 'supprimer', 'client', 'no', 'borrar', 'cliente', 'ignorar', 'nao', 'apagar', 'niet', 'verwijderen',
]);

const strip = (text: string, pattern: RegExp): string => text.replace(new RegExp(pattern.source, 'gu'), ' ');

/** What every row made to try something out holds of its test words. */
const TEST_STEMS = [
	'test', 'demo', 'train', 'sample', 'sandbox', String.raw`\bqa\b`, 'uat', 'dummy', 'asdf', 'qwert', 'foo', 'lorem', 'prueba', 'prova', 'essai', 'placeholder', 'beispiel', 'muster', 'schulung', 'ex[ae]mpl', 'ejemplo', 'esempio',
	'voorbeeld', 'formation',
];
const TEST_STEM = new RegExp(TEST_STEMS.join('|'), 'u');

/** What a text may say, as bits: one look tells most texts apart from those worth reading. */
export const whatMaySay = glance(CHURN_WORDS, RENEWAL_WORDS, EXPANSION_WORDS, TEST_STEMS);
export const MAY_CHURN = 1;
export const MAY_RENEW = 2;
export const MAY_EXPAND = 4;
export const MAY_TEST = 8;

/**
 * Whether a name is that of a row made to try something out: test words and nothing beside them that could be a
 * product or a customer. "Penetration Test Suite" is none.
 */
export function isTestName(folded: string): boolean {
	if (!TEST_STEM.test(folded)) return false;
	const spaced = folded.replace(/[^\p{L}\p{N}_]+/gu, ' ').trim();
	const hard = TEST_HARD.test(spaced);
	if (!hard && !TEST_SOFT.test(spaced)) return false;
	const rest = strip(strip(strip(spaced, TEST_HARD), TEST_SOFT), TEST_FILLER).replace(/[^\p{L}\p{N}]+/gu, '');
	// A soft word alone ("Demo") may be a step of a real deal.
	return rest === '' && (hard || spaced.includes(' '));
}
