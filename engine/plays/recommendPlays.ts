import { by, compareText, hashOf, inOnePiece, inTurn, isoInstant, type Issue } from '../core';
import { survivorsOf, type Book, type BookRecord } from '../model';
import { readAnswers, type Answers } from './answers';
import { openDeals, partnerFinder, type Pair } from './findPartners';
import { NO_INTRODUCTIONS, assignIntroductions, largestOf } from './introductions';
import type { ManagerLoad, PartnerPlays, Play, PlayedPartner, PlaysResult, PlaysSummary } from './playTypes';
import { PLAYS, type PlayName, type PlaysSpec } from './playsSpec';
import { playId, rankPlays, type RankedPlays } from './rankPlays';
import type { Member } from './roster';
import { chosenNow, stopRuleInWords } from './stopRule';
import type { PlaysContext } from './types';
import { counted, money, percent, rounded } from './words';
import { worldOf, type World } from './world';

const ASSUMPTIONS = 'What acting changes is in no data: those factors are assumed, marked so in every arithmetic, and yours to set.';

function sentenceOf(name: string, plays: readonly Play[]): string {
	const [first] = plays;
	if (first === undefined) return `Nothing to do for ${name} now.`;
	return `${first.title}: ${money(first.expectedValue, first.currency)} expected${plays.length === 1 ? '' : `, and ${counted(plays.length - 1, 'more play')}`}.`;
}

const mostValuableFirst = inTurn<PlayedPartner>(
	(a, b) => b.play.expectedValue - a.play.expectedValue,
	by(({ id }) => id, compareText),
);

/** What was not looked for, as the nodes before have not been here. */
function missingOf({ roster, read }: World): string[] {
	const { has } = read;
	return [
		...(roster.hasDormancy ? [] : ['re-engage and archive: put Dormancy Detect before this node']),
		...(has.aging ? [] : ['push an aging deal: put Dormancy Detect with the operation Aging before this node']),
		...(has.attribution ? [] : ['claim invisible influence: put Attribution Tag before this node, Simplify off']),
		...(roster.hasTiers ? [] : ['promote: let Partner Score judge tiers before this node']),
		...(has.hygiene ? [] : ['fix data: put Deal Hygiene before this node']),
		...(roster.isScored ? [] : ['scores: partners were scored in passing, with default settings']),
	];
}

function managersOf(plays: readonly Play[], { openOf }: Answers): readonly ManagerLoad[] {
	const loads = new Map<string | null, { now: number; waiting: number; cents: number }>();
	for (const { managerEmail, status, expectedValue } of plays) {
		const load = loads.get(managerEmail) ?? { now: 0, waiting: 0, cents: 0 };
		load[status] += 1;
		if (status === 'now') load.cents += Math.round(expectedValue * 100);
		loads.set(managerEmail, load);
	}
	return [...loads]
		.map(([managerEmail, { now, waiting, cents }]): ManagerLoad => ({ managerEmail, now, waiting, open: openOf(managerEmail), expectedValue: cents / 100 }))
		.sort((a, b) => b.expectedValue - a.expectedValue || compareText(a.managerEmail ?? '', b.managerEmail ?? ''));
}

function summaryOf(partners: readonly PlayedPartner[], world: World, answers: Answers): PlaysSummary {
	const plays = partners.flatMap(({ play }) => play.plays);
	const now = plays.filter(({ status }) => status === 'now');
	const byPlay = Object.fromEntries(PLAYS.flatMap((name) => {
		const found = plays.filter(({ play }) => play === name).length;
		return found === 0 ? [] : [[name, found]];
	})) as Partial<Record<PlayName, number>>;
	const held = (key: keyof PartnerPlays['heldBack']) => partners.reduce((total, { play }) => total + play.heldBack[key], 0);
	const value = now.reduce((total, { expectedValue }) => total + Math.round(expectedValue * 100), 0) / 100;
	const managers = managersOf(plays, answers);
	return {
		asOf: isoInstant(world.context.asOf),
		partners: partners.length,
		withPlays: partners.filter(({ play }) => play.count > 0).length,
		plays: plays.length,
		now: now.length,
		waiting: plays.length - now.length,
		byPlay,
		managers,
		heldBack: { open: held('open'), done: held('done'), snoozed: held('snoozed'), wrong: held('wrong'), beyond: held('beyond') },
		expectedValue: value,
		currency: world.currency,
		missing: missingOf(world),
		stopRule: stopRuleInWords(world.spec),
		assumptions: ASSUMPTIONS,
		sentence: `${counted(now.length, 'play')} for ${counted(managers.filter((load) => load.now > 0).length, 'manager')} now, ${money(rounded(value), world.currency)} expected; ${counted(plays.length - now.length, 'more waits', 'more wait')}. ${percent(partners.length === 0 ? 0 : partners.filter(({ play }) => play.count > 0).length / partners.length)} of partners have one.`,
	};
}

