import { plainText } from '../strings/plainText';
import { textsIn } from './cells';
import { single } from './single';

/** ISO 3166 two-letter codes, with the three-letter code and the names in use. */
const COUNTRIES =
	'us usa united states,united states of america,u s a,america|gb gbr united kingdom,uk,great britain,england,scotland,wales,northern ireland|' +
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

/** Countries, by code or name. */
export const country = single<string>('country', {
	levels: ['same', 'different'],
	usual: [0.95, 0.05],
	chance: [0.4, 0.6],
	different: [0.03, 0.2],
	// A rare country shows in its towns, names and numbers, which are rare too: counted by rarity it would count twice.
	byRarity: false,
	read: (cells) =>
		textsIn(cells).flatMap((text) => {
			const plain = plainText(text)
				.replace(/[^\p{L}\p{N}]+/gu, ' ')
				.trim();
			return plain === '' ? [] : (CODES.get(plain) ?? plain);
		}),
	identity: (text) => text,
	level: () => 2,
	keys: (text, found) => found('', text),
});
