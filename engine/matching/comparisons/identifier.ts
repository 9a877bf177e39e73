import { editDistance } from '../strings/editDistance';
import { plainText } from '../strings/plainText';
import { sortedLetters } from '../strings/sortedLetters';
import { textsIn } from './cells';
import { single } from './single';

/** Numbers that an authority or system gave: tax, registration, customer, licence. Separators do not matter. */
export const identifier = single<string>('id', {
	levels: ['same', 'one slip', 'different'],
	usual: [0.85, 0.07, 0.08],
	chance: [1e-5, 1e-4, 0.99],
	different: [0.02, 0.1],
	read: (cells) => textsIn(cells).flatMap((text) => plainText(text).replace(/[^\p{L}\p{N}]+/gu, '') || []),
	identity: (text) => text,
	far: { edits: 1, level: 3 },
	level: (a, b) => (Math.min(a.length, b.length) >= 5 && editDistance(a, b, 1) <= 1 ? 2 : 3),
	keys: (text, found) => {
		found('', text);
		if (text.length < 6) return;
		const half = Math.ceil(text.length / 2);
		found('^', text, 0, half);
		found('$', text, -half);
		found('#', sortedLetters(text));
	},
});
