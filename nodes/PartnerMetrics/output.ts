import { counted } from '../../engine/core';
import type { MetricRow, MetricsResult } from '../../engine/metrics';
import { unreadHint, withoutRateHint, type Answer, type Decided } from '../shared';
import type { PartnerMetricsParameters } from './parameters';

/** A row as one row of a table: figures and the sentence. */
function simplified({ raw, previous, trend, window, population, rule, records, ...figures }: MetricRow) {
	return { ...figures, raw: raw?.value ?? null, previous: previous?.value ?? null, from: window.from, to: window.to };
}

/** A row as a record that Write State keeps and a later run reads as history. */
function toDecided({ id, ...row }: MetricRow, simple: boolean): Decided {
	const figures = simple ? simplified({ id, ...row }) : row;
	return { record: { recordType: 'snapshot', of: 'metric', ...figures, id: `${id}@${row.day}`, metricId: id }, from: [] };
}

function hintsOf({ summary, issues, metrics }: MetricsResult): string[] {
	const { opportunities, attributed, withoutAmount, unconverted } = summary;
	return [
		...(opportunities === 0 ? ['No opportunity came in: every rate is empty.'] : []),
		...(opportunities > 0 && !attributed ? ["Attribution Tag has not been there: partners are those of the CRM's own fields."] : []),
		...(withoutAmount > 0 ? [`${counted(withoutAmount, 'deal has no amount and adds', 'deals have no amount and add')} nothing to sums.`] : []),
		...withoutRateHint(unconverted),
		...unreadHint(issues),
		...metrics.filter(({ metric, variant, segmentBy }) => metric === 'winRate' && variant === 'decided' && segmentBy === 'all').map(({ sentence }) => sentence),
	];
}

/** Says the metrics as records, a summary and hints. */
export function answer(result: MetricsResult, { simple }: PartnerMetricsParameters): Answer {
	return {
		decided: result.metrics.map((row) => toDecided(row, simple)),
		key: 'metrics',
		summary: result.summary,
		hints: hintsOf(result),
		hashes: { metricsSpec: result.specHash },
	};
}
