import type { ACCOUNT_STATUSES, ACTORS, MOTIONS, OPPORTUNITY_KINDS, PARTNER_STATUSES, PARTNER_TYPES, TOUCH_KINDS } from '../model';
import { keyOf } from './keyOf';
import type { PartnerRole } from './preset';

type Words<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** A lookup from any known word (by `keyOf`) to the identifier it means; '' for a word that says nothing. */
function lookup(words: Words<string>, silent: readonly string[] = []): ReadonlyMap<string, string> {
	return new Map([
		...silent.map((word) => [keyOf(word), ''] as const),
		...Object.entries(words).flatMap(([value, others]) =>
			[value, ...others].map((word) => [keyOf(word), value] as const),
		),
	]);
}

export const PARTNER_TYPE_WORDS = lookup(
	{
		affiliate: ['affiliates', 'affiliate partner', 'publisher', 'afiliado', 'affilié'],
		agency: ['agencies', 'agency partner', 'digital agency', 'agentur', 'agence', 'agencia'],
		consultant: [
			'consulting', 'consultancy', 'consulting partner', 'advisor', 'berater', 'beratung', 'conseil',
			'consultor',
		],
		distributor: [
			'distribution', 'disti', 'vad', 'value added distributor', 'großhändler', 'grossiste',
			'distribuidor', 'distributeur',
		],
		isv: [
			'technology', 'technology partner', 'tech partner', 'software vendor', 'integration partner',
			'technologiepartner',
		],
		marketplace: ['marketplace partner', 'cloud marketplace', 'marktplatz'],
		msp: ['managed service provider', 'managed services', 'mssp'],
		oem: ['oem partner', 'embedded'],
		other: ['others', 'miscellaneous', 'sonstige', 'autre', 'otro'],
		referral: [
			'referral partner', 'referrer', 'introducer', 'lead partner', 'empfehlungspartner', 'tippgeber',
			'apporteur',
		],
		reseller: [
			'var', 'value added reseller', 'resale', 'resell', 'reseller partner', 'channel partner',
			'solution provider', 'dealer', 'wiederverkäufer', 'händler', 'revendeur', 'revendedor',
		],
		si: [
			'system integrator', 'systems integrator', 'gsi', 'global system integrator',
			'implementation partner', 'installation partner', 'systemintegrator', 'systemhaus',
			'intégrateur', 'integrador',
		],
	} satisfies Words<(typeof PARTNER_TYPES)[number]>,
	['partner', 'partners'],
);

export const MOTION_WORDS = lookup({
	named: ['managed', 'named partner', 'high touch', 'strategic', 'betreut'],
	selfServe: ['self-serve', 'self service', 'unmanaged', 'low touch', 'tech touch', 'selbstbedienung'],
} satisfies Words<(typeof MOTIONS)[number]>);

export const PARTNER_STATUS_WORDS = lookup({
	invited: ['invitation sent', 'eingeladen', 'invité', 'invitado'],
	onboarding: ['in onboarding', 'applied', 'pending', 'pending approval', 'enrolling'],
	active: ['approved', 'live', 'enrolled', 'enabled', 'current', 'aktiv', 'actif', 'activo'],
	suspended: ['on hold', 'paused', 'blocked', 'gesperrt', 'suspendu', 'suspendido'],
	terminated: ['cancelled', 'canceled', 'offboarded', 'ended', 'declined', 'rejected', 'gekündigt', 'résilié', 'terminado'],
	archived: ['archive', 'archiviert', 'archivé', 'archivado'],
} satisfies Words<(typeof PARTNER_STATUSES)[number]>);

export const ACCOUNT_STATUS_WORDS = lookup({
	prospect: ['lead', 'target', 'open', 'interessent', 'prospecto', 'potential customer', 'not a customer'],
	customer: [
		'active', 'active customer', 'current customer', 'live', 'existing customer', 'customer - direct', 'customer - channel',
		'kunde', 'bestandskunde', 'aktiv', 'aktiver kunde', 'client', 'client actif', 'cliente', 'cliente activo', 'activo',
	],
	former: [
		'cancelled', 'canceled', 'churned', 'churn', 'former customer', 'ex-customer', 'past customer', 'lost customer', 'inactive customer',
		'terminated', 'gekündigt', 'ehemaliger kunde', 'ex-kunde', 'ancien client', 'client perdu', 'résilié', 'antiguo cliente',
		'ex-cliente', 'cliente perdido', 'cancelado',
	],
} satisfies Words<(typeof ACCOUNT_STATUSES)[number]>);

