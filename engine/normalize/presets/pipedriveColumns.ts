import type { ColumnName, PartnerRole } from '../preset';

/** Columns of deals that accounts commonly make for partners, by the role that their names say. */
export const DEAL_PARTNER_COLUMNS: readonly {
	readonly role?: PartnerRole;
	readonly columns: readonly string[];
}[] = [
	{
		columns: [
			'Partner', 'Partner name', 'Partner organization', 'Partner company', 'Channel partner',
			'Vertriebspartner', 'Partenaire', 'Socio',
		],
	},
	{ role: 'sourcing', columns: ['Sourcing partner', 'Source partner', 'Sourced by'] },
	{ role: 'referral', columns: ['Referral partner', 'Referring partner', 'Referred by', 'Referrer'] },
	{
		role: 'resell',
		columns: ['Reseller', 'Reseller partner', 'Wiederverkäufer', 'Revendeur', 'Revendedor'],
	},
	{ role: 'distribute', columns: ['Distributor', 'Distributeur', 'Distribuidor'] },
	{ role: 'coSell', columns: ['Co-sell partner', 'Co-selling partner'] },
	{ role: 'influence', columns: ['Influencing partner', 'Influence partner', 'Influenced by'] },
	{ role: 'deliver', columns: ['Implementation partner', 'Delivery partner'] },
];

const holding = (...columns: readonly string[]): ColumnName[] =>
	columns.map((column) => ({ column, contains: '@' }));
const domains = ['Domain', 'Website', 'Web site'];

/** Names that accounts commonly give the columns they make; Pipedrive itself has none for partners. */
export const MADE_COLUMNS = {
	claim: {
		partnerRole: ['Partner role', 'Partner involvement'],
		partnerClaimedAt: ['Partner tagged on', 'Partner tagged at', 'Partner claimed at', 'Partner added on'],
		partnerTypes: ['Partner type'],
		partnerTier: ['Partner tier'],
		partnerManagerEmail: ['Partner manager email', ...holding('Partner manager')],
	},
	deal: {
		accountDomain: ['Account domain', 'Domain'],
		acv: ['ACV', 'Annual contract value', 'ARR'],
		productLine: ['Product line', 'Product'],
		kind: ['Deal type', 'Opportunity type', 'Type'],
		acceptedAt: ['Accepted on', 'Qualified on'],
		segment: ['Segment', 'Customer segment'],
		region: ['Region', 'Territory'],
		industry: ['Industry'],
		leadSource: ['Lead source', 'Deal source', 'Source channel', 'channel'],
		description: ['Description', 'Notes'],
		nextStep: ['Next step', 'Next steps'],
	},
	activity: {
		kind: ['Touch kind', 'Touch type', 'Kind'],
		actor: ['Actor'],
		contactEmail: ['Contact email'],
		direction: ['Direction'],
	},
	phone: ['Phone', 'Telephone', 'Telefon'],
	isPartner: ['Is partner', 'Partner?'],
	marksPartner: ['Partner type', 'Partner status', 'Partner tier', 'Partner since'],
	label: ['label', 'labels', 'Organization type', 'Type'],
	partner: {
		domains,
		email: ['Partner email', 'Email'],
		types: ['Partner type', 'Organization type', 'Type'],
		motion: ['Partner motion', 'Motion'],
		strategic: ['Strategic partner', 'Strategic'],
		status: ['Partner status'],
		enrolledAt: ['Partner since', 'Partner enrolled on', 'Enrolled on'],
		archivedAt: ['Partner archived on', 'Archived on'],
		agreementEndsAt: ['Agreement ends on', 'Agreement end date'],
		tier: ['Partner tier'],
		managerEmail: ['Partner manager email', ...holding('Partner manager')],
		country: ['Country'],
		region: ['Partner region', 'Region'],
		parentId: ['Parent organization.value', 'Parent organization', 'Parent.value', 'Parent'],
		distributorId: ['Distributor.value', 'Distributor'],
	},
	account: {
		domains,
		parentId: ['Parent organization.value', 'Parent organization', 'Parent.value', 'Parent'],
		segment: ['Segment', 'Customer segment'],
		industry: ['Industry'],
		region: ['Region', 'Territory'],
		customerSince: ['Customer since'],
		status: ['Customer status', 'Account status'],
		cancelledAt: ['Cancelled on', 'Cancellation date', 'Churned on', 'Churn date'],
	},
} as const;
