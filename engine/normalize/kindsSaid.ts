import type { TOUCH_KINDS } from '../model';

/**
 * What people write when something happened, folded, in English, German, French and Spanish. The first list
 * with a word of the note decides: what says most of the partner's own part comes first. `*` ends a
 * beginning; a space is a hyphen too.
 */
export const KINDS_SAID: readonly (readonly [(typeof TOUCH_KINDS)[number], readonly string[]])[] = [
	[
		'registration',
		[
			'deal reg*', 'dealreg*', 'registered', 'registration', 'registrier*', 'enregistr*', 'registrado',
			'registrada', 'registro',
		],
	],
	[
		'referral',
		[
			'refer', 'refers', 'referred', 'referral*', 'recommended', 'lead from', 'passed us', 'sent us',
			'brought us', 'sourced',
			'empfohlen', 'empfehl*', 'vermittel*', 'tipp', 'recommand*', 'apporte*', 'recomend*', 'referid*',
		],
	],
	[
		'intro',
		[
			'intro', 'intros', 'introd', 'introduc*', 'in touch', 'in contact', 'connected', 'connected us',
			'open* door', 'open* the door',
			'opened doors', 'vorgestellt', 'vorstellung', 'bekannt gemacht', 'kontakt hergestellt', 'turoffner',
			'mis* en relation',
			'mis* en contact', 'mise* en relation', 'presentacion', 'presentaron', 'presento',
		],
	],
	[
		'coSell',
		[
			'co sell*', 'cosell*', 'co sold', 'cosold', 'co pitch*', 'co present*', 'joint', 'jointly',
			'together', 'side by side', 'joined',
			'sat in', 'attended', 'accompanied', 'with the partner', 'alongside', 'supported', 'helped', 'backed',
			'vouched',
			'gemeinsam*', 'zusammen', 'begleitet', 'unterstutzt', 'mit dem partner', 'ensemble', 'conjoint*',
			'accompagn*', 'soutenu',
			'juntos', 'conjunt*', 'acompan*', 'apoyo', 'apoyaron',
		],
	],
	['certification', ['certif*', 'zertifi*']],
	[
		'training',
		[
			'train', 'trained', 'training*', 'enablement', 'schulung*', 'geschult', 'formation', 'formes',
			'formacion', 'capacitacion',
		],
	],
	[
		'marketing',
		[
			'campaign*', 'webinar*', 'event', 'events', 'trade show', 'tradeshow', 'conference', 'booth', 'mdf',
			'co market*',
			'kampagne*', 'messe*', 'veranstaltung*', 'campagne*', 'salon', 'campana*', 'feria*', 'evento*',
		],
	],
	[
		'delivery',
		[
			'implement*', 'deliver', 'delivered', 'delivery', 'roll out', 'rollout', 'rolled out', 'went live',
			'go live', 'onboarding',
			'migration', 'migrated', 'umsetzung', 'umgesetzt', 'einfuhrung', 'mise en oeuvre', 'mise en service',
			'implantacion',
		],
	],
	['overlap', ['overlap*', 'account mapping', 'mapped accounts']],
	[
		'meeting',
		[
			'meeting*', 'met', 'call', 'calls', 'called', 'demo', 'demos', 'demoed', 'visit', 'visited',
			'workshop*', 'lunch', 'dinner',
			'coffee', 'qbr', 'appointment', 'treffen', 'getroffen', 'termin', 'anruf', 'telefonat', 'besuch*',
			'gesprach*', 'besprechung',
			'reunion*', 'rendez vous', 'appel', 'visite', 'llamada', 'visita',
		],
	],
	[
		'email',
		['email*', 'e mail*', 'mail', 'wrote', 'geschrieben', 'courriel', 'ecrit', 'correo*', 'escrib*'],
	],
];
