import type { ReasonClass } from './classes';

/** Words that deny what follows them, or say that it is missing. */
export const DENIALS: ReadonlySet<string> = new Set([
	'no', 'not', 'non', 'none', 'never', 'without', 'wo', 'lack', 'lacks', 'lacked', 'lacking', 'missing', 'misses', 'nothing', 'zero', 'isnt', 'wasnt', 'didnt', 'doesnt', 'dont', 'cant', 'cannot', 'couldnt', 'wont', 'havent', 'hasnt', 'insufficient',
	'kein', 'keine', 'keinen', 'keiner', 'keinem', 'keinerlei', 'nicht', 'nie', 'ohne', 'fehlt', 'fehlen', 'fehlte', 'fehlende', 'fehlender', 'fehlendes', 'fehlenden', 'mangels', 'mangelnde', 'mangelndes', 'mangelnder',
	'pas', 'ne', 'sans', 'aucun', 'aucune', 'jamais', 'manque', 'absence', 'manquant', 'manquante', 'plus',
	'sin', 'ningun', 'ninguna', 'nunca', 'falta', 'faltan', 'faltaba', 'carece',
	'nao', 'sem', 'nenhum', 'nenhuma', 'senza', 'nessun', 'nessuna', 'manca', 'mancanza', 'geen', 'niet', 'zonder', 'nooit', 'ontbreekt', 'ontbrekende', 'mancata',
]);

/** Denials that say a thing is not there, which can be the reason itself; the others say that something is not so. */
export const LACKS: ReadonlySet<string> = new Set([
	'no', 'without', 'wo', 'lack', 'lacks', 'lacked', 'lacking', 'missing', 'misses', 'zero', 'insufficient',
	'kein', 'keine', 'keinen', 'keiner', 'keinem', 'keinerlei', 'ohne', 'fehlt', 'fehlen', 'fehlte', 'fehlende', 'fehlender', 'fehlendes', 'fehlenden', 'mangels', 'mangelnde', 'mangelndes', 'mangelnder',
	'sans', 'aucun', 'aucune', 'manque', 'absence', 'manquant', 'manquante', 'pas',
	'sin', 'ningun', 'ninguna', 'falta', 'faltan', 'faltaba', 'carece',
	'sem', 'nenhum', 'nenhuma', 'senza', 'nessun', 'nessuna', 'manca', 'mancanza', 'geen', 'zonder', 'ontbreekt', 'ontbrekende', 'mancata',
]);

/** Classes whose words name things that may be lacking: "no connector" tells of the gap, "no competitor" does not. */
export const CAN_LACK: ReadonlySet<ReasonClass> = new Set<ReasonClass>(['technicalGap', 'security', 'partnerGap', 'people', 'price', 'legal']);

/** Words between the words of a sign that change nothing. */
export const FILLERS: ReadonlySet<string> = new Set([
	'a', 'an', 'the', 'this', 'that', 'these', 'those', 'dieses', 'diesem', 'diese', 'dieser', 'cette', 'cet', 'ce', 'este', 'esta', 'questo', 'dit', 'deze', 'any', 'our', 'their', 'your', 'its', 'of', 'on', 'for', 'was', 'were', 'is', 'are', 'be', 'been', 'got', 'has', 'have', 'had', 'to', 'from', 'at', 'in', 'all', 'more', 'enough', 'final', 'yet', 'there', 'clear', 'real', 'such', 'proper', 'us', 'by', 'and', 'it', 'they', 'them', 'local', 'actual',
	'der', 'die', 'das', 'den', 'dem', 'des', 'ein', 'eine', 'einen', 'einem', 'einer', 'sich', 'mehr', 'wurde', 'ist', 'war', 'hat', 'fur', 'von', 'vom', 'zu', 'zum', 'im', 'am', 'und', 'auf', 'wird', 'mit', 'klar', 'klare', 'konkreter', 'konkreten', 'konkretes', 'echter', 'echtes', 'aktuell', 'aktuellen', 'richtige', 'ausreichend',
	'le', 'la', 'les', 'l', 'un', 'une', 'de', 'du', 'd', 'notre', 'leur', 'a', 'au', 'est', 'ete', 'et', 'en', 'par', 'pour', 'vrai', 'assez', 'suffisamment', 'eu',
	'el', 'los', 'las', 'una', 'del', 'al', 'es', 'fue', 'ha', 'hay', 'por', 'para', 'con', 'su', 'sus', 'nos', 'y', 'tiene', 'tienen', 'hubo', 'suficiente',
	'il', 'lo', 'i', 'gli', 'di', 'da', 'o', 'os', 'as', 'um', 'uma', 'do', 'dos', 'nao', 'het', 'een', 'van', 'voor', 'te', 'meer',
]);

/** Words that, after a denial, say that what came before was not the reason. */
export const REASON_WORDS: ReadonlySet<string> = new Set([
	'issue', 'issues', 'problem', 'problems', 'concerns', 'objection', 'objections', 'reason', 'blocker', 'factor', 'point', 'concern', 'cause', 'question', 'matter',
	'grund', 'ursache', 'thema', 'hindernis', 'ausschlaggebend', 'entscheidend', 'raison', 'probleme', 'sujet', 'cause', 'motivo', 'razon', 'problema', 'causa', 'reden', 'probleem', 'oorzaak',
]);
