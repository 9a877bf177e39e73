import { plainText } from '../strings/plainText';
import { editDistance } from '../strings/editDistance';
import { textsIn } from './cells';
import { single } from './single';

/** One of a few values: type, status, state, gender. Equal, a slip apart, or different. */
export const category = single<string>('category', {
	levels: ['same', 'a slip apart', 'different'],
	usual: [0.85, 0.05, 0.1],
	chance: [0.3, 0.01, 0.69],
	different: [0.05, 0.4],
	read: (cells) =>
		textsIn(cells).flatMap(
			(text) =>
				plainText(text)
					.replace(/[^\p{L}\p{N}]+/gu, ' ')
					.trim() || [],
		),
	identity: (text) => text,
	far: { edits: 1, level: 3 },
	level: (a, b) => (Math.min(a.length, b.length) >= 3 && editDistance(a, b, 1) <= 1 ? 2 : 3),
	keys: (text, found) => found('', text),
});
