/** How the value of a field is read; see `readers.ts`. */
export type ReaderName =
	| 'accountStatus' | 'actor' | 'contactStatus' | 'currency' | 'datePrecision' | 'direction' | 'domain' | 'domains' | 'email' | 'flag' | 'id' | 'ids'
	| 'kind' | 'money' | 'moment' | 'motion' | 'partnerStatus' | 'partnerTypes' | 'prose' | 'registrationKind'
	| 'registrationState' | 'role' | 'text' | 'texts' | 'touchKind';

const identified = { id: 'id' } as const;

/** What a row may say of the partner it names; `nameOrId` is one column that holds either. */
export const PARTNER_FIELDS = {
	partnerName: 'text',
	partnerId: 'id',
	partnerNameOrId: 'text',
	partnerRole: 'role',
	partnerClaimedAt: 'moment',
	partnerTypes: 'partnerTypes',
	partnerMotion: 'motion',
	partnerTier: 'text',
	partnerEmail: 'email',
	partnerDomains: 'domains',
	partnerManagerEmail: 'email',
	partnerCountry: 'text',
	partnerRegion: 'text',
	partnerStatus: 'partnerStatus',
	partnerEnrolledAt: 'moment',
} as const satisfies Record<string, ReaderName>;
export type PartnerField = keyof typeof PARTNER_FIELDS;

/**
 * Every field that a preset or an own mapping can fill, by kind of row, and how it is read.
 *
 * `stageChange`, `claim` and `remark` are rows that belong to an opportunity of the same batch; a remark is
 * only kept with it. Fields that no canonical record has (`isWon`, `homeAmount`, `firstName`, ...) decide
 * another one.
 */
export const FIELDS = {
	opportunity: {
		...identified,
		name: 'text', accountId: 'id', accountName: 'text', accountDomain: 'domain', acv: 'money', amount: 'money',
		homeAmount: 'money', currency: 'currency', productLine: 'text', pipeline: 'text', kind: 'kind',
		renewalOf: 'id', stage: 'text', stageEnteredAt: 'moment', status: 'text', isWon: 'flag', isLost: 'flag',
		isClosed: 'flag', createdAt: 'moment', acceptedAt: 'moment', closedAt: 'moment', lastActivityAt: 'moment',
		lossReason: 'text', segment: 'text', region: 'text', industry: 'text', leadSource: 'text',
		ownerEmail: 'email', partnerOfRecordId: 'id', description: 'prose', nextStep: 'prose',
	},
	partner: {
		...identified,
		name: 'text', domains: 'domains', email: 'email', types: 'partnerTypes', motion: 'motion',
		strategic: 'flag', status: 'partnerStatus', statusSince: 'moment', enrolledAt: 'moment',
		archivedAt: 'moment', agreementEndsAt: 'moment', tier: 'text', tierSince: 'moment', managerEmail: 'email',
		phone: 'text', street: 'text', postcode: 'text', city: 'text', country: 'text', region: 'text', territories: 'texts', parentId: 'id', distributorId: 'id', aliases: 'texts',
		firstName: 'text', lastName: 'text', isArchived: 'flag', otherId: 'id',
	},
	account: {
		...identified,
		name: 'text', domains: 'domains', parentId: 'id', phone: 'text', street: 'text', postcode: 'text', city: 'text',
		country: 'text', segment: 'text', industry: 'text',
		region: 'text', ownerEmail: 'email', protected: 'flag', customerSince: 'moment', status: 'accountStatus', cancelledAt: 'moment',
	},
	contact: {
		...identified,
		name: 'text', firstName: 'text', lastName: 'text', email: 'email', accountId: 'id', role: 'text',
		primary: 'flag', status: 'contactStatus', optedOut: 'flag', consentBasis: 'text', language: 'text',
	},
	touch: {
		...identified,
		opportunityId: 'id', accountId: 'id', accountDomain: 'domain', contactEmail: 'email', kind: 'touchKind',
		at: 'moment', atPrecision: 'datePrecision', loggedAt: 'moment', actor: 'actor', direction: 'direction',
		accountName: 'text', opportunityName: 'text', aboutName: 'text', partnerManager: 'text', companyIds: 'ids', contactIds: 'ids',
	},
	registration: {
		...identified,
		kind: 'registrationKind', accountId: 'id', accountDomain: 'domain', accountName: 'text', opportunityId: 'id', state: 'registrationState',
		submittedAt: 'moment', decidedAt: 'moment', acceptedAt: 'moment', expiresAt: 'moment',
	},
	stageChange: { ...identified, opportunityId: 'id', stage: 'text', previousStage: 'text', at: 'moment' },
	claim: { ...identified, opportunityId: 'id', at: 'moment' },
	remark: { ...identified, opportunityId: 'id' },
} as const satisfies Record<string, Record<string, ReaderName>>;

/** What a row can be: a record of its own, or a part of an opportunity. */
export type RowKind = keyof typeof FIELDS;
export type FieldName<Kind extends RowKind> = keyof (typeof FIELDS)[Kind] & string;

/** Kinds of rows that become records. */
export const ROW_RECORDS = [
	'account', 'contact', 'opportunity', 'partner', 'registration', 'touch',
] as const satisfies readonly RowKind[];
export type RowRecord = (typeof ROW_RECORDS)[number];
const rowRecords: ReadonlySet<RowKind> = new Set(ROW_RECORDS);

/** Whether rows of a kind become records; all others are parts of an opportunity. */
export const isRowRecord = (kind: RowKind): kind is RowRecord => rowRecords.has(kind);

/** Kinds whose rows may name a partner beside what they are. */
const NAMES_PARTNERS: ReadonlySet<RowKind> = new Set([
	'opportunity', 'contact', 'touch', 'registration', 'claim',
]);

/** The fields that an own mapping may name for a record type, with their readers. */
export function fieldsOf(kind: RowKind): ReadonlyMap<string, ReaderName> {
	const fields = new Map<string, ReaderName>(Object.entries(FIELDS[kind]));
	if (NAMES_PARTNERS.has(kind)) for (const [name, reader] of Object.entries(PARTNER_FIELDS)) fields.set(name, reader);
	return fields;
}
