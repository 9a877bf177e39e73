// @ts-check
import { AS_OF } from '../../sample/index.mjs';
import { DAY } from '../../sample/time/days.mjs';
import { isItem, readingOf } from '../companySettings.mjs';
import { runNodes } from '../runNodes.mjs';

/**
 * Dormancy Detect against the planted lives: all systems as one stream, deduplicated, cleaned and attributed, looked at
 * on the as-of day and on the first day of each month before, back to the first slide that is judged. Decisions are
 * today's on every day: a role counts from the day it began, and acts by their dates.
 *
 * @typedef {{ state: string, truth: string, life: string, asOf: string, partner: string }} Seen one partner on one day
 * @typedef {{ partner: string, usualGap: number, flaggedOn: string | null, rateZeroOn: string }} Slowing
 * @typedef {{ seen: Seen[], slowing: Slowing[] }} Watched
 * @typedef {Watched & { ideal: Watched, woken: number, mailed: number, aging: AgingSeen }} Lives
 * @typedef {{ planted: Record<string, number>, recoverable: Record<string, number>, right: Record<string, number>, found: Record<string, number> }} AgingSeen
 */

const LEVEL = /** @type {Readonly<Record<string, string>>} */ ({ agingCoSell: 'critical', unansweredRegistration: 'unanswered', lapsingProtection: 'lapsing' });
export const AGING_FINDINGS = Object.freeze(Object.keys(LEVEL));

const time = (/** @type {string} */ day) => Date.parse(day);

/** A CRM's rows, and the sheet beside it. @param {import('../../sample/index.mjs').Company} made @param {'salesforce'} crm */
async function records(made, crm) {
	const rows = [...made.rows(crm)].filter(isItem).map(({ row }) => row);
	const notes = [...made.rows('sideReport', { crm })].filter(isItem).map(({ row }) => row);
	const [read = []] = await runNodes(rows, [{ node: 'partnerRecords', parameters: readingOf(made, crm) }]);
	const [all = []] = await runNodes([...read.map(({ json }) => json), ...notes], [{ node: 'partnerRecords', parameters: readingOf(made, 'sideReport') }]);
	return all.map(({ json }) => json);
}

/** @param {readonly any[]} book @param {string} operation @param {string} asOf */
async function detect(book, operation, asOf) {
	const [items = []] = await runNodes(book, [{ node: 'dormancyDetect', parameters: { operation, output: 'decided', simple: false, options: { asOf } } }]);
	return items.map(({ json }) => json);
}

/** Months that a slide takes, so that one which ends on the first day is looked at from its beginning. */
const SLIDE_MONTHS = 8;

/** The first days of months that lie some months before a day. @param {string} day @param {number} months */
function monthsUpTo(day, months) {
	return Array.from({ length: months }, (_, i) => new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 - months + i, 1)).toISOString().slice(0, 10));
}

/**
 * The partners of a book and the mails between us, with their true acts as the only ones: nothing is missing or too many,
 * and each is a customer's of its own, so that only the rhythm has to be learned. What Dormancy Detect makes of it is the
 * oracle.
 * @param {readonly any[]} book @param {readonly any[]} lives
 */
const withTrueActs = (book, lives) => [
	...book.filter(({ recordType, kind }) => recordType === 'partner' || (recordType === 'touch' && (kind === 'email' || kind === 'click'))),
	...lives.flatMap(({ records: [partner], value }) =>
		/** @type {string[]} */ (value.actsOn).map((at, i) => ({ recordType: 'registration', id: `true-${partner?.id}-${i}`, state: 'approved', partnerId: partner?.id, accountId: `of-${partner?.id}-${i}`, submittedAt: at })),
	),
];

