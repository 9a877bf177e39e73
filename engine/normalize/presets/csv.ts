import type { ColumnName, Preset } from '../preset';
import { PARTNER_HEADERS, ROLE_HEADERS } from './csvPartners';
import { DEAL_HEADERS, DEAL_NAMES, DEAL_ONLY, STAGES } from './csvDeals';

const account = [
	'account', 'account name', 'customer', 'customer name', 'company', 'company name', 'client', 'organization', 'deal organization', 'associated company', 'associated company primary', 'primary company',
	'Kunde', 'Kundenname', 'Firma', 'Unternehmen', 'client', 'compte', 'nom du compte', 'société', 'entreprise',
	'cuenta', 'nombre de la cuenta', 'cliente', 'empresa',
];
const email = ['email', 'e-mail', 'email address', 'mail', 'E-Mail-Adresse', 'courriel', 'correo', 'correo electrónico'];
const domain = ['domain', 'website', 'web site', 'url', 'web', 'homepage', 'Webseite', 'site web', 'dominio', 'sitio web'];
const phone = ['phone', 'phone number', 'telephone', 'tel', 'Telefon', 'Telefonnummer', 'téléphone', 'teléfono'];
const street = ['street', 'address', 'street address', 'billing street', 'address line 1', 'Straße', 'Strasse', 'Adresse', 'rue', 'dirección', 'calle'];
const postcode = ['postal code', 'postcode', 'zip', 'zip code', 'billing postal code', 'PLZ', 'Postleitzahl', 'code postal', 'código postal'];
const city = ['city', 'town', 'billing city', 'Stadt', 'Ort', 'ville', 'ciudad'];
const country = ['country', 'Land', 'pays', 'país'];
const region = ['region', 'territory', 'geo', 'Gebiet', 'région', 'región'];
const at = ['date', 'when', 'activity date', 'touch date', 'happened at', 'Datum', 'fecha'];

/** Columns that hold a person's name or address: only an address is read. */
const holding = (...columns: readonly string[]): ColumnName[] => columns.map((column) => ({ column, contains: '@' }));

