export { asOf } from './asOf';
export { currency, exchangeRates } from './currency';
export { output } from './output';
export { recordsFrom } from './recordsFrom';
export { simplify } from './simplify';
