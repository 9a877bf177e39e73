// @ts-check

/**
 * @typedef {'NA' | 'EMEA' | 'APAC' | 'LATAM'} Region
 * @typedef {'Latn' | 'Cyrl' | 'Grek' | 'Jpan' | 'Arab'} Script
 * @typedef {'en' | 'de' | 'fr' | 'es' | 'it' | 'pl' | 'sv' | 'pt' | 'uk' | 'el' | 'ja' | 'ar'} Language
 *
 * @typedef {object} Country
 * @property {string} code ISO 3166
 * @property {string} name in English
 * @property {string} own as its people write it
 * @property {Region} region
 * @property {number} weight share within its region
 * @property {'USD' | 'EUR'} currency in which its deals are written
 * @property {Language} language
 * @property {Script} script
 * @property {string} tld
 * @property {string} dial
 * @property {readonly (readonly string[])[]} forms legal forms, each with the ways people write it
 */

const LLC = ['LLC', 'L.L.C.', 'Llc', 'LLC.', 'limited liability co'];
const INC = ['Inc.', 'Inc', 'Incorporated', ', Inc.', 'INC', 'Incorp.'];
const CORP = ['Corp.', 'Corporation', 'Corp', 'Corpn.'];
const LTD = ['Ltd', 'Limited', 'Ltd.', 'LTD', '(UK) Ltd'];
const GMBH = ['GmbH', 'G.m.b.H.', 'Gesellschaft mbH', 'GMBH', 'gmbh', 'Ges.m.b.H.'];
const SARL = ['SARL', 'S.A.R.L.', 'Sàrl', 'S.à r.l.', 'Société à responsabilité limitée'];
const SA = ['SA', 'S.A.', 'Société Anonyme', 'sa'];
const SL = ['S.L.', 'SL', 'S.L.U.', 'Sociedad Limitada', 'Soc. Ltda.'];