/** A plain table: any export with headers, in English, German, French or Spanish. It takes every row. */
export const csv: Preset = {
	name: 'csv',
	detect: [{}],
	ids: 'plain',
	mappings: [
		{
			kind: 'registration',
			when: [{ any: ['registration id', 'registration status', 'registration state', 'submitted at', 'submission date'], none: STAGES }],
			fields: {
				id: ['registration id', 'id'],
				kind: ['registration type', 'type', 'kind'],
				accountDomain: ['account domain', 'customer domain', ...domain],
				accountName: account,
				opportunityId: ['opportunity id', 'deal id'],
				state: ['registration status', 'registration state', 'status', 'state'],
				submittedAt: ['submitted at', 'submission date', 'submitted', 'created at'],
				decidedAt: ['decided at', 'decision date', 'approved at', 'approval date'],
				acceptedAt: ['accepted at'],
				expiresAt: ['expires at', 'expiry date', 'expiration date', 'expires'],
			},
			partners: [{ fields: PARTNER_HEADERS }],
		},
		{
			kind: 'touch',
			when: [{ any: ['touch', 'touch type', 'activity', 'activity type', 'interaction'], none: STAGES }],
			fields: {
				id: ['touch id', 'activity id', 'id'],
				opportunityId: ['opportunity id', 'deal id'],
				accountId: ['account id', 'customer id'],
				accountDomain: ['account domain', 'customer domain', ...domain],
				accountName: account,
				opportunityName: DEAL_NAMES,
				contactEmail: ['contact email', ...email],
				kind: ['touch type', 'activity type', 'touch', 'activity', 'interaction', 'type', 'kind'],
				at,
				loggedAt: ['logged at', 'created at', 'entered at'],
				actor: ['actor', 'by whom'],
				direction: ['direction'],
			},
			// An activity with nobody and nothing in particular means nothing.
			needs: [
				['partner', 'opportunityId', 'opportunityName', 'accountId', 'accountName', 'accountDomain', 'contactEmail'],
			],
			partners: [{ fields: PARTNER_HEADERS }],
		},
		{
			kind: 'opportunity',
			when: [{ any: DEAL_ONLY }, { any: account, all: ['amount'] }, { any: account, all: ['revenue'] }],
			fields: { ...DEAL_HEADERS, accountName: account },
			partners: [{ fields: PARTNER_HEADERS }, ...ROLE_HEADERS],
		},
		{
			kind: 'contact',
			when: [
				{ any: ['contact', 'contact name', 'contact id', 'first name', 'last name', 'Vorname', 'Nachname', 'prénom', 'apellido'] },
			],
			fields: {
				id: ['contact id', 'id'],
				name: ['contact name', 'contact', 'full name', 'name'],
				firstName: ['first name', 'Vorname', 'prénom', 'nombre'],
				lastName: ['last name', 'surname', 'Nachname', 'nom', 'apellido', 'apellidos'],
				email: ['contact email', ...email],
				accountId: ['account id', 'customer id'],
				role: ['role', 'job title', 'title', 'position', 'Rolle', 'fonction', 'cargo'],
				primary: ['primary', 'primary contact', 'is primary'],
				status: ['contact status', 'status'],
				optedOut: ['opted out', 'opt out', 'unsubscribed'],
				consentBasis: ['consent', 'consent basis', 'legal basis'],
				language: ['language', 'Sprache', 'langue', 'idioma'],
			},
			partners: [{ fields: PARTNER_HEADERS }],
		},
		{
			kind: 'partner',
			when: [
				{ any: ['partner', 'partner name', 'partner id', 'partner type', 'partner tier', 'Partnername', 'partenaire', 'socio'] },
				{ all: ['name'], any: ['tier', 'partner since', 'enrolled', 'enrolled at', 'enrollment date', 'certifications'] },
			],
			fields: {
				id: ['partner id', 'partner number', 'Partnernummer', 'Partner-ID', 'id'],
				name: [
					'partner name', 'partner', 'Partnername', 'partenaire', 'nom du partenaire', 'socio',
					'nombre del socio', 'name', 'company', 'company name', 'account name', 'Firma',
				],
				domains: ['partner domain', 'domains', ...domain],
				email: ['partner email', ...email],
				types: [
					'partner type', 'partnership type', 'type', 'Partnertyp', 'Typ', 'type de partenaire',
					'tipo de socio', 'tipo',
				],
				motion: ['partner motion', 'motion'],
				strategic: ['strategic', 'strategic partner', 'is strategic'],
				status: ['partner status', 'status', 'state', 'statut', 'estado'],
				statusSince: ['status since'],
				enrolledAt: [
					'enrolled at', 'enrolled', 'enrollment date', 'enrolment date', 'partner since',
					'joined', 'join date', 'start date', 'signed date', 'Partner seit', 'partenaire depuis',
					'socio desde', 'created at', 'create date', 'created',
				],
				archivedAt: ['archived at', 'archived'],
				agreementEndsAt: [
					'agreement ends', 'agreement end date', 'contract end', 'contract end date',
					'expiry date',
				],
				tier: ['partner tier', 'tier', 'level', 'partner level', 'Stufe', 'niveau', 'nivel'],
				tierSince: ['tier since'],
				managerEmail: [
					'partner manager email', 'manager email', 'channel manager email', 'owner email',
					...holding('partner manager', 'channel manager', 'cam', 'pam', 'Partnermanager', 'owner'),
				],
				phone,
				street,
				postcode,
				city,
				country: ['partner country', ...country],
				region: ['partner region', ...region],
				territories: ['territories'],
				parentId: ['parent id', 'parent partner id'],
				distributorId: ['distributor id'],
				aliases: ['aliases', 'also known as', 'aka'],
			},
		},
		{
			kind: 'account',
			when: [{ any: ['account id', 'customer id', ...account] }],
			fields: {
				id: ['account id', 'customer id', 'Kundennummer', 'id'],
				name: [...account, 'name'],
				domains: ['account domain', 'domains', ...domain],
				parentId: ['parent id', 'parent account id'],
				phone,
				street,
				postcode,
				city,
				country,
				segment: ['segment', 'customer segment', 'size', 'Segment', 'segmento'],
				industry: ['industry', 'vertical', 'Branche', 'secteur', 'sector', 'industria'],
				region,
				ownerEmail: ['owner email', 'account owner email', ...holding('account owner', 'owner')],
				protected: ['protected', 'named account'],
				customerSince: ['customer since', 'Kunde seit'],
				status: ['customer status', 'account status', 'Kundenstatus', 'statut client', 'estado del cliente'],
				cancelledAt: ['cancelled at', 'cancelled on', 'cancellation date', 'churned at', 'churn date', 'Kündigungsdatum', 'gekündigt am', 'date de résiliation', 'fecha de baja'],
			},
		},
	],
	stages: {
		won: [
			'closed won', 'closed - won', 'won', 'win', 'deal won', 'closed/won', 'signed', 'contract signed', 'gewonnen',
			'abgeschlossen gewonnen', 'geschlossen gewonnen', 'abschluss gewonnen', 'gagné', 'gagnée', 'affaire gagnée',
			'fermé gagné', 'fermée gagnée', 'conclu', 'ganado', 'ganada', 'cerrado ganado', 'cerrada ganada', 'ganho', 'vinto',
		],
		lost: [
			'closed lost', 'lost', 'deal lost', 'loss', 'dead', 'disqualified', 'closed no decision', 'no decision',
			'cancelled', 'canceled', 'abandoned', 'rejected', 'verloren', 'abgeschlossen verloren', 'geschlossen verloren',
			'perdu', 'perdue', 'affaire perdue', 'fermé perdu', 'fermée perdue', 'perdido', 'perdida', 'cerrado perdido',
			'cerrada perdida',
		],
		open: [
			'open', 'active', 'in progress', 'pending', 'lead', 'new', 'prospect', 'qualify', 'qualified', 'qualification',
			'discovery', 'demo', 'solution', 'evaluation', 'poc', 'proposal', 'quote', 'negotiation', 'finalize', 'commit',
			'contract sent', 'offen', 'laufend', 'angebot', 'verhandlung', 'ouvert', 'en cours', 'proposition', 'abierto',
			'abierta', 'en curso', 'propuesta',
		],
	},
};

