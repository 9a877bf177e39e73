import { fold } from '../../core';

/** Countries: two-letter code (ISO 3166), names in use, and the time zones at the edges of where its business is done. */
const TABLE = `
ae are,united arab emirates,uae|Asia/Dubai
ar arg,argentina|America/Argentina/Buenos_Aires
at aut,austria,osterreich|Europe/Vienna
au aus,australia|Australia/Sydney Australia/Perth
be bel,belgium,belgique,belgie|Europe/Brussels
bg bgr,bulgaria|Europe/Sofia
br bra,brazil,brasil|America/Sao_Paulo America/Manaus
ca can,canada|America/Toronto America/Vancouver
ch che,switzerland,schweiz,suisse|Europe/Zurich
cl chl,chile|America/Santiago
cn chn,china|Asia/Shanghai
co col,colombia|America/Bogota
cz cze,czechia,czech republic|Europe/Prague
de deu,germany,deutschland|Europe/Berlin
dk dnk,denmark,danmark|Europe/Copenhagen
ee est,estonia|Europe/Tallinn
es esp,spain,espana|Europe/Madrid
fi fin,finland,suomi|Europe/Helsinki
fr fra,france|Europe/Paris
gb gbr,united kingdom,uk,great britain,england,scotland,wales,northern ireland|Europe/London
gr grc,greece|Europe/Athens
hk hkg,hong kong|Asia/Hong_Kong
hr hrv,croatia|Europe/Zagreb
hu hun,hungary|Europe/Budapest
id idn,indonesia|Asia/Jakarta Asia/Jayapura
ie irl,ireland|Europe/Dublin
il isr,israel|Asia/Jerusalem
in ind,india|Asia/Kolkata
is isl,iceland|Atlantic/Reykjavik
it ita,italy,italia|Europe/Rome
jp jpn,japan|Asia/Tokyo
ke ken,kenya|Africa/Nairobi
kr kor,south korea,korea,republic of korea|Asia/Seoul
lt ltu,lithuania|Europe/Vilnius
lu lux,luxembourg|Europe/Luxembourg
lv lva,latvia|Europe/Riga
mx mex,mexico|America/Mexico_City America/Tijuana
my mys,malaysia|Asia/Kuala_Lumpur
ng nga,nigeria|Africa/Lagos
nl nld,netherlands,the netherlands,holland,nederland|Europe/Amsterdam
no nor,norway,norge|Europe/Oslo
nz nzl,new zealand|Pacific/Auckland
pe per,peru|America/Lima
ph phl,philippines|Asia/Manila
pl pol,poland,polska|Europe/Warsaw
pt prt,portugal|Europe/Lisbon
ro rou,romania|Europe/Bucharest
rs srb,serbia|Europe/Belgrade
sa sau,saudi arabia|Asia/Riyadh
se swe,sweden,sverige|Europe/Stockholm
sg sgp,singapore|Asia/Singapore
si svn,slovenia|Europe/Ljubljana
sk svk,slovakia|Europe/Bratislava
th tha,thailand|Asia/Bangkok
tr tur,turkey,turkiye|Europe/Istanbul
tw twn,taiwan|Asia/Taipei
ua ukr,ukraine|Europe/Kyiv
us usa,united states,united states of america,u.s.a.,u.s.,america|America/New_York America/Los_Angeles
vn vnm,vietnam,viet nam|Asia/Ho_Chi_Minh
za zaf,south africa|Africa/Johannesburg`;

const codes = new Map<string, string>();
const zones = new Map<string, readonly string[]>();
for (const line of TABLE.trim().split('\n')) {
	const code = line.slice(0, 2);
	const [names = '', places = ''] = line.slice(3).split('|');
	for (const name of [code, ...names.split(',')]) codes.set(name, code);
	zones.set(code, places.split(' '));
}

/** The two-letter code of a country as a source writes it; undefined for one that the table does not have. */
export const countryCode = (text: string | undefined): string | undefined => (text === undefined ? undefined : codes.get(fold(text)));

/** Time zones between which a country's offices lie; a mail has to suit all of them, because nobody knows which it is. */
export const zonesOf = (code: string): readonly string[] | undefined => zones.get(code);
