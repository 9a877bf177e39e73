/** The lower triangle L with L L' = a matrix, row by row; the matrix must be positive definite. */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] {
	const lower: number[][] = [];
	matrix.forEach((row, i) => {
		const own: number[] = [];
		lower.push(own);
		for (let j = 0; j <= i; j++) {
			const other = lower[j] ?? own;
			let value = row[j] ?? 0;
			for (let k = 0; k < j; k++) value -= (own[k] ?? 0) * (other[k] ?? 0);
			own.push(i === j ? Math.sqrt(value) : value / (other[j] ?? 1));
		}
	});
	return lower;
}

/** Solves L x = b for a lower triangle L. */
export function forward(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
	const x: number[] = [];
	lower.forEach((row, i) => {
		let value = b[i] ?? 0;
		for (let k = 0; k < i; k++) value -= (row[k] ?? 0) * (x[k] ?? 0);
		x.push(value / (row[i] ?? 1));
	});
	return x;
}
