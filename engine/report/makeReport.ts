import { hashOf } from '../core';
import type { Book } from '../model';
import { figuresOf, type Figure } from './figures';
import { formatFor, localeOf, type Format } from './format';
import { markdown } from './page/markdown';
import { page } from './page/page';
import { inside, numberOf } from './read';
import { readBook, type Told } from './readBook';
import { scorecardOf, type Scorecard } from './scorecard';
import { aging } from './sections/aging';
import { audit } from './sections/audit';
import { dormancy } from './sections/dormancy';
import { headline } from './sections/headline';
import { investment } from './sections/investment';
import { league } from './sections/league';
import { metrics } from './sections/metrics';
import { pareto } from './sections/pareto';
import { plays } from './sections/plays';
import { tiers } from './sections/tiers';
import { waterfall } from './sections/waterfall';
import type { ReportSpec, SectionName } from './spec';
import type { Making, ReportContext, Section, SectionMaker } from './types';

const MAKERS: Readonly<Record<SectionName, SectionMaker<Told>>> = { aging, audit, dormancy, headline, investment, league, metrics, pareto, plays, tiers, waterfall };

const NOTHING_CAME = 'No result of a node came in. Send records through Partner Records, Deal Hygiene, Attribution Tag, Partner Score and Partner Metrics first, each handing on All Records.';

/** Deals whose money is in no sum: missing is not zero, and is said. */
function uncountedOf({ summaries }: Told, { counted }: Format): string {
	const deals = (key: string) => numberOf(inside(summaries, 'metrics', key)) ?? 0;
	const [without, unconverted] = [deals('withoutAmount'), deals('unconverted')];
	return [...(without > 0 ? [`${counted(without, 'deal')} without an amount`] : []), ...(unconverted > 0 ? [`${counted(unconverted, 'deal')} in a currency without a rate`] : [])].join(', ');
}

/** A page, the same for a chat, and a card per partner. */
export interface Report {
	readonly html: string;
	readonly markdown: string;
	readonly scorecards: readonly Scorecard[];
	/** The metrics on the page, a flat row each. */
	readonly figures: readonly Figure[];
	/** Sections that were asked for and had nothing to show. */
	readonly missing: readonly SectionName[];
	readonly sections: readonly SectionName[];
	readonly locale: string;
	/** Whether the locale asked for is not known, and another one was taken. */
	readonly localeTaken: boolean;
	readonly asOf: string;
	readonly specHash: string;
}

/**
 * Makes one page of what the nodes of the line found: each section a sentence, a picture or table, its n and as-of. A
 * section of which the book says nothing is left out and named in the result.
 *
 * 1. Everything that comes from other systems is escaped; the page asks nobody for anything and runs no script.
 * 2. The same records, spec and as-of date make the same bytes.
 *
 * Cost: O(records).
 */
export function makeReport(book: Book, spec: Readonly<ReportSpec>, context: ReportContext): Report {
	const told = readBook(book, context);
	const locale = localeOf(spec.locale);
	const format = formatFor(locale);
	const making: Making = { format, currency: told.currency, asOf: told.asOf, uncounted: uncountedOf(told, format), rows: spec.rows };
	const made = spec.sections.map((name): readonly [SectionName, Section | undefined] => [name, MAKERS[name](told, making)]);
	const sections = made.flatMap(([, section]) => section ?? []);
	return {
		html: page(sections, spec, making, NOTHING_CAME),
		markdown: markdown(sections, spec, making, NOTHING_CAME),
		scorecards: told.partners.flatMap((partner) => scorecardOf(partner, told.asOf) ?? []),
		figures: figuresOf(told),
		missing: made.flatMap(([name, section]) => (section === undefined ? [name] : [])),
		sections: sections.map(({ name }) => name),
		locale,
		localeTaken: locale.toLowerCase() !== spec.locale.trim().replace('_', '-').toLowerCase(),
		asOf: told.asOf,
		specHash: hashOf(spec),
	};
}
