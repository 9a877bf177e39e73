/** Ways to split a deal among the partners that touched it. */
export const CREDIT_MODELS = ['firstTouch', 'lastTouch', 'linear', 'position', 'sourcingOnly', 'timeDecay'] as const;
export type CreditModel = (typeof CREDIT_MODELS)[number];
