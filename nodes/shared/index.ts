export { readEnvironment, readInstant, type Environment } from './environment';
export { failClosed } from './failClosed';
export { unreadHint, withoutRateHint } from './hints';
export { toItems, type Answer, type Decided, type OutputMode } from './output';
export { readMoney, readRates, type ExchangeRates, type MoneyOptions } from './rates';
export { given, listed, listedEmails, readJson } from './readOptions';
export { runRecords, showHints } from './runRecords';
export { readRows, type Row } from './stream';
export { withResult } from './withResult';
