export { readEnvironment, readInstant, type Environment } from './environment';
export { failClosed } from './failClosed';
export { toItems, type Answer, type Decided, type OutputMode } from './output';
export { readRates, type ExchangeRates } from './rates';
export { runRecords, showHints, type RecordsNode } from './runRecords';
export { readRows, readStream, type Row, type Stream } from './stream';
