export { apportion } from './apportion';
export { hashOf } from './hash';
export { SpecError, type Issue, type Severity, type SpecFault } from './issue';
export { isMissing } from './missing';
export {
	RateTable,
	converter,
	fiscalYearStartOf,
	minorDigits,
	toMajor,
	toMinor,
	type Minor,
} from './money';
export { by, compareNumber, compareText, descending, inTurn, type Comparator } from './order';
export { seededRandom, type Rng } from './random';
export { parseSpec } from './spec';
export { fold, slug, tidy } from './text';
export {
	DAY,
	dayOf,
	daysBetween,
	instantReader,
	isCalendarDay,
	isTimeZone,
	isoInstant,
	localInstant,
	type Instant,
} from './time';
