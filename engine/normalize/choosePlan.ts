import type { FittedPlan } from './fitPlan';
import type { Row } from './headers';
import { isBlank } from './isBlank';
import { readText } from './readers';
import type { Shape } from './shapes';

/** The way to read one row: the first candidate for which it says what it must. */
export function choosePlan({ candidates }: Shape, row: Row, contained: Row): FittedPlan | undefined {
	return candidates.find(
		({ says }) =>
			says === undefined ||
			says.some(({ cells, words }) =>
				cells.some((cell) => {
					const raw = cell.get(row, contained);
					const said = isBlank(raw) ? undefined : readText(raw)?.toLowerCase();
					return said !== undefined && words.some((word) => said.includes(word));
				}),
			),
	)?.plan;
}
