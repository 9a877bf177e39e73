/** Where a function is smallest, and how small. */
export interface Minimum {
	readonly at: readonly number[];
	readonly value: number;
	readonly evaluations: number;
}

interface Corner {
	readonly at: readonly number[];
	readonly value: number;
}

/**
 * A local minimum of a function of a few variables, without derivatives: a simplex of corners that walks downhill.
 *
 * Assumes a function that is finite or `Infinity` everywhere; for positive parameters minimise over their logarithms.
 * Started again from its own result once, because a simplex may fall flat. The same input gives the same output.
 *
 * @param start where to begin; one number a variable
 * @param step first distance between corners along each variable
 * @param tolerance stops when the corners' values differ by less than this
 * @throws nothing
 * @see Nelder and Mead 1965, doi:10.1093/comjnl/7.4.308. Cost: some hundred evaluations for 2 to 4 variables.
 *
 * @example
 * nelderMead(([x = 0]) => (x - 2) ** 2, [0]).at.map((x) => Math.round(x * 1e3) / 1e3) //=> [2]
 */
export function nelderMead(
	f: (at: readonly number[]) => number,
	start: readonly number[],
	{ step = 0.5, tolerance = 1e-9, most = 2000 }: { step?: number; tolerance?: number; most?: number } = {},
): Minimum {
	let evaluations = 0;
	const corner = (at: readonly number[]): Corner => {
		evaluations += 1;
		const value = f(at);
		return { at, value: Number.isNaN(value) ? Infinity : value };
	};
	const walk = (from: readonly number[], width: number): Corner => {
		const simplex = [from, ...from.map((_, i) => from.map((x, j) => (i === j ? x + width : x)))].map(corner);
		for (;;) {
			simplex.sort((a, b) => a.value - b.value);
			const [best = corner(from)] = simplex;
			const worst = simplex.at(-1) ?? best;
			if (evaluations >= most || worst.value - best.value < tolerance) return best;
			const others = simplex.slice(0, -1);
			const centre = from.map((_, i) => others.reduce((total, { at }) => total + (at[i] ?? 0), 0) / others.length);
			const along = (factor: number) => corner(centre.map((x, i) => x + factor * (x - (worst.at[i] ?? 0))));
			const reflected = along(1);
			let next: Corner | undefined = reflected;
			if (reflected.value < best.value) {
				const expanded = along(2);
				if (expanded.value < reflected.value) next = expanded;
			} else if (reflected.value >= (others.at(-1) ?? best).value) {
				const contracted = along(reflected.value < worst.value ? 0.5 : -0.5);
				next = contracted.value < Math.min(reflected.value, worst.value) ? contracted : undefined;
			}
			if (next !== undefined) simplex[simplex.length - 1] = next;
			else for (let i = 1; i < simplex.length; i++) simplex[i] = corner((simplex[i] ?? best).at.map((x, j) => ((best.at[j] ?? 0) + x) / 2));
		}
	};
	const first = walk(start, step);
	const { at, value } = walk(first.at, step / 5);
	return { at, value, evaluations };
}
