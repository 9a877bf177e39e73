import type { PartnerField } from '../fields';
import type { ColumnName, PartnerColumns } from '../preset';

/** Headers with which a row of something else names its partner. */
export const PARTNER_HEADERS = {
	partnerName: [
		'partner', 'partner name', 'partner account', 'partner company', 'channel partner', 'deal partner', 'Partnername', 'Vertriebspartner',
		'partenaire', 'nom du partenaire', 'socio', 'nombre del socio', 'socio comercial',
	],
	partnerId: [
		'partner id', 'partner number', 'partner account id', 'Partnernummer', 'Partner-Nr', 'id partenaire',
		'id del socio', 'id socio',
	],
	partnerRole: [
		'partner role', 'partner involvement', 'Partnerrolle', 'rôle du partenaire', 'rol del socio',
	],
	partnerClaimedAt: [
		'partner claimed at', 'partner tagged at', 'partner added', 'partner added at', 'claimed at',
	],
	partnerTypes: ['partner type', 'partnership type', 'Partnertyp', 'type de partenaire', 'tipo de socio'],
	partnerMotion: ['partner motion', 'motion'],
	partnerTier: ['partner tier', 'partner level', 'Partnerstufe', 'niveau du partenaire', 'nivel del socio'],
	partnerEmail: ['partner email', 'partner contact email'],
	partnerDomains: ['partner domain', 'partner website'],
	partnerManagerEmail: [
		'partner manager email', 'channel manager email',
		...['partner manager', 'channel manager', 'Partnermanager'].map((column) => ({ column, contains: '@' })),
	],
	partnerCountry: ['partner country'],
	partnerRegion: ['partner region'],
	partnerStatus: ['partner status'],
	partnerEnrolledAt: ['partner since', 'partner enrolled at', 'partner enrolled'],
} as const satisfies Partial<Record<PartnerField, readonly ColumnName[]>>;

/** Columns whose header says what the partner does. */
export const ROLE_HEADERS: readonly PartnerColumns[] = [
	{ role: 'sourcing', fields: { partnerName: ['sourcing partner', 'source partner', 'sourced by'], partnerId: ['sourcing partner id'] } },
	{
		role: 'referral',
		fields: { partnerName: ['referral partner', 'referring partner', 'referred by', 'referrer', 'Empfohlen von'], partnerId: ['referral partner id'] },
	},
	{
		role: 'resell',
		fields: { partnerName: ['reseller', 'reseller name', 'Wiederverkäufer', 'revendeur', 'revendedor'], partnerId: ['reseller id'] },
	},
	{
		role: 'distribute',
		fields: { partnerName: ['distributor', 'distributor name', 'Distributor', 'distributeur', 'distribuidor'], partnerId: ['distributor id'] },
	},
	{ role: 'coSell', fields: { partnerName: ['co-sell partner', 'co-selling partner'], partnerId: ['co-sell partner id'] } },
	{ role: 'influence', fields: { partnerName: ['influencing partner', 'influence partner', 'influenced by'] } },
	{ role: 'deliver', fields: { partnerName: ['implementation partner', 'delivery partner', 'Implementierungspartner'] } },
];
