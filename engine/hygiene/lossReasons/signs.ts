import type { ReasonClass } from './classes';

/**
 * What words tell of a class, folded (no accents), in English, German, French and Spanish, with the usual
 * words of Portuguese, Italian and Dutch.
 *
 * A sign is one or more words in a row. `*` ends a beginning; `!` stands for any word that denies ("no",
 * "kein", "sans", "falta"); a number after `:` is its weight, 1 otherwise. Words that are longer than one
 * sign are tried as compounds, words that are near one as slips of the fingers.
 */
export const SIGNS: Readonly<Record<ReasonClass, readonly string[]>> = {
	price: [
		'price*', 'pricing', 'pricey', 'overpriced', 'expensive', 'cost', 'costs', 'costly', 'cheap*:2.2', 'less expensive:2', 'lower price*:2', 'lower cost*:2', 'discount*', 'budget*', 'afford*', 'commercial:0.8', 'commercials',
		'roi', 'tco', 'business case', 'money', 'too high', 'quote:0.5', 'fee', 'fees', 'funding', 'funds', 'payment', 'undercut*', 'out of budget', 'over budget', '! budget', '! funding', '! money',
		'value for money', 'procurement:0.5', 'spend:0.6',
		'preis*', 'teuer*', 'kosten*', 'billig*:2', 'gunstig*:2', 'guenstig*:2', 'rabatt*', 'geld', 'finanz*:0.8', 'unbezahlbar', 'wirtschaftlich*:0.8',
		'moins cher*:2', 'prix', 'cher', 'chere', 'chers', 'cout*', 'couteu*', 'tarif*', 'remise*', 'financ*:0.8', 'onereu*', 'moyens:0.7',
		'precio*', 'caro', 'cara', 'caros', 'costos*', 'coste*', 'costo*', 'presupuest*', 'barat*:2', 'descuento*', 'dinero',
		'preco*', 'orcamento*', 'custo*', 'prezz*', 'costi', 'sconto', 'prijs*', 'duur', 'duurder', 'goedkop*:2', 'economic*:0.8', 'meno caro:2', 'mas economic*:2', 'korting',
	],
	competitor: [
		'compet*', 'incumbent*', 'rival*', 'alternative:0.7', 'other vendor*', 'another vendor*', 'other supplier', 'another supplier', 'other provider', 'another provider', 'different vendor', 'different supplier',
		'other solution', 'another solution', 'current vendor', 'current supplier', 'current provider', 'existing vendor', 'existing supplier', 'existing provider', 'vendor:0.6', 'supplier:0.6',
		'other guys', 'other side:0.6', 'someone else', 'somebody else', 'elsewhere', 'went with', 'gone with', 'going with', 'go with', 'chose', 'chosen', 'choose', 'picked', 'selected', 'preferred', 'opted for', 'decided for',
		'signed with', 'signed by:0.6', 'bought', 'beaten', 'lost to', 'lost against', 'losing to', 'switched to', 'switching to', 'moved to', 'stayed with', 'staying with', 'stay with', 'stick with', 'sticking with', 'stuck with', 'renewed with', 'awarded to', 'prefers',
		'in house:1.2', 'inhouse:1.2', 'built internally', 'build internally', 'internal build', 'home grown', 'diy',
		'wettbewerb*', 'mitbewerb*', 'konkurren*', 'anderer anbieter', 'anderen anbieter', 'anderem anbieter', 'andere anbieter', 'anderer hersteller', 'anderen hersteller', 'anbieter:0.7', 'bestandslieferant*', 'lieferant*:0.7', 'fremdanbieter',
		'entschieden fur', 'entschied fur', 'gewechselt zu', 'gegangen zu', 'bleibt bei', 'bleiben bei', 'blieb bei', 'geblieben bei', 'eigenentwicklung',
		'concurren*', 'autre fournisseur', 'autre prestataire', 'autre editeur', 'autre solution', 'fournisseur:0.6', 'prestataire:0.6', 'choisi*', 'prefere*', 'parti chez', 'partis chez', 'reste chez', 'reste avec', 'restent chez',
		'otro proveedor', 'otra empresa', 'otra solucion', 'proveedor:0.6', 'eligio', 'eligieron', 'escogi*', 'prefirio', 'prefirieron', 'se fue con', 'se fueron con', 'se queda con', 'se quedan con',
		'concorren*', 'outro fornecedor', 'fornecedor:0.6', 'escolh*', 'altro fornitore', 'fornitore:0.6', 'scelto', 'andere leverancier', 'andere partij', 'leverancier:0.6', 'gekozen voor',
	],
	noDecision: [
		'! decision*', 'undecided', 'indecisi*', 'indecision', '! decided', 'never decided', 'could not decide', 'cannot decide', 'status quo:2', 'statu quo:2', 'garde', 'gardent', 'conserve*', 'mantien*', 'mantener', 'se quedan como', 'keep', 'keeps', 'keeping', 'kept', 'excel', 'spreadsheet*', 'manual process*', 'as is', 'as they are', 'do nothing', 'did nothing', 'doing nothing', 'inaction', 'inertia', '! action', '! consensus', '! change:0.8',
		'! response', '! respond*', '! reply', '! replies', '! replied', '! answer*', '! reaction', '! feedback', '! contact', '! update*', '! reach*', 'unreachable', 'unresponsive', 'non responsive', 'never responded', 'never replied', 'never answered', 'never heard', 'never got back', 'stopped responding', 'stopped answering', 'stopped replying',
		'ghost*', 'silen*', 'went dark', 'gone dark', 'go dark', 'going dark', 'went quiet', 'gone quiet', 'went cold', 'gone cold', 'gone silent', 'lost contact', 'lost touch', 'disappeared', 'vanished', 'stalled', 'stall', 'fizzled', 'past due', 'timed out:0.8', 'dead end', 'heard back', 'hear back', 'voicemail',
		'! entscheid*', 'entscheidung vertagt', 'unentschlossen', 'unentschieden', '! ruckmeld*', '! ruckruf', '! antwort*', '! reaktion', '! reagiert', '! gemeldet', '! erreichbar', '! erreicht', 'meldet sich nicht', 'kontakt abgebrochen', 'kontaktabbruch', 'funkstille', 'versandet', 'eingeschlafen', 'behalten', 'behalt', 'alles beim alten', 'bleibt wie es ist',
		'! reponse*', '! repond*', '! retour*', '! nouvelle*', '! suite', 'indecis', 'injoignable', 'silence radio', 'perdu de vue', '! arbitrage',
		'! respuesta*', '! respond*', '! responde', '! contest*', '! decidi*', 'indecis*', 'no contesta', 'desaparecio', 'desaparecid*', '! noticias',
		'! resposta', '! decisao', '! risposta', '! risposto', '! decisione', '! besluit', '! beslissing', '! reactie', '! antwoord', 'stilte',
	],
	noOpportunity: [
		'! opportunity', '! need*', '! project*', '! fit', '! interest*', '! use case', '! case:0.6', '! demand', '! requirement*', '! real', '! qualif*', '! relevant', '! authority', '! power', '! suitable', '! target*', 'icp', '! icp', '! potential', '! longer need*',
		'unqualified', 'disqualif*', 'bad fit', 'poor fit', 'wrong fit', 'wrong person', 'wrong contact', 'wrong audience', 'wrong segment', 'wrong profile', 'bad lead', 'junk', 'spam', 'tire kick*', 'tyre kick*', 'just looking', 'just research*', 'only research*', 'only wanted', 'just wanted', 'just asking', 'gather*:1.2', 'collecting info*',  'just browsing', 'only looking', 'only browsing', 'curious', 'curiosity', 'student*', 'out of scope', 'out of territory', 'too small', 'too early:0.6', 'informational', 'information only', 'research only', 'market research', 'price check', 'benchmark*:0.7', 'fishing',
		'not a real', 'never a real', 'never real', 'window shopping', 'uninterested', 'job seeker',
		'! bedarf', '! projekt*', '! interesse', '! anwendungsfall', '! relevan*', '! geeignet', '! passend', '! passt', 'unqualifiziert', 'passt nicht', 'zu klein', 'falsche* zielgruppe', 'zielgruppe:0.7', 'kein thema', 'uninteressant',
		'! besoin*', '! projet*', '! interet', '! interess*', 'hors cible', 'hors perimetre', 'trop petit*', 'curieux', 'pas qualifie', 'non qualifie*', '! pertinent',
		'! necesi*', '! proyecto*', '! interes*', '! encaj*', '! cualific*', '! calific*', 'no cualificad*', 'fuera de alcance', 'demasiado pequen*',
		'! necessidade', '! projeto', '! interesse', '! bisogn*', '! esigenz*', '! progetto', '! behoefte', '! project', '! interesse', 'te klein',
	],
	timing: [
		'timing', 'time frame', 'timeline*', 'time:0.5', 'postpon*', 'delay*', 'on hold', 'put on hold', 'hold:0.6', 'pushed', 'push out', 'next year', 'next quarter', 'next fiscal', 'next budget', 'later', 'defer*', 'too soon', 'too early', 'too late', 'not now', '! year', '! quarter', '! fiscal', '! month', 'fiscal year:0.8', 'end of year:0.7', 'bad quarter', 'not ready', 'not yet', 'revisit*', 'bad moment', 'wrong moment', 'wrong time', 'bad time',
		'project cancel*:1.5', 'project stop*:1.5', 'project kill*:1.5', 'project end*', 'project fro*', 'project shelv*:1.5', 'project pause*', 'project drop*', 'project scrap*', 'cancel*', 'shelved', 'scrapped', 'killed', 'axed', 'frozen', 'freeze', 'froze', 'paused', 'discontinued', 'abandon*', 'called off', 'initiative:0.7', 'programme:0.5', 'program:0.4', 'priorit*', 'reprioriti*', 'deprioriti*', 'other priorities', '! priority', 'budget freeze:1.6', 'budget frozen:1.6', 'budget pulled:1.6', 'budget cycle:1.2',
		'restructur*:0.8', 'layoff*:0.8', 'moratorium', 'backlog', 'stopped:0.8', 'halted', 'pulled the plug', 'project:0.4',
		'verschoben', 'verschiebung', 'verschieb*', 'vertagt', 'zeitpunkt', 'zeitlich', 'spater*', 'zuruckgestellt', 'gestoppt', 'abgesagt', 'absage:0.6', 'eingestellt', 'eingefroren', 'gestrichen', 'abgebrochen', 'pausiert', 'auf eis', 'prioritat*', 'projekt:0.4', 'projekte:0.4', 'noch nicht so weit', '! jahr', 'jahr nicht', '! quartal', 'quartal nicht', 'nachstes jahr', 'nachsten jahr', 'kommt nicht zustande', 'ausgesetzt', 'haushaltssperre:1.6', 'ruht', 'zu fruh', 'zu spat', 'umstrukturierung:0.8',
		'calendrier', 'reporte', 'reportee', 'repousse*', 'decale*', 'plus tard', 'annul*', 'gele', 'gelee', 'arrete', 'arretee', 'suspendu*', 'en pause', 'en attente', 'an prochain', 'annee prochaine', 'pas le moment', 'mauvais moment', '! annee', '! an', 'trop tot', 'trop tard', 'stoppe*', 'projet:0.4',
		'aplaz*', 'pospuest*', 'pospone*', 'retras*', 'mas adelante', 'mas tarde', 'congelad*', 'detenido', 'parad*:0.8', 'suspendid*', 'paraliz*', '! ano', 'ano que viene', 'proximo ano', 'no es el momento', 'mal momento', 'proyecto:0.4',
		'adiad*', 'suspens*', 'mais tarde', 'rinvi*', 'posticip*', 'rimandat*', 'sospes*', 'uitgesteld', 'later', 'gestopt', 'stopgezet', 'geannuleerd', 'volgend jaar',
	],
	technicalGap: [
		'technical*', 'technolog*:0.8', 'tech:0.8', 'feature*', 'function*', 'capabilit*', 'product gap', 'product fit:1.2', 'gap:0.5', 'missing module', 'module:0.7', 'modules:0.7', '! product', 'integrat*:0.9', '! integrat*:1.2', 'api', 'apis', 'connector*', 'plugin*', 'interface*', 'performance', 'perform*:0.8', 'slow:0.8', 'scal*:0.8', 'latency', 'uptime', 'outage*', 'bug', 'bugs', 'buggy', 'usab*', 'ux', 'ui', 'user experience', 'poc', 'proof of concept', 'pilot', 'trial:0.8', 'roadmap', 'requirements not met', '! meet*:1.2', '! handle:1.2', '! cope:1.2', '! pass*:1.2', '! scale:1.2', '! work*:1.2', '! deliver:0.8', '! run:0.8', '! connect', '! capable', '! able to:0.8', 'failed test*', 'failed poc', 'failed pilot', 'funktioniert nicht', '! funktioniert', '! fonctionne', '! funciona', 'compatib*', 'incompatib*', 'on prem*', 'onprem*', 'offline', 'mobile', 'reporting:0.7', 'limitation*', 'limited:0.6', 'architecture', '! support*:0.7', 'erp', 'sap', 'legacy', 'migration:0.7', 'customis*:0.7', 'customiz*:0.7', 'stability', 'unstable', 'workflow:0.6', 'language support', 'deployment',
		'technisch*', 'technik', 'funktion*', 'schnittstelle*', 'anbindung*', 'leistung*:0.8', 'produktlucke', 'unausgereift', 'anforderung* nicht', 'anforderung*:0.6', 'bedienbarkeit', 'kompatib*', 'inkompatib*', 'lokale installation', 'machbarkeit*',
		'technique*', 'fonction*', 'connecteur*', 'interfa*', 'performances', 'lent', 'lente', 'compatibilite', 'ergonomie', 'bogue*', 'produit incomplet',
		'tecnic*', 'funcion*', 'funcionalidad*', 'conector*', 'rendimiento', 'prestaciones', 'compatibil*', 'integracion*', 'integration*:0.9', 'caracteristica*', 'errores',
		'funcionalidade*', 'integracao', 'funzion*', 'funzionalit*', 'integrazione', 'prestazioni', 'koppeling*', 'functionaliteit*', 'integratie',
	],
	security: [
		'secur*', 'infosec', 'cyber*', 'complian*', 'gdpr', 'soc2', 'soc', 'iso27001', 'iso 27001', 'iso', 'hipaa', 'fedramp', 'pci', 'pentest*', 'pen test', 'penetration test', 'data residency', 'data sovereignty', 'data location', 'data protection', 'data privacy', 'privacy', 'encrypt*', 'vulnerab*', 'audit*:0.8', 'certificat*:0.7', 'ciso:1.2', 'dpo', 'risk:0.6', 'hosting', 'hosted in', 'eu region', 'eu cloud', 'us cloud', 'zero trust', 'access control', 'sso:0.7', 'bsi', 'tisax', 'nis2', 'dora',
		'sicherheit*', 'datenschutz*', 'dsgvo', 'zertifizierung*:0.8', 'zertifikat*:0.8', 'verschlussel*', 'datenhaltung', 'serverstandort', 'datenstandort', 'standort:0.5', 'konformitat', 'cloud verbot', 'cloudverbot', 'sicherheitsbedenken:1.2', 'informationssicherheit', 'prufung:0.5',
		'securit*', 'conformite', 'rgpd', 'donnees personnelles', 'hebergement', 'rssi', 'souverainete', 'cnil', 'chiffrement', 'protection des donnees',
		'segurid*', 'cumplimiento', 'privacidad', 'proteccion de datos', 'ciberseguridad', 'cifrado', 'normativa de datos', 'certificacion:0.7',
		'seguranca', 'lgpd', 'conformidade', 'sicurezza', 'conformita', 'veiligheid', 'beveilig*', 'avg',
	],
	legal: [
		'legal*', 'lawyer*', 'attorney*', 'counsel', 'contract*:0.8', 'redline*', 'liabilit*', 'indemn*', 'clause*', 'terms and conditions', 'terms', 'terms of', 't c', 'tcs', 'msa', 'nda', 'dpa', 'regulat*', 'jurisdiction', 'export*', 'sanction*', 'antitrust', 'public tender', 'tender rules', 'tender law', 'procurement law', 'works council', 'union:0.5', 'licen*:0.6', 'warranty', 'sla:0.7', 'patent*', 'governing law', 'law', 'court', 'paperwork:0.6', 'intellectual property',
		'recht*', 'juristi*', 'jurist*', 'vertrag*:0.9', 'haftung*', 'klausel*', 'agb', 'betriebsrat*', 'regulator*', 'vergaberecht', 'vergabe*', 'gesetz*', 'anwalt*', 'gewahrleistung', 'behordlich*', 'genehmigung*', 'avv', 'gerichtsstand', 'ausschreibungsrecht',
		'juridi*', 'avocat*', 'contrat*:0.8', 'reglement*', 'responsabilite', 'clausul*', 'conditions generales', 'cgv', 'cse', 'loi', 'droit', 'marche public',
		'abogad*', 'contrato*:0.8', 'regulacion*', 'regulatori*', 'normativ*', 'responsabilidad', 'ley', 'licitacion:0.7', 'condiciones legales',
		'legai*', 'legale', 'contratto:0.8', 'clausola', 'juridisch*', 'aansprakelijk*', 'wetgeving', 'voorwaarden', 'avvocat*',
	],
	people: [
		'champion*', 'sponsor*', 'stakeholder*:0.8', 'relationship*', 'relations', 'rapport', 'trust', 'chemistry', 'politics', 'political', 'personal*:0.8', 'contact left', 'contact gone', 'contact change*', 'left the company', 'left company', 'left the business', 'has left', 'buyer left', 'buyer change*', 'key contact:1.2', 'decision maker left:1.5', 'decision maker change*:1.5', 'decision maker gone:1.5', 'new ceo', 'new cio', 'new cto', 'new cfo', 'new boss', 'new management', 'new leadership', 'management change', 'change of management', 'change in management', 'leadership change', 'change in leadership', 'turnover', 'reorg*:0.6', 'fired', 'quit', 'resigned', 'retired', 'promoted', 'executive*:0.6', 'exec:0.6', 'people', 'team change*', 'sales rep', 'account manager', 'our rep', 'bad experience', 'service experience', 'support experience:1.2', 'history with us', 'fell out', 'dislike*', 'disliked', 'friend*', 'staff:0.7', 'personnel:0.8', 'understaffed', 'headcount',
		'ansprechpartner*', 'beziehung*', 'vertrauen*', 'fursprecher*', 'chemie', 'personell*', 'personalwechsel', 'personalmangel', 'mitarbeiter*:0.8', 'geschaftsfuhrerwechsel', 'wechsel in*:0.7', 'kontaktperson', 'kontakt weg', 'unternehmen verlassen', 'firma verlassen', 'neue fuhrung', 'neuer chef', 'neue geschaftsfuhrung', 'fuhrungswechsel', 'politik', 'entscheider weg', 'entscheider gewechselt', 'sponsor weg', 'vertriebler', 'zwischenmenschlich*', 'betreuung:0.7',
		'interlocut*', 'relationnel*', 'relation', 'confiance', 'contact parti', 'depart du', 'depart de', 'a quitte', 'nouveau directeur', 'nouvelle direction', 'nouveau dg', 'nouveau dsi', 'changement de direction', 'parrain', 'humain*', 'equipe:0.5',
		'relacion*', 'confianza', 'contacto se fue', 'dejo la empresa', 'nuevo director', 'nueva direccion', 'cambio de direccion', 'patrocinador*', 'personas', 'interlocutor*', 'equipo:0.5', 'impulsor*',
		'relacionamento', 'confianca', 'patrocinador*', 'relazion*', 'fiducia', 'referente', 'relatie*', 'vertrouwen', 'contactpersoon',
	],
	partnerGap: [
		'partner*:0.9', 'reseller*', 'distributor*', 'disti:0.9', 'integrator*:1.1', 'msp', 'var', 'subcontract*', 'channel:0.8', 'implementation partner:1.4', 'delivery partner:1.4', 'service partner:1.4', 'local partner:1.4', '! partner*:1.3', '! reseller:1.3', '! integrator:1.3', 'si walk*', 'si drop*', 'si left', 'si quit', 'si bail*', 'si back*', 'si with*', 'si pull*', 'si capacity', 'si not', 'gsi:1.1', 'alliance*', 'agency:0.8', 'implementer', 'consultancy', 'consulting firm', 'consultant*:0.8', '! implementation capacity:1.5', '! services capacity',
		'vertriebspartner', 'systemhaus*', 'implementierungspartner', 'umsetzungspartner', 'handler*:0.9', 'wiederverkaufer', 'dienstleister:0.8', 'integrationspartner', 'beratungshaus', 'einfuhrungspartner',
		'partenaire*', 'revendeur*', 'integrateur*', 'distributeur*', 'ssii', 'esn',
		'socio*', 'revendedor*', 'integrador*', 'distribuidor*', 'canal:0.8', 'consultora',
		'parceir*', 'rivenditor*', 'integratore', 'wederverkoper', 'implementatiepartner',
	],
	other: [
		'other:0.45', 'others:0.45', 'misc', 'miscellaneous', 'merger', 'acquired', 'acquisition', 'takeover', 'taken over', 'insolven*', 'bankrupt*', 'out of business', 'went under', 'closed down', 'pleite', 'insolvenz', 'ubernommen', 'ubernahme', 'fusion', 'faillite', 'rachat', 'rachete*', 'quiebra', 'fallimento', 'faillissement',  'other reason*', 'sonstig*', 'sonstiges', 'andere grunde', 'anderer grund', 'anderes:0.6', 'autre:0.45', 'autres:0.45', 'autre raison', 'divers autre', 'otro:0.45', 'otros:0.45', 'otra:0.45', 'otra razon', 'otro motivo', 'outro:0.45', 'outros', 'altro:0.45', 'altro motivo', 'anders', 'overig*',
	],
	duplicate: [
		'duplicat*:2', 'dup:2', 'dups:2', 'dupe*:2', 'dupl:2', 'doppelt*:2', 'doppel*:2', 'dublette*:2', 'duplikat*:2', 'doublon*:2', 'en double:2', 'duplicad*:2', 'duplicaat:2', 'dubbel*:2', 'doppion*:2', 'entered twice:2', 'created twice:2', 'logged twice:2', 'in twice:1.5', 'double entry:2', 'doubled:2', 'merged:1.5', 'merge:1.2', 'already exist*:2', 'already in:1.6', 'already created:2', 'already logged:2', 'already entered:2', 'already registered:1.6', 'existing opp*:1.6', 'existing deal:1.6', 'other opp*:1.6', 'same opp*:1.6', 'same deal:1.6', 'main opp*:1.6', 'bereits vorhanden:2', 'bereits angelegt:2', 'bereits erfasst:2', 'schon angelegt:2', 'schon vorhanden:2', 'zweimal:1.5', 'deja cree*:2', 'deja saisi*:2', 'deja existant*:2', 'ya existe:2', 'repetid*:1.6', 'gia presente:2', 'bestaat al:2', 'consolidated:1.2', 'superseded:1.2', 'replaced by:1.2',
	],
	administrative: [
		'administrat*:2', 'admin:1.8', 'by mistake:2', 'in error:2', 'created wrongly:2', 'wrongly created:2', 'data clean*:2', 'cleanup:2', 'clean up:2', 'crm clean*:2', 'housekeeping:2', 'bulk close*:2', 'mass close*:2', 'system migration:1.4', 'test record:2', 'test entry:2', 'test:1.2', 'versehentlich:2', 'fehleingabe:2', 'irrtumlich:2', 'datenbereinigung:2', 'aufgeraumt:1.6', 'par erreur:2', 'erreur de saisie:2', 'nettoyage:2', 'por error:2', 'limpieza:2', 'per errore:2', 'per vergissing:2', 'opschoning:2', 'wrong account:1.4', 'wrong pipeline:1.6', 'bereinigung:2',
	],
};
