/** Numbers in the sentences of scores and tiers. */
export { counted, roughMoney as money, roughPercent as percent } from '../core';