/** Looks at a book on the days that its lives tell of, and through the slides before. @param {readonly any[]} book @param {readonly any[]} lives */
async function watch(book, lives) {
	const days = [...new Set(lives.flatMap(({ value }) => /** @type {any[]} */ (value.states).map(({ asOf }) => asOf)))].sort();
	const today = days.at(-1);
	const looks = [...monthsUpTo(days[0], SLIDE_MONTHS), ...days];
	const survivors = new Map(book.filter(({ recordType, match }) => recordType === 'partner' && match?.band === 'merge' && match.survivor !== null).map(({ id, match }) => [id, match.survivor]));
	/** @type {Map<string, Map<string, any>>} */
	const found = new Map();
	for (const day of looks) found.set(day, new Map((await detect(book, 'detect', `${day}T00:00:00.000Z`)).filter(({ dormancy }) => dormancy !== undefined).map(({ id, dormancy }) => [id, dormancy])));
	const survivorOf = (/** @type {string} */ id) => survivors.get(id) ?? id;
	const saidOf = (/** @type {string} */ day, /** @type {string} */ id) => found.get(day)?.get(survivorOf(id));

	/** @type {Seen[]} */
	const seen = [];
	/** @type {Slowing[]} */
	const slowing = [];
	for (const { records: [partner], value } of lives) {
		const id = partner?.id ?? '';
		const states = /** @type {any[]} */ (value.states);
		for (const { asOf, state } of states) {
			const said = saidOf(asOf, id);
			if (said !== undefined) seen.push({ partner: id, life: String(value.life), asOf, truth: state, state: said.state });
		}
		if (value.life !== 'slowing') continue;
		const [from, zero] = [String(value.slideFrom), String(value.rateZeroOn)];
		// Who has not come to its end yet, or came to it before the first month was over, is not judged.
		if (zero > today || zero < (days[1] ?? '')) continue;
		const flags = looks.filter((day) => day >= from && day < zero && isFlagged(saidOf(day, id)));
		slowing.push({ partner: id, usualGap: Number(value.usualGap), rateZeroOn: zero, flaggedOn: flags.length === 0 ? null : exactly(saidOf(flags[0] ?? '', id), from, flags[0] ?? '') });
	}
	return { seen, slowing, survivorOf, saidToday: (/** @type {string} */ id) => saidOf(today, id) };
}

/**
 * @param {import('../../sample/index.mjs').Company} made
 * @param {import('../observeBook.mjs').Book} observed all systems, down the line
 * @returns {Promise<Lives>}
 */
export async function observeLives(made, observed) {
	const { records: book, truth } = observed;
	const lives = truth.filter(({ finding, recoverable }) => finding === 'dormancy' && recoverable);
	const { seen, slowing, survivorOf, saidToday } = await watch(book, lives);
	const ideal = await watch(withTrueActs(book, lives), lives);

	const quiet = truth.filter(({ finding }) => finding === 'mustNotWake');
	const ids = new Set(quiet.flatMap(({ records: refs }) => refs.filter((/** @type {any} */ { object }) => object === 'touch').map((/** @type {any} */ { id }) => id)));
	const without = await detect(book.filter(({ recordType, id }) => recordType !== 'touch' || !ids.has(id)), 'detect', AS_OF);
	const asleep = new Map(without.map(({ id, dormancy }) => [id, dormancy]));
	const woken = quiet.filter(({ records: [partner] }) => {
		const [loud, still] = [saidToday(partner?.id ?? ''), asleep.get(survivorOf(partner?.id ?? ''))];
		return loud !== undefined && (loud.lastActOn !== still?.lastActOn || loud.state !== still?.state);
	}).length;
	return { seen, slowing, ideal, woken, mailed: quiet.length, aging: await observeAging(made) };
}

/** On the early list, or past it. @param {any} said */
const isFlagged = (said) => said !== undefined && (said.early || said.state === 'dormant');

/** The day on which the cooling began, where it began on the slide; else the day that was looked at. @param {any} said @param {string} from @param {string} day */
const exactly = (said, from, day) => (said.state === 'cooling' && said.since >= from ? said.since : said.coolingOn >= from && said.coolingOn <= day ? said.coolingOn : day);

/** Aging is looked at where stages have a history. @param {import('../../sample/index.mjs').Company} made @returns {Promise<AgingSeen>} */
async function observeAging(made) {
	const aged = (await detect(await records(made, 'salesforce'), 'aging', AS_OF)).filter(({ aging }) => aging !== undefined);
	/** @type {AgingSeen} */
	const counts = { planted: {}, recoverable: {}, right: {}, found: {} };
	for (const finding of AGING_FINDINGS) {
		const planted = [...made.truth('salesforce')].filter((one) => one.finding === finding);
		const ids = new Set(aged.filter(({ aging }) => aging.level === LEVEL[finding]).map(({ id }) => id));
		counts.planted[finding] = planted.length;
		counts.recoverable[finding] = planted.filter(({ recoverable }) => recoverable).length;
		counts.right[finding] = planted.filter(({ recoverable, records: [one] }) => recoverable && ids.has(one?.id)).length;
		counts.found[finding] = ids.size;
	}
	return counts;
}

/** Recall of each state, over the days asked for. @param {readonly Seen[]} seen */
function recallOfStates(seen) {
	/** @type {Map<string, { cases: number, right: number }>} */
	const states = new Map();
	for (const { truth, state } of seen) {
		const known = states.get(truth) ?? { cases: 0, right: 0 };
		states.set(truth, { cases: known.cases + 1, right: known.right + (truth === state ? 1 : 0) });
	}
	return new Map([...states].sort().map(([state, { cases, right }]) => [state, right / cases]));
}

