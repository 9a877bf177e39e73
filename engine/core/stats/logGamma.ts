import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * The logarithm of the gamma function, for positive numbers.
 *
 * @see Lanczos 1964, doi:10.1137/0701008 (as in stdlib, after FreeBSD). Cost: about 50 nanoseconds.
 *
 * @example
 * Math.round(Math.exp(logGamma(5))) //=> 24
 */
export const logGamma = (x: number): number => gammaln(x);
