import { compareNumber } from '../../core';
import type { BookRecord } from '../../model';
import { stack } from '../charts/stack';
import { apart } from '../format';
import { html, scrolling, type Html } from '../html';
import { inside, listOf, numberOf, textOf } from '../read';
import { nameOf, type Told } from '../readBook';
import type { Making, Moment, Section } from '../types';

const STATES = [
	['producing', 'producing'],
	['reactivated', 'reactivated'],
	['cooling', 'cooling'],
	['responded', 'responded'],
	['dormant', 'dormant'],
	['neverActivated', 'never activated'],
	['archived', 'archived'],
] as const;

function backtestOf({ whole }: Told, { format, rows }: Making): { readonly body: Html | false; readonly lines: readonly string[]; readonly moment?: Moment } {
	const found = whole('backtest');
	const sentence = textOf(found?.['sentence']);
	if (found === undefined || sentence === null) return { body: false, lines: [] };
	const silent = listOf(found['wentSilent']).slice(0, rows);
	return {
		body: html`<h3>What we would have flagged, on your own book</h3><p>${sentence}</p>${scrolling('Backtest', html`<table><thead><tr><th>Partner</th><th>Flagged</th><th>Rule of 90 days</th><th>Gone</th><th class="n">Days ahead</th><th class="n">ACV lost since</th></tr></thead><tbody>${silent.map((one) => html`<tr><td>${textOf(one['name'])}</td><td>${format.day(textOf(one['flaggedOn']))}</td><td>${format.day(textOf(one['plainRuleOn']))}</td><td>${format.day(textOf(one['goneOn']))}</td><td class="n">${format.count(numberOf(one['daysAhead']))}</td><td class="n">${format.money(numberOf(one['acvLost']))}</td></tr>`)}</tbody></table>`)}`,
		lines: [sentence],
		moment: {
			title: 'Whom would we have seen leave?',
			figure: format.counted(listOf(found['wentSilent']).length, 'partner'),
			says: sentence,
			proofs: silent.slice(0, 3).map((one) => `${apart(textOf(one['name']) ?? '')}: ${textOf(one['flaggedOn']) === null ? 'not flagged' : `flagged ${format.day(textOf(one['flaggedOn']))}`}, gone ${format.day(textOf(one['goneOn']))}, ${format.short(numberOf(one['acvLost']))} lost`),
		},
	};
}

/** Where partners stand against their own rhythm, who is on the way out, and what a backtest says of that. */
export function dormancy(told: Told, making: Making): Section | undefined {
	const { format, rows } = making;
	const known = told.partners.filter((partner) => textOf(inside(partner, 'dormancy', 'state')) !== null);
	if (known.length === 0) return undefined;
	const shares = STATES.map(([state, label]) => ({ label, kind: `state-${state}`, value: known.filter((partner) => inside(partner, 'dormancy', 'state') === state).length }));
	const atStake = (partner: BookRecord) => numberOf(inside(partner, 'dormancy', 'acvAtStake')) ?? 0;
	const early = known.filter((partner) => inside(partner, 'dormancy', 'early') === true).sort((a, b) => compareNumber(atStake(b), atStake(a)));
	const lead = textOf(inside(told.summaries, 'dormancy', 'sentence')) ?? `${format.counted(early.length, 'partner')} ${early.length === 1 ? 'is' : 'are'} on the way out.`;
	const backtest = backtestOf(told, making);
	return {
		name: 'dormancy',
		title: 'Who is going quiet',
		counted: `n = ${format.counted(known.length, 'partner')}`,
		lead,
		body: html`${stack(shares, lead)}${early.length > 0 && scrolling('On the way out', html`<table><thead><tr><th>Partner</th><th>Silent / usual gap, days</th><th>Dormant on</th><th class="n">ACV at stake</th></tr></thead><tbody>${early.slice(0, rows).map((partner) => html`<tr><td>${nameOf(partner)}</td><td>${format.count(numberOf(inside(partner, 'dormancy', 'silenceDays')))} / ${format.count(numberOf(inside(partner, 'dormancy', 'usualGapDays')))}</td><td>${format.day(textOf(inside(partner, 'dormancy', 'dormantOn')))}</td><td class="n">${format.money(numberOf(inside(partner, 'dormancy', 'acvAtStake')))}</td></tr>`)}</tbody></table>`)}${backtest.body}`,
		...(backtest.moment === undefined ? {} : { moment: backtest.moment }),
		markdown: [lead, ...early.slice(0, 3).map((partner) => `- ${nameOf(partner)}: dormant on ${format.day(textOf(inside(partner, 'dormancy', 'dormantOn')))} if nothing happens`), ...backtest.lines],
	};
}
