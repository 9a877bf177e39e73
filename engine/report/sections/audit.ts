import { compareNumber, compareText, toMajor } from '../../core';
import { isAmountTrusted } from '../../hygiene';
import { apart } from '../format';
import { html, scrolling, type Html } from '../html';
import { inside, listOf, numberOf, objectOf, textOf } from '../read';
import { nameOf, type Told } from '../readBook';
import type { Making, Moment, Section } from '../types';

/** One thing that is wrong on one deal. */
interface Finding {
	readonly id: string;
	readonly deal: string;
	readonly customer: string | null;
	readonly partner: string | null;
	/** Null where nobody says, or where it is likely a typing error. */
	readonly amount: number | null;
	readonly proof: string | null;
	readonly sentence: string | null;
}

function findings({ opportunities, currency }: Told, key: 'invisible' | 'overCredited'): readonly Finding[] {
	return opportunities
		.flatMap((record) => {
			const attribution = objectOf(record['attribution']);
			if (attribution['sameDealAs'] !== undefined) return [];
			return listOf(attribution[key]).slice(0, 1).map((found): Finding => {
				const amount = numberOf(found['amount']);
				return { id: String(record.id), deal: nameOf(record), customer: textOf(record['accountName']), partner: textOf(found['partnerName']), amount: amount === null || !isAmountTrusted(record) ? null : toMajor(amount, currency), proof: textOf(found['proof']), sentence: textOf(attribution['sentence']) };
			});
		})
		.sort((a, b) => compareNumber(b.amount ?? -1, a.amount ?? -1) || compareText(a.deal, b.deal) || compareText(a.id, b.id));
}

const sum = (list: readonly Finding[]) => list.reduce((total, { amount }) => total + (amount ?? 0), 0);

const table = (title: string, list: readonly Finding[], { format, rows }: Making): Html =>
	html`<h3>${title}</h3>${list.length === 0 ? html`<p class="small">None found.</p>` : scrolling(title, html`<table><thead><tr><th>Deal</th><th>Partner</th><th class="n">ACV</th><th>Proof, and the sentence for finance</th></tr></thead><tbody>${list.slice(0, rows).map(({ deal, customer, partner, amount, proof, sentence }) => html`<tr><td>${deal}${customer !== null && customer !== deal && html`<br><small>${customer}</small>`}</td><td>${partner}</td><td class="n">${format.money(amount)}</td><td>${proof}${sentence !== null && html`<br><small>${sentence}</small>`}</td></tr>`)}</tbody></table>`)}`;

const NOTHING_TO_HOLD_IT_AGAINST = 'nothing came in that shows a partner at work: add activities, registrations or a side report, and the partner field is held against them';

/** What to say where the partner field is all that is known. */
function momentWithoutEvidence({ opportunities }: Told, { format }: Making): Moment {
	const tagged = opportunities.filter((record) => inside(record, 'attribution', 'involvement', 'tagged') === true).length;
	return { title: 'Is attribution right?', figure: 'not known', says: NOTHING_TO_HOLD_IT_AGAINST, proofs: [`${format.counted(tagged, 'deal')} of ${format.count(opportunities.length)} by the partner field`] };
}

/** Where the partner field is wrong, in money, in both directions. */
export function audit(told: Told, making: Making): Section | undefined {
	if (!told.opportunities.some((record) => typeof record['attribution'] === 'object')) return undefined;
	const { format } = making;
	const [invisible, over] = [findings(told, 'invisible'), findings(told, 'overCredited')];
	const sources = inside(told.summaries, 'attribution', 'sourcesRead');
	const isBlind = Array.isArray(sources) && sources.length === 0 && invisible.length + over.length === 0;
	const lead = isBlind ? `Not known: ${NOTHING_TO_HOLD_IT_AGAINST}.` : `${format.counted(invisible.length, 'deal')} over ${format.money(sum(invisible))} ${told.currency} ${invisible.length === 1 ? 'has' : 'have'} a partner that the CRM does not show; ${format.count(over.length)} over ${format.money(sum(over))} ${told.currency} ${over.length === 1 ? 'credits' : 'credit'} one without evidence in time.`.replaceAll(/ +([;.])/g, '$1').replaceAll(/ {2,}/g, ' ');
	return {
		name: 'audit',
		title: 'Attribution, audited both ways',
		counted: `n = ${format.counted(told.opportunities.length, 'deal')}`,
		lead,
		body: html`${table(`Invisible: ${format.money(sum(invisible))} that partners helped to win or move`, invisible, making)}${table(`Over-credited: ${format.money(sum(over))} that nothing speaks for`, over, making)}`,
		moment: isBlind ? momentWithoutEvidence(told, making) : {
			title: 'Is attribution right?',
			figure: `${format.count(invisible.length)} + ${format.count(over.length)}`,
			says: `deals with a partner that the CRM does not show (${format.short(sum(invisible))}), and deals that credit one without evidence in time (${format.short(sum(over))})`,
			proofs: [...invisible.slice(0, 2), ...over.slice(0, 1)].map(({ deal, partner, amount, proof }) => `${format.short(amount)}, ${apart(deal)}: ${proof ?? apart(partner ?? 'no partner')}`),
		},
		markdown: [lead, ...[...invisible.slice(0, 3).map((one) => ({ ...one, what: 'invisible' })), ...over.slice(0, 3).map((one) => ({ ...one, what: 'over-credited' }))].map(({ what, deal, partner, amount, proof }) => `- ${what}: ${deal}, ${partner ?? ''}, ${format.money(amount)}: ${proof ?? ''}`)],
	};
}
