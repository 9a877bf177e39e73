// @ts-check
import { stream } from '../random/stream.mjs';
import { ref } from '../truth/record.mjs';
import { shareOf } from './book.mjs';
import { typo } from './nameVariants.mjs';

/**
 * What people write when a deal is lost, by what it means. Written down as reps write, in the languages of
 * the sellers; nobody was asked to keep to a list.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const SPELLINGS = Object.freeze({
	price: ['Price', 'too expensive', 'zu teuer', 'Lost on price', 'trop cher', 'no budget for our list price', 'over budget', 'Preis', 'demasiado caro', 'budget cut below our floor', 'they wanted 40% discount', 'commercials', 'cost', 'pricing - could not match', 'Kosten zu hoch', 'licence fee too high', 'precio', '$$$', 'hors budget', 'went with cheaper option'],
	competitor: ['Competitor', 'lost to competition', 'went with Veltrix', 'chose Orbisense', 'Wettbewerb', 'Mitbewerber gewonnen', 'signed with incumbent', 'concurrent retenu', 'competencia', 'rival won', 'stayed with their current vendor', 'other vendor selected', 'an Wettbewerber verloren', 'beaten by Kestrel Cloud', 'they picked the other guys'],
	noDecision: ['No decision', 'went dark', 'ghosted', 'keine Entscheidung', 'status quo', 'no response after 5 mails', 'stalled - closing out', 'sans suite', 'did nothing in the end', 'unresponsive', 'sin respuesta', 'decided to do nothing', 'keine Rückmeldung mehr', 'radio silence', 'they keep Excel'],
	noOpportunity: ['no real opp', 'just researching', 'student project', 'not a fit', 'never qualified', 'kein Bedarf', 'wrong ICP', 'pas de besoin', 'tyre kicker', 'no project behind it', 'only wanted a demo', 'consultant gathering info', 'Not qualified'],
	timing: ['timing', 'project cancelled', 'postponed to next year', 'Projekt gestoppt', 'projet reporté', 'budget freeze', 'reorg - on hold', 'verschoben auf 2027', 'proyecto cancelado', 'not this fiscal year', 'pushed out 12+ months', 'initiative was killed', 'abgesagt wegen Umbau', 'too early for them'],
	technicalGap: ['missing feature', 'no SAP connector', 'Funktion fehlt', 'product gap', 'did not pass POC', 'lacks on-prem version', 'fonctionnalité manquante', 'API limits', 'performance in the pilot', 'falta integración', 'no offline mode', 'could not handle 2M rows', 'tech requirements not met'],
	security: ['security review failed', 'no SOC2 type II', 'Datenschutz', 'data residency', 'ISO 27001 missing', 'RGPD', 'CISO said no', 'pen test findings', 'compliance veto', 'hosting outside EU not allowed', 'infosec blocked it'],
	legal: ['legal terms', 'could not agree on liability', 'AGB', 'contract redlines', 'juristes', 'export restrictions', 'MSA negotiations broke down', 'Haftungsklausel', 'regulator'],
	people: ['champion left', 'lost our sponsor', 'Ansprechpartner weg', 'new CIO brought own team', 'relationship', 'chemistry with AE', 'changement de direction', 'politics', 'internal politics at customer', 'no exec access'],
	partnerGap: ['partner had no capacity', 'partner not certified', 'Partner konnte nicht liefern', 'no local implementer', 'SI walked away', 'no delivery partner in region'],
	other: ['Other', 'misc', 'Sonstiges', 'company acquired', 'customer insolvent', 'autre', 'merger', 'bankrupt'],
});

/** What tells nobody anything: it belongs to the fill queue, not to "other". */
export const VAGUE = Object.freeze(['see notes', 'n/a - ask Tom', '...', 'tbd', 'siehe Mail', 'lost', 'closed', 'x', 'will update', 'see Gong call', 'various', '?', 'voir CR', 'as discussed']);

const TAILS = ['', '', '', '', '', ' (per CIO)', ' - confirmed by phone', '!!', ' / AE', ', sadly', ' - Q4', ' :('];

/**
 * Loss reasons: blank, vague, or in people's words.
 * @param {import('./book.mjs').Book} book
 */
export function plantLossReasons(book) {
	const blank = shareOf(book, 'blankLossReason');
	for (const deal of book.deals) {
		if (deal.status !== 'lost' || deal.of?.lossClass === undefined) continue;
		const random = stream(book.seed, 'loss reason', deal.serial);
		if (random.chance(blank)) {
			deal.lossReason = random.chance(0.15) ? random.pick(['null', 'N/A', '-', '#N/A', '(blank)']) : '';
			book.truth.push({ finding: 'blankLossReason', case: `loss-${deal.serial}`, records: [ref('deal', deal.serial)], value: { written: deal.lossReason }, recoverable: true, why: 'a lost deal has no reason' });
			continue;
		}
		if (random.chance(0.04 * book.noise)) {
			deal.lossReason = random.pick(VAGUE);
			book.truth.push({ finding: 'lossReason', case: `loss-${deal.serial}`, records: [ref('deal', deal.serial)], value: { written: deal.lossReason, class: null, fillQueue: true }, recoverable: true, why: 'the words tell nothing' });
			continue;
		}
		const spelling = random.pick(SPELLINGS[deal.of.lossClass] ?? ['other']);
		const spoken = `${recased(random, spelling)}${random.pick(TAILS)}`;
		const slipped = spelling.length > 8 && random.chance(0.06 * book.noise);
		deal.lossReason = slipped ? typo(random, spoken) : spoken;
		book.truth.push({ finding: 'lossReason', case: `loss-${deal.serial}`, records: [ref('deal', deal.serial)], value: { written: deal.lossReason, class: deal.of.lossClass, spelling, fillQueue: false }, recoverable: true, why: slipped ? 'a slip of the fingers in plain words' : 'plain words' });
	}
}

/** @param {import('../random/stream.mjs').Stream} random @param {string} text */
function recased(random, text) {
	const dice = random.next();
	return dice < 0.12 ? text.toUpperCase() : dice < 0.3 ? text.toLowerCase() : dice < 0.36 ? ` ${text} ` : text;
}
