import type { FieldName } from '../fields';
import type { ColumnName } from '../preset';

/** Headers of a deal's name. */
export const DEAL_NAMES: readonly string[] = [
	'opportunity', 'opportunity name', 'deal', 'deal name', 'deal title', 'oppty', 'oppty name', 'opp', 'opp name', 'Verkaufschance',
	'Opportunityname', 'Chance', 'Geschäft', 'opportunité', "nom de l'opportunité", 'affaire', "nom de l'affaire",
	'oportunidad', 'nombre de la oportunidad', 'negocio', 'nombre del negocio',
];
const IDS = [
	'opportunity id', 'deal id', 'record id', 'opp id', 'oppty id', 'opportunity number', 'deal number',
	'Verkaufschancen-ID', 'Opportunity-Nr', "id de l'opportunité", 'id opportunité', 'id de la oportunidad', 'id oportunidad',
];
/** Headers of a deal's stage: a table that has one is of deals, whatever else it holds. */
export const STAGES: readonly string[] = [
	'stage', 'deal stage', 'sales stage', 'opportunity stage', 'stage name', 'pipeline stage', 'Phase', 'Verkaufsphase',
	'Vertriebsphase', 'étape', 'phase de vente', 'etapa', 'etapa del negocio', 'fase',
];
const CLOSED = [
	'close date', 'closed date', 'closed at', 'closed on', 'close', 'closed', 'estimated close date', 'est. close date',
	'expected close date', 'won date', 'deal deal closed on', 'deal closed on', 'deal won time', 'deal expected close date', 'Abschlussdatum', 'Schlusstermin', 'date de clôture', 'date de fermeture', 'clôture',
	'fecha de cierre', 'cierre',
];

/** Headers that only a table of deals has. */
export const DEAL_ONLY: readonly string[] = [...DEAL_NAMES, ...IDS, ...STAGES, ...CLOSED, 'acv', 'deal amount', 'opportunity amount'];

/** Headers of a deal's fields, most telling first. */
export const DEAL_HEADERS = {
	id: [...IDS, 'id'],
	name: [...DEAL_NAMES, 'name', 'title', 'Titel', 'titre', 'título', 'Name'],
	accountId: ['account id', 'customer id', 'company id', 'Kundennummer'],
	accountDomain: ['account domain', 'company domain', 'customer domain', 'domain', 'website'],
	acv: [
		'acv', 'annual contract value', 'arr', 'annual recurring revenue', 'Jahreswert', 'valeur annuelle',
		'valor anual',
	],
	amount: [
		'amount', 'deal amount', 'opportunity amount', 'revenue', 'product revenue', 'deal value', 'value', 'deal size', 'total',
		'tcv', 'total contract value', 'Betrag', 'Umsatz', 'Wert', 'montant', 'valeur', "chiffre d'affaires", 'importe',
		'monto', 'valor', 'cantidad', 'ingresos',
	],
	homeAmount: [
		'amount in home currency', 'amount in company currency', 'amount converted', 'amount base currency',
	],
	currency: ['currency', 'currency code', 'deal currency', 'deal currency of value', 'Währung', 'devise', 'moneda', 'divisa'],
	productLine: ['product line', 'product', 'product family', 'Produkt', 'produit', 'producto'],
	pipeline: ['pipeline'],
	kind: [
		'deal type', 'opportunity type', 'business type', 'record type', 'type', 'Art', 'Typ', 'Geschäftsart', "type d'affaire",
		'tipo', 'tipo de negocio',
	],
	renewalOf: ['renewal of'],
	stage: STAGES,
	stageEnteredAt: [
		'stage entered', 'stage entered at', 'stage since', 'stage date', 'last stage change date',
	],
	status: [
		'status', 'deal status', 'opportunity status', 'outcome', 'result', 'Ergebnis', 'statut', 'résultat',
		'estado', 'resultado',
	],
	isWon: ['is won', 'won', 'iswon', 'Gewonnen'],
	isLost: ['is lost', 'lost', 'Verloren'],
	isClosed: ['is closed', 'isclosed'],
	createdAt: [
		'create date', 'created date', 'created at', 'created on', 'created', 'creation date', 'open date', 'deal created', 'deal deal created', 'Erstellt',
		'Erstellt am', 'Erstelldatum', 'Erstellungsdatum', 'date de création', 'créé le', 'fecha de creación', 'creado', 'creado el',
	],
	acceptedAt: ['accepted at', 'accepted date', 'qualified date'],
	closedAt: CLOSED,
	lastActivityAt: [
		'last activity', 'last activity date', 'deal last activity date', 'last touched', 'letzte Aktivität', 'dernière activité',
		'última actividad',
	],
	lossReason: [
		'loss reason', 'lost reason', 'closed lost reason', 'deal lost reason', 'reason lost', 'reason', 'Verlustgrund', 'Grund', 'raison de perte',
		'motif de perte', 'motivo de pérdida', 'razón de pérdida',
	],
	segment: [
		'segment', 'customer segment', 'account segment', 'customer size', 'company size', 'Kundensegment',
		'segmento',
	],
	region: [
		'region', 'sales region', 'territory', 'geo', 'Gebiet', 'Vertriebsgebiet', 'région', 'territoire',
		'región', 'territorio',
	],
	industry: ['industry', 'vertical', 'Branche', 'secteur', 'industrie', 'industria', 'sector'],
	leadSource: [
		'lead source', 'source', 'opportunity source', 'deal source', 'Quelle', 'Leadquelle',
		'source du prospect', 'origen', 'fuente',
	],
	ownerEmail: [
		'owner email', 'deal owner email', 'opportunity owner email', 'sales rep email', 'E-Mail des Besitzers',
		...['owner', 'deal owner', 'opportunity owner', 'sales rep'].map((column) => ({ column, contains: '@' })),
	],
	partnerOfRecordId: ['partner of record id', 'partner of record'],
	description: ['description', 'notes', 'Beschreibung', 'descripción'],
	nextStep: ['next step', 'next steps', 'nächster Schritt', 'prochaine étape', 'siguiente paso'],
} as const satisfies Partial<Record<FieldName<'opportunity'>, readonly ColumnName[]>>;
