import { fold } from './text';

/** Two-letter codes (ISO 3166), with the three-letter code and the names in use. */
const COUNTRIES =
	'us usa united states,united states of america,u s a,u s,america|gb gbr united kingdom,uk,great britain,england,scotland,wales,northern ireland|' +
	'de deu germany,deutschland|fr fra france|it ita italy,italia|es esp spain,espana|pt prt portugal|nl nld netherlands,the netherlands,holland,nederland|' +
	'be bel belgium,belgique,belgie|lu lux luxembourg|at aut austria,osterreich,oesterreich|ch che switzerland,schweiz,suisse|ie irl ireland,eire|' +
	'dk dnk denmark,danmark|se swe sweden,sverige|no nor norway,norge|fi fin finland,suomi|is isl iceland|pl pol poland,polska|cz cze czech republic,czechia|' +
	'sk svk slovakia|hu hun hungary|ro rou romania|bg bgr bulgaria|gr grc greece,hellas|hr hrv croatia|si svn slovenia|rs srb serbia|ua ukr ukraine|' +
	'ru rus russia,russian federation|ee est estonia|lv lva latvia|lt ltu lithuania|tr tur turkey,turkiye|il isr israel|ae are united arab emirates,uae|' +
	'sa sau saudi arabia|qa qat qatar|kw kwt kuwait|eg egy egypt|za zaf south africa|ng nga nigeria|ke ken kenya|ma mar morocco|in ind india|pk pak pakistan|' +
	'bd bgd bangladesh|lk lka sri lanka|cn chn china,peoples republic of china,prc|hk hkg hong kong|tw twn taiwan|jp jpn japan,nippon|' +
	'kr kor south korea,korea,republic of korea|sg sgp singapore|my mys malaysia|th tha thailand|vn vnm vietnam,viet nam|id idn indonesia|ph phl philippines|' +
	'au aus australia|nz nzl new zealand|ca can canada|mx mex mexico|br bra brazil,brasil|ar arg argentina|cl chl chile|co col colombia|pe per peru|' +
	'uy ury uruguay|cr cri costa rica|pa pan panama';

const CODES = new Map<string, string>();
for (const entry of COUNTRIES.split('|')) {
	const [code = '', long = '', ...names] = entry.split(' ');
	for (const name of [code, long, ...names.join(' ').split(',')]) CODES.set(name, code);
}

/**
 * The two-letter code of a country as a source writes it; undefined for one that the table does not have.
 *
 * @example
 * countryCodeOf('U.S.A.') //=> 'us'
 */
export const countryCodeOf = (text: string): string | undefined => CODES.get(fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