/** Share of the time of partners that are well which they are said to be in a state. @param {readonly Seen[]} seen @param {string} state */
function falseTime(seen, state) {
	const well = seen.filter(({ life }) => ['healthy', 'seasonal', 'slow'].includes(life));
	return well.filter((one) => one.state === state).length / Math.max(1, well.length);
}

/** @param {readonly Slowing[]} slowing */
function earlyFlags(slowing) {
	const flagged = slowing.filter(({ flaggedOn }) => flaggedOn !== null);
	const leads = flagged.map(({ flaggedOn, rateZeroOn }) => (time(rateZeroOn) - time(flaggedOn ?? '')) / DAY).sort((a, b) => a - b);
	return { cases: slowing.length, recall: flagged.length / Math.max(1, slowing.length), medianLead: leads[Math.floor(leads.length / 2)] ?? null };
}

const mean = (/** @type {readonly number[]} */ values) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** What partners watched over some seeds give. @param {readonly Watched[]} all */
function figuresOf(all) {
	const seen = all.flatMap((one) => one.seen);
	const last = seen.map(({ asOf }) => asOf).sort().at(-1);
	const [now, earlier] = [seen.filter(({ asOf }) => asOf === last), seen.filter(({ asOf }) => asOf !== last)];
	const slowing = all.flatMap((one) => one.slowing);
	return {
		now,
		recalls: recallOfStates(now),
		short: earlyFlags(slowing.filter(({ usualGap }) => usualGap <= 45)),
		long: earlyFlags(slowing.filter(({ usualGap }) => usualGap > 45)),
		falseTime: { cooling: falseTime(earlier, 'cooling'), dormant: falseTime(earlier, 'dormant') },
	};
}

/**
 * The lines of the scoreboard that dormancy and aging add, pooled over seeds.
 * @param {readonly Lives[]} all
 * @returns {readonly import('../scoreboard.mjs').Line[]}
 */
export function dormancyLines(all) {
	const [found, best] = [figuresOf(all), figuresOf(all.map(({ ideal }) => ideal))];
	const line = (/** @type {string} */ finding, /** @type {Partial<import('../scoreboard.mjs').Line>} */ what) => ({ finding, planted: null, recoverable: null, found: null, precision: null, recall: null, f1: null, error: null, oracle: null, built: true, ...what });
	const oracle = (/** @type {{ recall?: number, error?: number }} */ { recall = null, error = null }) => ({ precision: null, recall, f1: null, error });
	const add = (/** @type {'planted' | 'recoverable' | 'right' | 'found'} */ key, /** @type {string} */ finding) => all.reduce((total, { aging }) => total + (aging[key][finding] ?? 0), 0);
	const { now, recalls, short, long } = found;
	const ofState = (/** @type {'truth' | 'state'} */ key, /** @type {string} */ state) => now.filter((one) => one[key] === state).length;
	return [
		line('dormancy: states, macro', { planted: now.length, recoverable: now.length, found: now.length, recall: mean([...recalls.values()]), oracle: oracle({ recall: mean([...best.recalls.values()]) }) }),
		...[...recalls].map(([state, recall]) => line(`dormancy: ${state}`, { planted: ofState('truth', state), recoverable: ofState('truth', state), found: ofState('state', state), recall, oracle: oracle({ recall: best.recalls.get(state) ?? 0 }) })),
		line('slowing, gap up to 45 d', { planted: short.cases, recoverable: short.cases, recall: short.recall, oracle: oracle({ recall: best.short.recall }) }),
		line('slowing, gap up to 45 d: lead', { found: short.medianLead }),
		line('slowing, longer gap', { planted: long.cases, recoverable: long.cases, recall: long.recall, oracle: oracle({ recall: best.long.recall }) }),
		...(/** @type {const} */ (['cooling', 'dormant'])).map((state) => line(`well, said to be ${state}`, { planted: 0, found: found.falseTime[state], error: found.falseTime[state], oracle: oracle({ error: best.falseTime[state] }) })),
		line('mustNotWake', { planted: all.reduce((total, { mailed }) => total + mailed, 0), recoverable: all.reduce((total, { mailed }) => total + mailed, 0), found: all.reduce((total, { woken }) => total + woken, 0) }),
		...AGING_FINDINGS.map((finding) => {
			const [planted, recoverable, right, found] = [add('planted', finding), add('recoverable', finding), add('right', finding), add('found', finding)];
			return line(finding, { planted, recoverable, found, precision: finding === 'agingCoSell' ? null : right / Math.max(1, found), recall: right / Math.max(1, recoverable) });
		}),
	];
}
