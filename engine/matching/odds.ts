/** Log2 odds of a probability. */
export const oddsAt = (probability: number): number => Math.log2(probability / (1 - probability));

/** The probability at log2 odds. */
export const probabilityAt = (odds: number): number => 1 / (1 + 2 ** -odds);
