import { DAY, counted, inOnePiece, type Instant } from '../core';
import type { Clock } from './clock';
import type { Deal } from './deals';
import type { Evidence } from './evidence';
import type { EvidenceKind } from './kinds';
import type { RefusalReason, ShownEvidence } from './types';

const ACTS: Readonly<Record<EvidenceKind, string>> = {
	certification: 'a certification', claim: 'the partner field', click: 'a click', coSell: 'a co-sell activity',
	contactDomain: "mail at the partner's domain", delivery: 'a delivery', email: 'an email', intro: 'an introduction',
	leadSource: 'the lead source', marketing: 'an event', meeting: 'a meeting', mention: 'its name in the text',
	note: 'a line of the side report', overlap: 'an account overlap', portalLogin: 'a portal login',
	referral: 'a referral', registration: 'a registration', training: 'a training',
};

/** Why evidence decided nothing, as the end of a sentence. */
export const REASONS: Readonly<Record<RefusalReason, string>> = {
	accountInPlay: 'came when the account was already being worked',
	afterClose: 'came after the deal had closed',
	loggedLate: 'was written down too long after the deal was made',
	notFirst: 'was not the first of its chain',
	outsideCycle: 'happened while the deal was not being worked',
	ownCustomer: 'is of the customer itself',
	pending: 'waits for an answer',
	rival: 'stands against another partner',
	singleEvent: 'is one event alone',
	tooCloseToEnd: 'came too shortly before the close',
	tooLate: 'came after the claim lock',
	tooOld: 'is older than the lookback',
	unknownDate: 'has no date',
	unsupported: 'stands alone',
	weak: 'only proposes',
};

/** When an act happened against a deal's creation, e.g. `12 days before the deal was made`. */
function whenOf(at: Instant, { created }: Deal): string {
	if (created === undefined) return '';
	const days = Math.round((at - created) / DAY);
	if (Math.abs(days) < 1) return ', the day the deal was made';
	return days < 0 ? `, ${counted(-days, 'day')} before the deal was made` : `, ${counted(days, 'day')} after the deal was made`;
}

/** Puts one piece of evidence of a deal into words. */
export type Teller = (evidence: Evidence, deal: Deal) => string;

/** Makes a teller that keeps what it said last: the first act of a deal is told of in several places, one after the other. */
export function teller(clock: Clock): Teller {
	let [of, on, words]: [Evidence?, Deal?, string?] = [];
	return (evidence, deal) => {
		if (words === undefined || evidence !== of || deal !== on) [of, on, words] = [evidence, deal, inWords(evidence, deal, clock)];
		return words;
	};
}

function inWords({ kind, role, at, slack }: Evidence, deal: Deal, { dayOf }: Clock): string {
	const act = kind === 'claim' && role !== undefined ? `the role ${role} in the partner field` : ACTS[kind];
	if (at === undefined) return `${act} without a date`;
	return inOnePiece(`${act} of ${slack > 0 ? 'about ' : ''}${dayOf(at)}${whenOf(at, deal)}`);
}

/** Evidence as a result shows it, in words. */
export function shownInWords({ kind, role, at, offBy }: ShownEvidence): string {
	const act = kind === 'claim' && role !== null ? `the role ${role} in the partner field` : ACTS[kind];
	return at === null ? `${act} without a date` : `${act} of ${offBy > 0 ? 'about ' : ''}${at.slice(0, 10)}`;
}
