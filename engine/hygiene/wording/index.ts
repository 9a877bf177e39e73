export { isTestName } from './patterns';
export { phraseReader, wordingOfName, type Wording } from './wording';
