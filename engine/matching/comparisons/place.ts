import { editDistance } from '../strings/editDistance';
import { jaroWinkler } from '../strings/jaroWinkler';
import { letterSet, mostSimilar } from '../strings/letterSet';
import { plainText } from '../strings/plainText';
import { sortedLetters } from '../strings/sortedLetters';
import { soundOf } from '../strings/soundOf';
import { tokensOf } from '../strings/tokensOf';
import { readEach } from './cells';
import { single } from './single';

/** A name and its letters. */
interface PlaceName {
	readonly text: string;
	readonly letters: number;
}

function readPlace(text: string): PlaceName | undefined {
	const name = tokensOf(plainText(text)).join(' ');
	return name === '' ? undefined : { text: name, letters: letterSet(name) };
}

/** Jaro-Winkler similarity from which two names are similar. */
const SIMILAR = 0.86;

/** Whether one name is the other and more: York, York Mills. */
function continues(long: PlaceName, short: PlaceName): boolean {
	return (short.letters & ~long.letters) === 0 && long.text.charCodeAt(short.text.length) === SPACE && long.text.startsWith(short.text);
}
const SPACE = 32;

/** Names of towns, regions, and other short names that are neither person nor organisation. */
export const place = single<PlaceName>('place', {
	levels: ['same', 'one slip', 'similar', 'different'],
	usual: [0.74, 0.1, 0.07, 0.09],
	chance: [0.02, 5e-3, 0.01, 0.96],
	different: [0.04, 0.4],
	read: (cells) => readEach(cells, readPlace),
	identity: ({ text }) => text,
	level: (x, y, least) => {
		const a = x.text;
		const b = y.text;
		const limit = Math.min(a.length, b.length) >= 7 ? 2 : 1;
		if (Math.max(a.length, b.length) >= 4 && least <= limit && editDistance(a, b, limit) <= limit) return 2;
		if (least <= 1 && a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 2;
		if (continues(x, y) || continues(y, x)) return 3;
		return mostSimilar(a.length, x.letters, b.length, y.letters) >= SIMILAR && jaroWinkler(a, b) >= SIMILAR ? 3 : 4;
	},
	keys: ({ text }, found) => {
		found('', text);
		found('~', soundOf(text) || text);
		found('#', sortedLetters(text));
	},
});