export const KIND_WORDS = lookup(
	{
		newBusiness: [
			'new', 'new customer', 'new logo', 'new deal', 'net new', 'neugeschäft', 'neukunde',
			'nouveau client', 'nueva venta', 'nuevo negocio',
		],
		expansion: [
			'existing business', 'existing customer - upgrade', 'existing customer - replacement',
			'existing customer', 'upsell', 'cross-sell', 'upgrade', 'add-on', 'add-on business',
			'bestandskunde', 'erweiterung',
		],
		renewal: [
			'renewals', 'existing customer - renewal', 'contract renewal', 'renewal business',
			'verlängerung', 'renouvellement', 'renovación',
		],
		churn: [
			'existing customer - downgrade', 'downgrade', 'cancellation', 'contraction', 'kündigung',
			'résiliation',
		],
	} satisfies Words<(typeof OPPORTUNITY_KINDS)[number]>,
);

export const ROLE_WORDS = lookup(
	{
		coSell: ['co-sell', 'co selling', 'joint sell', 'joint selling', 'co-sold'],
		deliver: [
			'delivery', 'implementation', 'implementation partner', 'services', 'system integrator', 'si',
			'subcontractor',
		],
		distribute: ['distributor', 'distribution', 'disti'],
		influence: ['influenced', 'influencer', 'influencing', 'advisor', 'consultant'],
		marketplace: ['marketplace partner'],
		partnerOfRecord: ['por', 'of record'],
		referral: ['referred', 'referrer', 'referring', 'referral partner'],
		resell: [
			'reseller', 'var', 'var/reseller', 'value added reseller', 'resale', 'fulfilment', 'fulfillment',
			'dealer',
		],
		sourcing: ['source', 'sourced', 'partner sourced', 'sourcing partner', 'originator', 'originated'],
	} satisfies Words<PartnerRole>,
	['none', 'partner'],
);

export const TOUCH_KIND_WORDS = lookup(
	{
		certification: ['certified', 'zertifizierung'],
		click: ['email click', 'link click'],
		coSell: ['co-sell', 'co selling', 'joint call', 'joint meeting'],
		delivery: ['implementation', 'services'],
		email: ['e-mail', 'mail', 'sent email', 'list email'],
		intro: ['introduction', 'introduced', 'warm intro', 'vorstellung'],
		marketing: ['campaign', 'webinar', 'event', 'mdf', 'co-marketing'],
		meeting: ['call', 'phone call', 'demo', 'visit', 'appointment', 'termin', 'anruf', 'réunion', 'reunión'],
		overlap: ['account overlap', 'overlap signal'],
		portalLogin: ['login', 'portal login', 'portal visit'],
		referral: ['referred', 'lead referral', 'empfehlung'],
		registration: ['deal registration', 'deal reg', 'registered'],
		training: ['enablement', 'course', 'schulung', 'formation'],
	} satisfies Words<(typeof TOUCH_KINDS)[number]>,
	['task', 'to do', 'note', 'other', 'none'],
);

export const ACTOR_WORDS = lookup({
	partner: ['partner user', 'partner contact'],
	partnerTeam: ['partner manager', 'partnerships', 'cam', 'pam', 'channel manager'],
	seller: ['sales', 'ae', 'account executive', 'rep', 'sdr', 'bdr'],
	marketing: ['marketing team'],
	customer: ['client', 'prospect', 'buyer'],
	system: ['automation', 'integration', 'api'],
} satisfies Words<(typeof ACTORS)[number]>);

export const DIRECTION_WORDS = lookup(
	{ inbound: ['in', 'incoming', 'received'], outbound: ['out', 'outgoing', 'sent'] },
	['internal'],
);

export const CONTACT_STATUS_WORDS = lookup({
	active: ['current', 'aktiv', 'valid'],
	left: ['former', 'left company', 'no longer with company', 'inactive', 'ausgeschieden'],
	bounced: ['hard bounce', 'invalid', 'undeliverable'],
});

export const REGISTRATION_KIND_WORDS = lookup({
	deal: ['deal registration', 'opportunity'],
	lead: ['lead registration', 'lead submission'],
	referral: ['referral registration', 'referral submission'],
});

export const REGISTRATION_STATE_WORDS = lookup({
	draft: ['new', 'entwurf'],
	submitted: ['pending', 'received', 'eingereicht'],
	underReview: ['in review', 'reviewing', 'in prüfung'],
	approved: ['accepted', 'registered', 'closed won', 'closed lost', 'genehmigt', 'approuvé', 'aprobado'],
	rejected: ['declined', 'denied', 'abgelehnt', 'refusé', 'rechazado'],
	expired: ['lapsed', 'abgelaufen'],
	withdrawn: ['cancelled', 'canceled', 'recalled', 'zurückgezogen'],
});
