import { areaPath, linePath } from '../../../engine/report/charts/paths';

/** Written by the generators of `line` and `area` of d3-shape 3.2.1 for the same points; an area's base there has a point for each of the line's. */
describe('paths of charts', () => {
	it('go from point to point, over gaps', () => {
		expect(linePath([[0, 1], [2, 3.5], undefined, [4, 5], [6, 7]])).toBe('M0,1L2,3.5M4,5L6,7');
		expect(linePath([])).toBe('');
	});
	it('are closed at a point that stands alone', () => {
		expect(linePath([undefined, [0, 1], undefined, [4, 5], [6, 7]])).toBe('M0,1ZM4,5L6,7');
	});
	it('go around what lies under a line', () => {
		expect(areaPath([[0, 1], [2, 3], [4, 2]], 9)).toBe('M0,1L2,3L4,2L4,9L0,9Z');
		expect(areaPath([], 9)).toBe('');
	});
});
