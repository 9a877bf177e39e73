export { apportion } from './apportion';
export { countryCodeOf } from './countries';
export { fingerprint } from './fingerprint';
export { hashOf } from './hash';
export { SpecError, type Issue, type Severity, type SpecFault } from './issue';
export { listIn, numberIn, objectIn, textIn, type Fields } from './loose';
export { isMissing } from './missing';
export {
	Rate,
	RateTable,
	converter,
	fiscalYearStartOf,
	toMajor,
	toMinor,
	type Minor,
} from './money';
export { by, compareNumber, compareText, descending, inTurn } from './order';
export { seededRandom, type Rng } from './random';
export { remembered } from './remembered';
export { joined, picked, sortFew, withOne } from './shortLists';
export { parseSpec } from './spec';
export { fold, inOnePiece, slug, tidy } from './text';
export { columnOf } from './columnOf';
export { numberColumn } from './numberColumn';
export { UNKNOWN, textNumbers, type TextNumbers } from './textNumbers';
export {
	DAY,
	HOUR,
	MINUTE,
	dayOf,
	daysBetween,
	instantReader,
	isCalendarDay,
	isTimeZone,
	isoInstant,
	localDate,
	localInstant,
	monthsBefore,
	type Instant,
} from './time';
export {
	EMPTY_LOG_SUMMARY,
	betaBinomialPosterior,
	betaCdf,
	betaQuantile,
	chanceOfPace,
	dealSizeOf,
	fitBetaBinomial,
	fitGammaPoisson,
	fitLogNormal,
	kaplanMeier,
	logCapOf,
	logGamma,
	mean,
	mergeLogs,
	nelderMead,
	normalQuantile,
	nthSmallest,
	paceOf,
	quantile,
	quantileInPlace,
	quantileSorted,
	randomTape,
	roundedLog,
	roundedSquare,
	shareInterval,
	sum,
	summariseLogs,
	timeByWhich,
	winRateOf,
	winRateReader,
	type BetaBinomialFit,
	type DealSize,
	type Duration,
	type LogNormalFit,
	type LogSummary,
	type Minimum,
	type Outcomes,
	type Pace,
	type PaceFit,
	type SurvivalCurve,
	type WinRateFit,
	type WinRateReader,
} from './stats';
export { counted, grouped, roughMoney, roughPercent } from './words';
