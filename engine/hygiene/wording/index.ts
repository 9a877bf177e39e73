export { isTestName, maySayTest } from './patterns';
export { phraseReader, wordingOfName, type NameWording, type Wording } from './wording';
