export { MAY_SAY_TEST, isTestName } from './patterns';
export { phraseReader, wordingOfName, type Wording } from './wording';
