declare module '@stdlib/math-base-special-betainc' {
	/** The incomplete beta function; regularized and of the lower tail unless told otherwise. */
	const betainc: (x: number, a: number, b: number, regularized?: boolean, upper?: boolean) => number;
	export default betainc;
}

declare module '@stdlib/math-base-special-betaln' {
	/** The natural logarithm of the beta function. */
	const betaln: (a: number, b: number) => number;
	export default betaln;
}

declare module '@stdlib/math-base-special-erfcinv' {
	/** The inverse of the complementary error function. */
	const erfcinv: (x: number) => number;
	export default erfcinv;
}

declare module '@stdlib/stats-base-dists-beta-quantile' {
	/** The value below which a share p of a beta distribution lies; NaN for arguments out of range. */
	const quantile: (p: number, alpha: number, beta: number) => number;
	export default quantile;
}

declare module '@stdlib/math-base-special-gammaln' {
	/** The natural logarithm of the gamma function. */
	const gammaln: (x: number) => number;
	export default gammaln;
}