/** The entry that remembers that a play was shown. */
const shownEntry = (play: Play, asOf: string, day: string): BookRecord => ({
	recordType: 'ledger',
	id: `play:${play.id}:${day}`,
	kind: 'play',
	at: asOf,
	subjectType: 'play',
	subjectId: play.id,
	partnerId: play.partnerId,
	managerEmail: play.managerEmail,
	title: play.title,
});

/**
 * What to do next with each partner: at most three plays, ranked by their expected value, with evidence, what argues against, the
 * numbers that multiply to the value, and a mail that its manager may send.
 *
 * 1. One rule a play (`rules/`). They read what the nodes before left; what is missing is said, never guessed.
 * 2. A factor that no data can tell is an assumption of the settings and marked so.
 * 3. Plays that are open, done, snoozed or wrong are not repeated (`readAnswers`); nobody is buried (`chosenNow`).
 * 4. Ids hang on the play, the partner and the subject only. The order of the rows changes nothing.
 *
 * @throws nothing: bad data becomes issues. Cost: O(records + partners log partners), and 20 partners a deal of the 5,000 largest
 *   open ones.
 */
export function recommendPlays(book: Book, spec: PlaysSpec, context: PlaysContext): PlaysResult {
	const world = worldOf(book, spec, context, survivorsOf(book, 'account'));
	const answers = readAnswers(book, spec, context);
	const allowed = PLAYS.filter((name) => spec.plays.includes(name));
	// There are a hundred thousand pairs, and each id is a hash.
	const isAsked = answers.knows('coSellIntroduction');
	const heldOf = ({ deal, partner }: Pair) => (isAsked ? answers.heldOf(playId('coSellIntroduction', partner.id, { type: 'opportunity', id: deal.id })) : undefined);
	const introducible = allowed.includes('coSellIntroduction') ? largestOf(openDeals(world)) : [];
	const introductions = introducible.length === 0 ? NO_INTRODUCTIONS : assignIntroductions(introducible, partnerFinder(book, world, introducible), heldOf);
	const ranked = world.roster.members.map((partner): readonly [Member, RankedPlays] => [
		partner,
		rankPlays({ partner, own: world.dealsOf(partner.id), introduction: introductions.assigned.get(partner.id), world }, allowed, spec.perPartner, answers, introductions.held.get(partner.id)),
	]);
	const now = chosenNow(ranked.flatMap(([, { plays }]) => plays), spec, answers);
	const asOf = isoInstant(context.asOf);
	const partners = ranked
		.map(([partner, { plays: unplaced, heldBack }]): PlayedPartner => {
			const plays = unplaced.map((play): Play => ({ ...play, status: now.has(play.id) ? 'now' : 'waiting' }));
			const [first] = plays;
			const play = { asOf, sentence: inOnePiece(sentenceOf(partner.name, plays)), next: first?.play ?? null, expectedValue: first?.expectedValue ?? 0, count: plays.length, plays, heldBack };
			return { id: partner.id, name: partner.name, record: partner.record, play };
		})
		.sort(mostValuableFirst);
	const ledger = spec.remember ? partners.flatMap(({ record, play }) => play.plays.filter(({ status }) => status === 'now').map((one) => ({ record: shownEntry(one, asOf, world.dayOf(context.asOf)), from: record }))) : [];
	const issues: readonly Issue[] = [...world.roster.issues, ...world.read.issues];
	return { operation: 'recommendPlays', partners, ledger, index: world.index, summary: summaryOf(partners, world, answers), issues, specHash: hashOf(spec) };
}
