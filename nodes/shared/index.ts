export { readEnvironment, readInstant, type Environment } from './environment';
export { failClosed } from './failClosed';
export { toItems, type Answer, type Decided, type OutputMode } from './output';
export { asOf, currency, exchangeRates, output, recordsFrom, simplify } from './properties';
export { readRates, type ExchangeRates } from './rates';
export { runRecords, showHints, type RecordsNode } from './runRecords';
export { readRows, readStream, type Row, type Stream } from './stream';
