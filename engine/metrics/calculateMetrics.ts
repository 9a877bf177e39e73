import { compareNumber, dayOf, hashOf, isoInstant, monthsBefore, objectIn, remembered, textIn, type Instant } from '../core';
import { DEFAULT_DORMANCY_SPEC, rosterDecay } from '../dormancy';
import { NO_CURRENCY, recordsOf, type Book } from '../model';
import type { Definition } from './definition';
import { DEFINITIONS } from './definitions';
import { readHistory } from './history';
import { readFacts } from './readFacts';
import { rowId, rowsOf, trendEnds, type Frame } from './rows';
import type { MetricsSpec } from './spec';
import type { MetricsContext, MetricsResult, Window } from './types';

/** The rows that a person wants first. */
const HEADLINES = ['producingPartnerRate:sourced', 'winRate:decided:motion:named', 'winRate:decided:motion:selfServe', 'wonAcv:won:motion:named', 'attributionCoverage:tagged', 'coSellInfluence:teamWon', 'rosterDecay:decay'];

/** Every instant at which a window that is asked for begins or ends, ascending. */
function edgesOf({ trendMonths }: Readonly<MetricsSpec>, { asOf, timeZone }: MetricsContext, windowTo: (to: Instant) => Window): readonly Instant[] {
	const ends = [asOf, windowTo(asOf).from, ...trendEnds(asOf, trendMonths, timeZone)];
	return [...new Set(ends.flatMap((end) => [end, windowTo(end).from]))].sort(compareNumber);
}

/**
 * Calculates the metrics of a book: each with its numerator, denominator, population and rule in words, as of a day and
 * over a window, by segment; beside it what the CRM's own fields say, the period before and the way there.
 *
 * 1. Rates count the population of Deal Hygiene; partners are those that Attribution Tag decided, else the partner field's.
 * 2. A figure of an earlier day is the one that a run of that day stored; where none did, it is computed from today's rows
 *    and says `recomputed`. Where both are known and differ, both are given.
 * 3. Intervals are at 90%. The same records and as-of date give the same bytes, whatever the order of the rows.
 *
 * Cost: O(records) once, a pass over the deals for each metric and window that asks for ages, and O(cells of deals + partners) for each metric, window and view.
 */
export function calculateMetrics(book: Book, spec: Readonly<MetricsSpec>, context: MetricsContext): MetricsResult {
	const { asOf, timeZone } = context;
	const wantsDecay = spec.metrics.includes('rosterDecay');
	const windowTo = remembered((to: Instant): Window => ({ from: monthsBefore(to, spec.windowMonths, timeZone), to }));
	const facts = {
		...readFacts(book, spec, context, edgesOf(spec, context, windowTo)),
		...(wantsDecay ? { decay: rosterDecay(book, DEFAULT_DORMANCY_SPEC, context) } : {}),
	};
	const { of: history, days: stored } = readHistory(book, context);
	const readerOf = remembered((definition: Definition) => definition.reader(facts));
	const ask: Frame['ask'] = (definition, window, { view = 'clean', keepRecords = false, divisions = spec.segments }) => {
		const readings = readerOf(definition)({
			view,
			window,
			deals: facts.views[view].deals(keepRecords ? 'each' : 'inCells'),
			divisions: definition.divisions.filter((by) => divisions.includes(by)),
			spec,
			keepRecords,
			dayOf: (instant) => dayOf(instant, timeZone),
		});
		return new Map(readings.map((reading) => [rowId(definition.metric, reading), reading]));
	};
	const [run] = recordsOf(book, 'run');
	const policy = textIn(objectIn(run?.['hashes'])['attributionPolicy']);
	const frame: Frame = { spec, context, currency: facts.currency, history, policy, ask, windowTo };
	const metrics = DEFINITIONS.filter(({ metric }) => spec.metrics.includes(metric)).flatMap((definition) => rowsOf(definition, frame));
	const byId = new Map(metrics.map((row) => [row.id, row]));
	const window = windowTo(asOf);
	return {
		metrics,
		summary: {
			asOf: isoInstant(asOf),
			window: { from: isoInstant(window.from), to: isoInstant(window.to) },
			currency: facts.currency === NO_CURRENCY ? null : facts.currency,
			partners: facts.views.clean.partners.roster.entries.size,
			opportunities: facts.views.clean.table.ids.length,
			withoutAmount: facts.withoutAmount,
			unconverted: facts.unconverted,
			attributed: facts.isAttributed,
			stored,
			headlines: HEADLINES.flatMap((id) => byId.get(id)?.sentence ?? []),
		},
		issues: facts.issues,
		specHash: hashOf(spec),
	};
}
