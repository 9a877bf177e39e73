import { countryCodeOf } from '../../core';
import { plainText } from '../strings/plainText';
import { textsIn } from './cells';
import { single } from './single';

/** Countries, by code or name. */
export const country = single<string>('country', {
	levels: ['same', 'different'],
	usual: [0.95, 0.05],
	chance: [0.4, 0.6],
	different: [0.03, 0.2],
	// A rare country shows in its towns, names and numbers, which are rare too: counted by rarity it would count twice.
	byRarity: false,
	read: (cells) =>
		textsIn(cells).flatMap((text) => {
			const plain = plainText(text)
				.replace(/[^\p{L}\p{N}]+/gu, ' ')
				.trim();
			return plain === '' ? [] : (countryCodeOf(plain) ?? plain);
		}),
	identity: (text) => text,
	level: () => 2,
	keys: (text, found) => found('', text),
});