/** @type {readonly Country[]} */
export const COUNTRIES = [
	{ code: 'US', name: 'United States', own: 'USA', region: 'NA', weight: 82, currency: 'USD', language: 'en', script: 'Latn', tld: 'com', dial: '+1', forms: [INC, LLC, CORP, ['LLP', 'L.L.P.'], ['PBC', 'Public Benefit Corp.'], ['Co.', 'Company', 'Co']] },
	{ code: 'CA', name: 'Canada', own: 'Canada', region: 'NA', weight: 18, currency: 'USD', language: 'en', script: 'Latn', tld: 'ca', dial: '+1', forms: [INC, ['Ltée', 'Ltee', 'Limitée'], CORP, ['ULC', 'U.L.C.']] },
	{ code: 'GB', name: 'United Kingdom', own: 'UK', region: 'EMEA', weight: 22, currency: 'EUR', language: 'en', script: 'Latn', tld: 'co.uk', dial: '+44', forms: [LTD, ['plc', 'PLC', 'P.L.C.', 'public limited company'], ['LLP', 'L.L.P.'], ['CIC', 'C.I.C.']] },
	{ code: 'DE', name: 'Germany', own: 'Deutschland', region: 'EMEA', weight: 24, currency: 'EUR', language: 'de', script: 'Latn', tld: 'de', dial: '+49', forms: [GMBH, ['AG', 'Aktiengesellschaft', 'A.G.'], ['GmbH & Co. KG', 'GmbH & Co KG', 'GmbH u. Co. KG', 'GmbH&Co.KG'], ['e.K.', 'eK', 'e. Kfm.'], ['UG (haftungsbeschränkt)', 'UG', 'UG (haftungsbeschr.)'], ['SE', 'Societas Europaea']] },
	{ code: 'AT', name: 'Austria', own: 'Österreich', region: 'EMEA', weight: 6, currency: 'EUR', language: 'de', script: 'Latn', tld: 'at', dial: '+43', forms: [GMBH, ['OG', 'offene Gesellschaft'], ['AG', 'Aktiengesellschaft']] },
	{ code: 'CH', name: 'Switzerland', own: 'Schweiz', region: 'EMEA', weight: 6, currency: 'EUR', language: 'de', script: 'Latn', tld: 'ch', dial: '+41', forms: [['AG', 'A.G.', 'SA'], GMBH, ['Genossenschaft', 'Gen.']] },
	{ code: 'FR', name: 'France', own: 'France', region: 'EMEA', weight: 12, currency: 'EUR', language: 'fr', script: 'Latn', tld: 'fr', dial: '+33', forms: [SARL, ['SAS', 'S.A.S.', 'SASU', 'Société par actions simplifiée'], SA, ['EURL', 'E.U.R.L.'], ['SCOP', 'S.C.O.P.']] },
	{ code: 'ES', name: 'Spain', own: 'España', region: 'EMEA', weight: 8, currency: 'EUR', language: 'es', script: 'Latn', tld: 'es', dial: '+34', forms: [SL, ['S.A.', 'SA', 'Sociedad Anónima'], ['S. Coop.', 'Sociedad Cooperativa']] },
	{ code: 'IT', name: 'Italy', own: 'Italia', region: 'EMEA', weight: 7, currency: 'EUR', language: 'it', script: 'Latn', tld: 'it', dial: '+39', forms: [['S.r.l.', 'Srl', 'SRL', 'società a r.l.'], ['S.p.A.', 'SpA', 'SPA', 'Società per azioni'], ['s.n.c.', 'Snc']] },
	{ code: 'SE', name: 'Sweden', own: 'Sverige', region: 'EMEA', weight: 4, currency: 'EUR', language: 'sv', script: 'Latn', tld: 'se', dial: '+46', forms: [['AB', 'Aktiebolag', 'A.B.', 'AB (publ)'], ['HB', 'Handelsbolag']] },
	{ code: 'PL', name: 'Poland', own: 'Polska', region: 'EMEA', weight: 5, currency: 'EUR', language: 'pl', script: 'Latn', tld: 'pl', dial: '+48', forms: [['Sp. z o.o.', 'sp. z o. o.', 'Spółka z o.o.', 'SP Z OO'], ['S.A.', 'SA', 'Spółka Akcyjna']] },
	{ code: 'UA', name: 'Ukraine', own: 'Україна', region: 'EMEA', weight: 2, currency: 'EUR', language: 'uk', script: 'Cyrl', tld: 'com.ua', dial: '+380', forms: [['ТОВ', 'Товариство з обмеженою відповідальністю'], ['ПрАТ', 'Приватне АТ']] },
	{ code: 'GR', name: 'Greece', own: 'Ελλάδα', region: 'EMEA', weight: 2, currency: 'EUR', language: 'el', script: 'Grek', tld: 'gr', dial: '+30', forms: [['Α.Ε.', 'ΑΕ', 'Ανώνυμη Εταιρεία'], ['Ε.Π.Ε.', 'ΕΠΕ'], ['Ι.Κ.Ε.', 'ΙΚΕ']] },
	{ code: 'AE', name: 'United Arab Emirates', own: 'الإمارات', region: 'EMEA', weight: 2, currency: 'USD', language: 'ar', script: 'Arab', tld: 'ae', dial: '+971', forms: [['ذ.م.م', 'ش.ذ.م.م'], ['FZ-LLC', 'FZ LLC', 'FZE']] },
	{ code: 'JP', name: 'Japan', own: '日本', region: 'APAC', weight: 26, currency: 'USD', language: 'ja', script: 'Jpan', tld: 'co.jp', dial: '+81', forms: [['株式会社', '(株)', '㈱', 'K.K.'], ['合同会社', '(同)'], ['有限会社', '(有)']] },
	{ code: 'IN', name: 'India', own: 'Bharat', region: 'APAC', weight: 28, currency: 'USD', language: 'en', script: 'Latn', tld: 'in', dial: '+91', forms: [['Pvt. Ltd.', 'Private Limited', 'Pvt Ltd', 'P Ltd', '(P) Ltd.'], LTD, ['LLP', 'L.L.P.']] },
	{ code: 'AU', name: 'Australia', own: 'Australia', region: 'APAC', weight: 30, currency: 'USD', language: 'en', script: 'Latn', tld: 'com.au', dial: '+61', forms: [['Pty Ltd', 'Pty. Ltd.', 'Proprietary Limited', 'P/L'], LTD] },
	{ code: 'SG', name: 'Singapore', own: 'Singapore', region: 'APAC', weight: 16, currency: 'USD', language: 'en', script: 'Latn', tld: 'com.sg', dial: '+65', forms: [['Pte. Ltd.', 'Pte Ltd', 'Private Limited', 'PTE LTD'], LLC] },
	{ code: 'BR', name: 'Brazil', own: 'Brasil', region: 'LATAM', weight: 42, currency: 'USD', language: 'pt', script: 'Latn', tld: 'com.br', dial: '+55', forms: [['Ltda.', 'LTDA', 'Limitada', 'Ltda - ME'], ['S.A.', 'S/A', 'SA'], ['EIRELI', 'Eireli - EPP']] },
	{ code: 'MX', name: 'Mexico', own: 'México', region: 'LATAM', weight: 36, currency: 'USD', language: 'es', script: 'Latn', tld: 'com.mx', dial: '+52', forms: [['S.A. de C.V.', 'SA de CV', 'S.A.P.I. de C.V.'], ['S. de R.L. de C.V.', 'S de RL de CV']] },
	{ code: 'CL', name: 'Chile', own: 'Chile', region: 'LATAM', weight: 22, currency: 'USD', language: 'es', script: 'Latn', tld: 'cl', dial: '+56', forms: [['SpA', 'SPA', 'Sociedad por Acciones'], ['Ltda.', 'Limitada', 'LTDA'], ['E.I.R.L.', 'EIRL']] },
];

/** @type {Readonly<Record<Region, readonly (readonly [number, number])[]>>} country positions by weight */
const IN_REGION = Object.freeze({
	NA: weigh('NA'),
	EMEA: weigh('EMEA'),
	APAC: weigh('APAC'),
	LATAM: weigh('LATAM'),
});

/** @param {Region} region */
function weigh(region) {
	return COUNTRIES.flatMap((country, i) => (country.region === region ? [/** @type {const} */ ([i, country.weight])] : []));
}

/**
 * @param {import('../random/stream.mjs').Stream} random
 * @param {Region} region
 */
export const countryIn = (random, region) => /** @type {Country} */ (COUNTRIES[random.weighted(IN_REGION[region])]);
