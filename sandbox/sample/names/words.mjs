// @ts-check

/**
 * What companies call themselves after, by language: lines of a technology house (partners) and of
 * everybody else (customers).
 * @type {Readonly<Record<import('./countries.mjs').Language, { readonly tech: readonly string[], readonly trade: readonly string[], readonly more: readonly string[] }>>}
 */
export const FIELDS = Object.freeze({
	en: {
		tech: ['Systems', 'Software', 'Consulting', 'Technologies', 'Cloud Services', 'Networks', 'Solutions', 'Digital', 'Analytics', 'Security', 'Integration', 'Infotech', 'Labs', 'Computing'],
		trade: ['Manufacturing', 'Logistics', 'Foods', 'Medical', 'Energy', 'Insurance', 'Stores', 'Telecom', 'Engineering', 'Holdings', 'Industries', 'Airways', 'Pharma', 'Motors', 'Hotels', 'Properties', 'Textiles'],
		more: ['North', 'West', 'Group', 'International', 'Partners', 'Central', 'First', 'United'],
	},
	de: {
		tech: ['Systemhaus', 'Beratung', 'Datentechnik', 'Software', 'Netzwerke', 'IT-Lösungen', 'Informatik', 'Digital', 'Automation'],
		trade: ['Maschinenbau', 'Logistik', 'Lebensmittel', 'Medizintechnik', 'Energie', 'Versicherungen', 'Handel', 'Fahrzeugbau', 'Stahlwerke', 'Brauerei', 'Spedition', 'Werkzeuge', 'Möbel'],
		more: ['Nord', 'Süd', 'Gruppe', 'Holding', 'Mitte', 'West'],
	},
	fr: {
		tech: ['Conseil', 'Informatique', 'Ingénierie', 'Logiciels', 'Réseaux', 'Numérique', 'Solutions'],
		trade: ['Industrie', 'Transports', 'Assurances', 'Alimentaire', 'Énergie', 'Distribution', 'Bâtiment', 'Santé', 'Textiles', 'Automobile'],
		more: ['Nord', 'Sud', 'Groupe', 'Atlantique', 'Méditerranée'],
	},
	es: {
		tech: ['Consultores', 'Sistemas', 'Soluciones', 'Tecnología', 'Informática', 'Redes', 'Digital'],
		trade: ['Industrias', 'Transportes', 'Alimentos', 'Seguros', 'Energía', 'Construcciones', 'Farmacéutica', 'Textil', 'Logística', 'Comercial'],
		more: ['Norte', 'Sur', 'Grupo', 'Ibérica', 'del Pacífico'],
	},
	it: {
		tech: ['Informatica', 'Consulenza', 'Sistemi', 'Soluzioni', 'Reti'],
		trade: ['Industrie', 'Trasporti', 'Alimentari', 'Assicurazioni', 'Meccanica', 'Ceramiche', 'Tessuti', 'Farmaceutici'],
		more: ['Nord', 'Sud', 'Gruppo', 'Italia'],
	},
	pl: {
		tech: ['Systemy', 'Doradztwo', 'Informatyka', 'Technologie'],
		trade: ['Przemysł', 'Transport', 'Żywność', 'Energia', 'Handel', 'Budowa', 'Maszyny'],
		more: ['Północ', 'Grupa', 'Polska', 'Wschód'],
	},
	sv: {
		tech: ['System', 'Konsult', 'Teknik', 'Data', 'Nätverk'],
		trade: ['Industri', 'Transport', 'Livsmedel', 'Energi', 'Handel', 'Bygg', 'Skog'],
		more: ['Norr', 'Syd', 'Gruppen', 'Norden'],
	},
	pt: {
		tech: ['Sistemas', 'Consultoria', 'Tecnologia', 'Soluções', 'Redes'],
		trade: ['Indústria', 'Transportes', 'Alimentos', 'Seguros', 'Energia', 'Comércio', 'Farma', 'Mineração'],
		more: ['Norte', 'Sul', 'Grupo', 'Brasil'],
	},
	uk: { tech: ['Софт', 'Технології', 'Консалтинг'], trade: ['Пром', 'Транс', 'Агро', 'Енерго'], more: ['Захід', 'Група'] },
	el: { tech: ['Πληροφορική', 'Συστήματα', 'Λογισμικό'], trade: ['Βιομηχανία', 'Μεταφορές', 'Τρόφιμα', 'Ενέργεια'], more: ['Όμιλος', 'Βορράς'] },
	ja: { tech: ['システム', 'ソフトウェア', 'テクノロジー'], trade: ['工業', '運輸', '食品', '電力', '製薬'], more: ['東日本', 'グループ'] },
	ar: { tech: ['للتقنية', 'للأنظمة', 'للبرمجيات'], trade: ['للصناعة', 'للنقل', 'للأغذية', 'للطاقة'], more: ['الخليج', 'المجموعة'] },
});

/** The same words in English, by position, for the Latin form of names in other alphabets. @type {Readonly<Record<'uk' | 'el' | 'ja' | 'ar', { readonly tech: readonly string[], readonly trade: readonly string[] }>>} */
export const IN_ENGLISH = Object.freeze({
	uk: { tech: ['Soft', 'Technologies', 'Consulting'], trade: ['Prom', 'Trans', 'Agro', 'Energo'] },
	el: { tech: ['Informatics', 'Systems', 'Software'], trade: ['Industry', 'Transport', 'Foods', 'Energy'] },
	ja: { tech: ['Systems', 'Software', 'Technology'], trade: ['Industries', 'Transport', 'Foods', 'Electric', 'Pharma'] },
	ar: { tech: ['Technology', 'Systems', 'Software'], trade: ['Industry', 'Transport', 'Foods', 'Energy'] },
});

/** Long names, of which people remember the first letters. */
export const LONG_NAMES = Object.freeze([
	['Advanced', 'Allied', 'Associated', 'Central', 'Continental', 'Dynamic', 'Eastern', 'Federal', 'General', 'Global', 'Integrated', 'International', 'Mutual', 'National', 'Northern', 'Pacific', 'Premier', 'Regional', 'Southern', 'United', 'Universal', 'Western'],
	['Aerospace', 'Business', 'Chemical', 'Commercial', 'Consumer', 'Data', 'Electronic', 'Engineering', 'Enterprise', 'Financial', 'Freight', 'Health', 'Industrial', 'Information', 'Marine', 'Material', 'Network', 'Operational', 'Process', 'Public', 'Resource', 'Technical', 'Utility'],
	['Management', 'Design', 'Exchange', 'Processing', 'Research', 'Supply', 'Service', 'Trading', 'Control', 'Equipment', 'Planning', 'Transport'],
	['Systems', 'Group', 'Associates', 'Services', 'Company', 'Network', 'Trust', 'Works'],
]);
