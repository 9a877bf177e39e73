export { readEnvironment, readInstant, type Environment } from './environment';
export { failClosed } from './failClosed';
export { toItems, type Answer, type Decided, type OutputMode } from './output';
export { readRates, type ExchangeRates } from './rates';
export { runRecords, showHints } from './runRecords';
export { readRows, type Row, type Stream } from './stream';
