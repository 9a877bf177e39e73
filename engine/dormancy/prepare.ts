import { DAY, compareText, instantReader, type Instant } from '../core';
import type { Book } from '../model';
import { countUpTo, lastUpTo, type Acts } from './acts';
import { dayNumbers, isoDay } from './dayNumber';
import { cadenceReader, fitCadence, type CadenceModel, type Rhythm } from './fitCadence';
import { limitsReader } from './limits';
import { readActs, type BookActs } from './readActs';
import { readRoster, type Member, type Roster } from './roster';
import { sampleOfIds } from './sampleOfIds';
import { ownDaysReader, seasonOf, type OwnDays } from './seasonalCalendar';
import type { Yardstick } from './silenceOn';
import type { DormancySpec } from './spec';
import type { DormancyContext } from './types';

/** What every operation on the roster starts from. */
export interface Prepared {
	readonly roster: Roster;
	/** By id. */
	readonly members: readonly Member[];
	readonly acts: BookActs;
	readonly today: number;
	/** The local day of an instant. */
	readonly dayOf: (instant: Instant) => number;
	/** The midnight at which a local day begins. */
	readonly startOf: (day: number) => Instant;
	readonly firstDay: number;
	readonly ownDays: OwnDays;
}

/** Calendars of seasons reach this far back, whatever a mistyped year says. */
const LONGEST_BOOK = 40 * 365;
/** And this far ahead: the longest limit in the shortest season. */
const AHEAD = 24 * 365;

/** Reads partners and what they did. */
export function prepare(book: Book, spec: DormancySpec, context: DormancyContext): Prepared {
	const roster = readRoster(book, context);
	const acts = readActs(book, roster, spec, context);
	const dayOf = dayNumbers(context.timeZone);
	const instantOf = instantReader(context.timeZone);
	const today = dayOf(context.asOf);
	const firstDay = Math.max(acts.firstDay ?? today, today - LONGEST_BOOK);
	const members = [...roster.members.values()].sort((a, b) => compareText(a.id, b.id));
	return { roster, members, acts, today, dayOf, startOf: (day) => instantOf(isoDay(day)) ?? day * DAY, firstDay, ownDays: ownDaysReader(firstDay, today + AHEAD) };
}

/** So many rhythms tell the parameters to within a percent; more would only take time. */
const MOST_RHYTHMS = 2000;

/** One partner's rhythm up to a day, of two beats or more. */
function rhythmOf({ id, type, motion }: Member, acts: Acts, beats: number, day: number, { firstDay, ownDays }: Prepared): Rhythm {
	const months = seasonOf(acts.starts, day, firstDay);
	let [sum, logs] = [0, 0];
	for (let i = 1; i < beats; i++) {
		const gap = Math.max(0.5, ownDays(acts.starts[i - 1] ?? 0, acts.starts[i] ?? 0, months));
		sum += gap;
		logs += Math.log(gap);
	}
	const silence = ownDays(lastUpTo(acts.days, day) ?? day, day, months);
	return { id, type, motion, count: beats - 1, sum, logs, silence };
}

/** Fits the roster's rhythms on what was known on a day. */
export function fitOn(prepared: Prepared, day: number): CadenceModel {
	const { members, acts } = prepared;
	const withGaps = members.flatMap((member) => {
		const beats = countUpTo(acts.of(member.id).starts, day);
		return beats < 2 ? [] : [{ id: member.id, member, beats }];
	});
	const rhythms = sampleOfIds(withGaps, MOST_RHYTHMS).map(({ member, beats }) => rhythmOf(member, acts.of(member.id), beats, day, prepared));
	return fitCadence(rhythms, withGaps.length);
}

/** The yardstick that a model gives. */
export const yardstickOf = (model: CadenceModel, spec: DormancySpec, { ownDays, firstDay }: Prepared): Yardstick => ({
	spec,
	limitsOf: limitsReader(spec),
	cadenceOf: cadenceReader(model),
	ownDays,
	firstDay,
});
