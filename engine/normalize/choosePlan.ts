import type { FittedPlan } from './fitPlan';
import type { Row } from './headers';
import { isBlank } from './isBlank';
import { keyOf } from './keyOf';
import { readText } from './readers';
import type { Shape } from './shapes';

/** The way to read one row: the first candidate for which it says what it must. */
export function choosePlan({ candidates }: Shape, row: Row, contained: Row): FittedPlan | undefined {
	return candidates.find(
		({ says }) =>
			says === undefined ||
			says.some(({ cells, words, whole }) =>
				cells.some((cell) => {
					const raw = cell.get(row, contained);
					const text = isBlank(raw) ? undefined : readText(raw);
					if (text === undefined) return false;
					if (whole) return words.includes(keyOf(text));
					const said = text.toLowerCase();
					return words.some((word) => said.includes(word));
				}),
			),
	)?.plan;
}
