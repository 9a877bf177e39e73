import { counted } from '../core';

export { counted, roughMoney as money, roughPercent as percent } from '../core';

/** A number of days, whole from ten on. */
export const inDays = (days: number): string => counted(rounded(days, days < 10 ? 1 : 0), 'day');

/** A figure that is shown, without digits that mean nothing. */
export const rounded = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits;
