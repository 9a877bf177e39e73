export { nameReader, phraseReader, testNames, type NameWording, type Wording } from './wording';
