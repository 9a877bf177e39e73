import { editDistance } from '../strings/editDistance';
import { jaroWinkler } from '../strings/jaroWinkler';
import { plainText } from '../strings/plainText';
import { sortedLetters } from '../strings/sortedLetters';
import { soundOf } from '../strings/soundOf';
import { tokensOf } from '../strings/tokensOf';
import { readEach } from './cells';
import { single } from './single';

/** Names of towns, regions, and other short names that are neither person nor organisation. */
export const place = single<string>('place', {
	levels: ['same', 'one slip', 'similar', 'different'],
	usual: [0.74, 0.1, 0.07, 0.09],
	chance: [0.02, 5e-3, 0.01, 0.96],
	different: [0.04, 0.4],
	read: (cells) => readEach(cells, (text) => tokensOf(plainText(text)).join(' ') || undefined),
	identity: (text) => text,
	far: { edits: 5, level: 4 },
	level: (a, b, least) => {
		const limit = Math.min(a.length, b.length) >= 7 ? 2 : 1;
		if (Math.max(a.length, b.length) >= 4 && least <= limit && editDistance(a, b, limit) <= limit) return 2;
		if (least <= 1 && a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 2;
		return jaroWinkler(a, b) >= 0.86 || a.startsWith(`${b} `) || b.startsWith(`${a} `) ? 3 : 4;
	},
	keys: (text, found) => {
		found('', text);
		found('~', soundOf(text) || text);
		found('#', sortedLetters(text));
	},
});
