import { path } from 'd3-path';

/** A point of a drawing: across from the left, down from the top. */
export type Point = readonly [x: number, y: number];

function follow(points: readonly (Point | undefined)[]) {
	const drawn = path();
	points.forEach((point, index) => {
		if (point === undefined) return;
		const isFirst = points[index - 1] === undefined;
		if (isFirst) drawn.moveTo(...point);
		else drawn.lineTo(...point);
		// A point alone shows only where its path is closed.
		if (isFirst && points[index + 1] === undefined) drawn.closePath();
	});
	return drawn;
}

/** The path of straight lines from point to point; an undefined one leaves a gap. */
export const linePath = (points: readonly (Point | undefined)[]): string => follow(points).toString();

/** The path around what lies between a line and a height below it. */
export function areaPath(points: readonly Point[], base: number): string {
	const [first, last] = [points[0], points.at(-1)];
	if (first === undefined || last === undefined) return '';
	const drawn = follow(points);
	drawn.lineTo(last[0], base);
	drawn.lineTo(first[0], base);
	drawn.closePath();
	return drawn.toString();
}
