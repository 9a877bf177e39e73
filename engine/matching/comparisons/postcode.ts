import { editDistance } from '../strings/editDistance';
import { plainText } from '../strings/plainText';
import { sortedLetters } from '../strings/sortedLetters';
import { readEach } from './cells';
import { single } from './single';

const PLAIN = /^[a-z0-9]+$/;

function readPostcode(text: string): string | undefined {
	const plain = plainText(text);
	if (PLAIN.test(plain)) return plain;
	const code = plain
		.replace(/\.0$/, '')
		.replace(/^[a-z]{1,2}-(?=\d)/, '')
		.replace(/[^\p{L}\p{N}]+/gu, '');
	return code === '' ? undefined : code;
}

/** Postcodes: spaces do not matter, a longer form may extend a shorter one, the first part is an area. */
export const postcode = single<string>('postcode', {
	levels: ['same', 'one slip or longer form', 'same area', 'different'],
	usual: [0.78, 0.09, 0.05, 0.08],
	chance: [2e-3, 5e-3, 0.03, 0.96],
	different: [0.04, 0.4],
	read: (cells) => readEach(cells, readPostcode),
	identity: (text) => text,
	far: { edits: 1, kin: (text) => text.slice(0, 2), level: 4 },
	level: (a, b, least) => {
		const [short, long] = a.length <= b.length ? [a, b] : [b, a];
		if (
			short.length >= 3 &&
			(long.startsWith(short) || (short.length >= 4 && least <= 1 && editDistance(a, b, 1) <= 1))
		)
			return 2;
		const area = short.length <= 4 ? 2 : 3;
		return short.slice(0, area) === long.slice(0, area) ? 3 : 4;
	},
	keys: (text, found) => {
		found('', text);
		found('#', sortedLetters(text));
		if (text.length > 5) found('', text, 0, 5);
	},
});
