import { plainText } from '../strings/plainText';
import { tokensOf } from '../strings/tokensOf';
import { textsIn } from './cells';
import { byLevel } from './byLevel';
import type { Comparison } from './comparison';
import { sharedWords } from './sharedWords';
import { rarestWords, tokenTable } from './tokenTable';

/** Any text: descriptions, titles, notes. Compared by the words in common, weighed by their rarity. */
export const freeText: Comparison<readonly string[]> = {
	slots: [
		{
			name: 'text',
			levels: ['same words', 'nearly the same', 'much in common', 'some in common', 'different'],
			usual: [0.5, 0.16, 0.12, 0.1, 0.12],
			chance: [1e-3, 1e-3, 5e-3, 0.03, 0.96],
			different: [0.05, 0.5],
			byRarity: true,
		},
	],
	read: (cells) => {
		const words = textsIn(cells).flatMap((text) => tokensOf(plainText(text)));
		return words.length === 0 ? [] : [words];
	},
	identity: (words) => words.join(' '),
	judge: (values, counts, rows) => {
		const table = tokenTable(values, (words) => words, counts, rows);
		return {
			terms: values.length,
			textOf: (term) => (values[term] ?? []).join(' '),
			compare: byLevel((a, b) => {
				const common = (2 * sharedWords(table, a, b).shared) / ((table.total[a] ?? 0) + (table.total[b] ?? 0));
				return common >= 0.97 ? 1 : common >= 0.8 ? 2 : common >= 0.5 ? 3 : common >= 0.25 ? 4 : 5;
			}),
			keys: (value, found) => {
				const rarest = rarestWords(table, value, 6);
				for (const word of rarest) found('', word);
				if (rarest.length > 1) found('+', rarest.slice(0, 2).sort().join(' '));
			},
		};
	},
};
