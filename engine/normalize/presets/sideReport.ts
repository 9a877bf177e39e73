import type { Preset } from '../preset';
import { DEAL_NAMES, DEAL_ONLY } from './csvDeals';

const partner = [
	'partner', 'partner name', 'partner company', 'channel partner', 'who', 'which partner', 'reseller',
	'Partnername',
	'Partnerfirma', 'Vertriebspartner', 'Wer', 'partenaire', 'nom du partenaire', 'qui', 'socio',
	'nombre del socio',
	'quién', 'parceiro', 'partner commerciale',
];
const account = [
	'account', 'account name', 'customer', 'customer name', 'company', 'client', 'client name',
	'end customer', 'prospect',
	'Kunde', 'Kundenname', 'Endkunde', 'Firma', 'Unternehmen', 'Interessent', 'compte', 'nom du compte',
	'société',
	'entreprise', 'client final', 'cuenta', 'cliente', 'nombre del cliente', 'empresa', 'cliente final',
	'conta',
];
const either = [
	'account or deal', 'account/deal', 'account / opportunity', 'account or opportunity', 'customer/deal',
	'customer / opportunity', 'customer or deal', 'deal or account', 'deal/account', 'Kunde/Projekt',
	'Kunde oder Deal',
	'client/affaire', 'compte ou affaire', 'cliente/negocio', 'cuenta o negocio', 'project', 'Projekt',
	'projet', 'proyecto',
];
const what = [
	'what', 'what happened', 'what did they do', 'what they did', 'involvement', 'partner involvement',
	'contribution',
	'partner contribution', 'partner activity', 'event', 'action', 'how they helped', 'how did they help',
	'Was',
	'Was ist passiert', 'Was passierte', 'Beitrag', 'Partnerbeitrag', 'Aktivität', 'Maßnahme', 'quoi',
	"qu'ont-ils fait",
	'contribution du partenaire', 'activité', 'rôle', 'qué', 'qué pasó', 'qué hicieron', 'contribución',
	'actividad',
	'acción',
];
/** Headers of any sheet: they say what happened only where the sheet was chosen as a side report. */
const notes = [
	'touch type', 'touch', 'activity type', 'activity', 'interaction', 'type', 'note', 'notes', 'comment',
	'comments',
	'details', 'summary', 'description', 'Notiz', 'Notizen', 'Kommentar', 'Bemerkung', 'Beschreibung',
	'commentaire',
	'remarque', 'remarques', 'nota', 'notas', 'comentario', 'comentarios', 'descripción',
];
const when = [
	'when', 'date', 'on', 'day', 'month', 'activity date', 'date of activity', 'touch date', 'happened',
	'happened at',
	'happened on', 'when did it happen', 'Wann', 'Datum', 'Tag', 'Monat', 'am', 'quand', 'date de', 'jour',
	'mois',
	'cuándo', 'cuando', 'fecha', 'día', 'mes', 'data', 'quando',
];
const logged = [
	'timestamp', 'logged at', 'logged on', 'logged', 'entered at', 'entered on', 'added on', 'created at',
	'reported on',
	'Zeitstempel', 'Erfasst am', 'Eingetragen am', 'horodateur', 'saisi le', 'marca temporal',
	'registrado el',
];

/** Who of us looks after the partner: it tells partners of one name apart. */
const manager = [
	'pm', 'partner manager', 'channel manager', 'channel account manager', 'cam', 'Partnermanager', 'Partnerbetreuer',
	'responsable partenaire', 'responsable partenaires', 'gestor de socios', 'responsable de socios',
];

/**
 * A side report: any sheet in which somebody keeps what partners did, by names. A row is a touch when it
 * names a partner and an account or a deal; what it says, and when, is read from people's own words. Found
 * by itself only where the headers leave no doubt, since a sheet of deals has partners, accounts and dates
 * too: choose it as the source for all others.
 */
export const sideReport: Preset = {
	name: 'sideReport',
	detect: [
		{
			oneOfEach: [partner, [...account, ...either, ...DEAL_NAMES], what, when],
			none: [
				...DEAL_ONLY.filter((header) => !DEAL_NAMES.includes(header)),
				'amount', 'revenue', 'touch', 'touch type', 'activity', 'activity type', 'interaction',
				'registration id',
				'registration status', 'submitted at', 'partner tier', 'partner type',
			],
		},
	],
	looseHeaders: true,
	ids: 'plain',
	ownWords: true,
	mentions: true,
	mappings: [
		{
			kind: 'touch',
			when: [{ any: partner }, { any: account }, { any: either }, { any: DEAL_NAMES }],
			fields: {
				id: ['touch id', 'activity id', 'note id'],
				opportunityId: ['opportunity id', 'deal id'],
				accountId: ['account id', 'customer id'],
				accountDomain: ['account domain', 'customer domain', 'domain', 'website'],
				accountName: account,
				opportunityName: DEAL_NAMES,
				aboutName: either,
				contactEmail: ['contact email', 'email', 'e-mail'],
				partnerManager: manager,
				kind: [...what, ...notes],
				at: when,
				atPrecision: when,
				loggedAt: logged,
				actor: ['actor', 'by whom'],
				direction: ['direction'],
			},
			partners: [
				{ fields: { partnerName: partner, partnerId: ['partner id', 'Partnernummer', 'partner number'] } },
			],
			keeps: ['kind', 'at', 'atPrecision', 'partnerManager'],
			needs: [
				['partner'],
				['accountName', 'accountId', 'accountDomain', 'opportunityName', 'opportunityId', 'aboutName'],
			],
			idOfRow: true,
		},
	],
	stages: { won: [], lost: [], open: [] },
};
