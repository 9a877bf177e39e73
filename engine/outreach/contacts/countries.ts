import { countryCodeOf } from '../../core';

/** By the two-letter code of a country the time zones at the edges of where its business is done. */
const TABLE = `
ae Asia/Dubai
ar America/Argentina/Buenos_Aires
at Europe/Vienna
au Australia/Sydney Australia/Perth
be Europe/Brussels
bg Europe/Sofia
br America/Sao_Paulo America/Manaus
ca America/Toronto America/Vancouver
ch Europe/Zurich
cl America/Santiago
cn Asia/Shanghai
co America/Bogota
cz Europe/Prague
de Europe/Berlin
dk Europe/Copenhagen
ee Europe/Tallinn
es Europe/Madrid
fi Europe/Helsinki
fr Europe/Paris
gb Europe/London
gr Europe/Athens
hk Asia/Hong_Kong
hr Europe/Zagreb
hu Europe/Budapest
id Asia/Jakarta Asia/Jayapura
ie Europe/Dublin
il Asia/Jerusalem
in Asia/Kolkata
is Atlantic/Reykjavik
it Europe/Rome
jp Asia/Tokyo
ke Africa/Nairobi
kr Asia/Seoul
lt Europe/Vilnius
lu Europe/Luxembourg
lv Europe/Riga
mx America/Mexico_City America/Tijuana
my Asia/Kuala_Lumpur
ng Africa/Lagos
nl Europe/Amsterdam
no Europe/Oslo
nz Pacific/Auckland
pe America/Lima
ph Asia/Manila
pl Europe/Warsaw
pt Europe/Lisbon
ro Europe/Bucharest
rs Europe/Belgrade
sa Asia/Riyadh
se Europe/Stockholm
sg Asia/Singapore
si Europe/Ljubljana
sk Europe/Bratislava
th Asia/Bangkok
tr Europe/Istanbul
tw Asia/Taipei
ua Europe/Kyiv
us America/New_York America/Los_Angeles
vn Asia/Ho_Chi_Minh
za Africa/Johannesburg`;

const zones = new Map(TABLE.trim().split('\n').map((line) => [line.slice(0, 2), line.slice(3).split(' ')] as const));

/** The two-letter code of a country as a source writes it; undefined for one whose time zones nobody knows. */
export function countryCode(text: string | undefined): string | undefined {
	const code = text === undefined ? undefined : countryCodeOf(text);
	return code !== undefined && zones.has(code) ? code : undefined;
}

/** Time zones between which a country's offices lie; a mail has to suit all of them, because nobody knows which it is. */
export const zonesOf = (code: string): readonly string[] | undefined => zones.get(code);
