export { isTestName } from './patterns';
export { SAYS_NOTHING, phraseReader, wordingOfName, type Wording } from './wording';
