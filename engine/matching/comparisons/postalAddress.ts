import { pairsIn } from '../strings/pairsIn';
import { plainText } from '../strings/plainText';
import { soundsOfWords } from '../strings/soundsOfWords';
import { tokensOf } from '../strings/tokensOf';
import { textsIn } from './cells';
import { byLevel } from './byLevel';
import type { Comparison } from './comparison';
import { sharedWords } from './sharedWords';
import { tokenTable } from './tokenTable';

/** Street words written short. */
const SHORT: ReadonlyMap<string, string> = new Map(
	pairsIn(
		'street=st str=st strasse=st strase=st avenue=ave av=ave aven=ave boulevard=blvd boul=blvd bvd=blvd road=rd drive=dr drv=dr lane=ln ' +
			'court=ct crt=ct place=pl plc=pl square=sq highway=hwy parkway=pkwy pky=pkwy terrace=tce ter=tce terr=tce circle=cir ' +
			'circuit=cct crescent=cres cr=cres close=cl grove=gr gardens=gdns expressway=expy north=n south=s east=e west=w ' +
			'northeast=ne northwest=nw southeast=se southwest=sw mount=mt saint=st sainte=st fort=ft building=bldg plaza=plz ' +
			'center=ctr centre=ctr platz=pl first=1th second=2th third=3th fourth=4th fifth=5th sixth=6th seventh=7th eighth=8th ninth=9th tenth=10th',
	),
);
/** Words after which a number is a flat, a floor, a box, not a house. */
const WITHIN: ReadonlySet<string> = new Set(
	'apt apartment unit suite ste flat floor fl room rm level lvl no nr lot shop box po'.split(' '),
);
/** Kinds of street: alone they do not identify. */
const KINDS: ReadonlySet<string> = new Set(
	'st ave blvd rd dr ln ct pl sq hwy pkwy tce cir cct cres cl gr gdns expy way n s e w ne nw se sw'.split(' '),
);

const ORDINAL = /^(\d+)(st|nd|rd|th)$/;
const beginsWithDigit = (token: string): boolean => token.charCodeAt(0) >= 48 && token.charCodeAt(0) <= 57;

/** One spelling of a token: `1st` and `first` are `1th`, a word of the street's name and no number of a house. */
function spelled(token: string): string {
	const ordinal = beginsWithDigit(token) ? ORDINAL.exec(token) : null;
	return ordinal === null ? (SHORT.get(token) ?? token) : `${ordinal[1] ?? ''}th`;
}

/**
 * Reads an address into one text: the numbers that can be a house's, the words, and the numbers of flat, floor and box,
 * as `12 14|main st|3`.
 */
function readAddress(text: string): string | undefined {
	const plain = plainText(text);
	const words: string[] = [];
	const numbers: string[] = [];
	const within: string[] = [];
	let before = '';
	for (const token of tokensOf(plain.includes('#') ? plain.replace(/#\s*/g, ' unit ') : plain)) {
		const word = spelled(token);
		if (!WITHIN.has(word)) {
			if (!beginsWithDigit(word) || word.endsWith('th')) words.push(word);
			else (WITHIN.has(before) ? within : numbers).push(word);
		}
		before = word;
	}
	if (words.length === 0 && numbers.length === 0) return undefined;
	return `${numbers.join(' ')}|${words.join(' ')}|${within.sort().join(' ')}`;
}

const piecesOf = (text: string): string[] => (text === '' ? [] : text.split(' '));
const wordsOf = (address: string): string[] => piecesOf(address.slice(address.indexOf('|') + 1, address.lastIndexOf('|')));
const numbersOf = (address: string): string[] => piecesOf(address.slice(0, address.indexOf('|')));
const withinOf = (address: string): string => address.slice(address.lastIndexOf('|') + 1);

/** The numbers of all addresses, numbered: those of address a from `from[a]` to `from[a + 1]`, the house's first. */
function numberTable(addresses: readonly string[]) {
	const known = new Map<string, number>();
	const texts: string[] = [];
	const from = new Int32Array(addresses.length + 1);
	const numbers: number[] = [];
	addresses.forEach((address, i) => {
		for (const text of numbersOf(address)) {
			let number = known.get(text);
			if (number === undefined) {
				known.set(text, (number = texts.length));
				texts.push(text);
			}
			numbers.push(number);
		}
		from[i + 1] = numbers.length;
	});
	return { from, numbers: new Int32Array(numbers), texts };
}

/** Words and numbers that an address can be found by. */
const MOST_WORDS = 6;
const MOST_NUMBERS = 3;

const SAME_HOUSE = 2;
const HOUSE_LIKELY = 3;
const STREET_ONLY = 4;
const OTHER_HOUSE = 5;
const SOME = 6;
const DIFFERENT = 7;

/** Postal addresses: words by rarity, street kinds and directions in one spelling, house numbers strictly. */
export const postalAddress: Comparison<string> = {
	slots: [
		{
			name: 'address',
			levels: [
				'same address',
				'same house, street nearly the same',
				'same house, street similar',
				'same street, a house number missing',
				'same street, other house',
				'some words in common',
				'different',
			],
			usual: [0.52, 0.18, 0.08, 0.05, 0.04, 0.05, 0.08],
			chance: [5e-5, 2e-5, 5e-5, 5e-5, 5e-4, 0.01, 0.98],
			different: [0.03, 0.35],
			byRarity: true,
		},
	],
	read: (cells) => {
		const address = readAddress(textsIn(cells).join(' '));
		return address === undefined ? [] : [address];
	},
	identity: (address) => address,
	judge: (addresses, counts, rows) => {
		const table = tokenTable(addresses, wordsOf, counts, rows);
		const { from, numbers, texts } = numberTable(addresses);
		const soundOf = soundsOfWords(table.words);
		const houseOf = (address: number): number =>
			(from[address] ?? 0) < (from[address + 1] ?? 0) ? (numbers[from[address] ?? 0] ?? -1) : -1;
		const hasNumber = (address: number, number: number): boolean => {
			for (let i = from[address] ?? 0; i < (from[address + 1] ?? 0); i++) if (numbers[i] === number) return true;
			return false;
		};
		return {
			terms: addresses.length,
			textOf: (term) => (addresses[term] ?? '').replaceAll('|', ' '),
			compare: byLevel(levelOf),
			keys: (value, found) => {
				const house = texts[houseOf(value)];
				const before = house === undefined ? '' : `${house} `;
				let telling = 0;
				for (let i = table.writtenFrom[value] ?? 0; i < (table.writtenFrom[value + 1] ?? 0); i++) {
					const number = table.written[i] ?? 0;
					const word = table.words[number] ?? '';
					if (KINDS.has(word)) continue;
					if (telling++ === MOST_WORDS) break;
					found('', word);
					if (word.length > 3) found('~', soundOf(number));
					if (before !== '') found(before, word, 0, 4);
				}
				const start = from[value] ?? 0;
				for (let i = start; i < Math.min(start + MOST_NUMBERS, from[value + 1] ?? 0); i++) {
					found('n', texts[numbers[i] ?? 0] ?? '');
				}
			},
		};

		function levelOf(a: number, b: number): number {
			const totalA = table.total[a] ?? 0;
			const totalB = table.total[b] ?? 0;
			const { shared } = sharedWords(table, a, b);
			const least = Math.min(totalA, totalB);
			// One may say more (a building, a town): what the shorter says decides, half.
			const common =
				totalA + totalB === 0 ? 0 : shared / (totalA + totalB) + (least === 0 ? 0 : (0.5 * shared) / least);
			if (common < 0.35) return DIFFERENT;
			const houseA = houseOf(a);
			const houseB = houseOf(b);
			const known = houseA >= 0 && houseB >= 0;
			const sameHouse = known && (hasNumber(a, houseB) || hasNumber(b, houseA));
			if (sameHouse && common >= 0.75) return unitsDiffer(a, b) ? HOUSE_LIKELY : SAME_HOUSE;
			if (sameHouse) return HOUSE_LIKELY;
			if (common >= 0.75) return known ? OTHER_HOUSE : STREET_ONLY;
			return SOME;
		}

		function unitsDiffer(a: number, b: number): boolean {
			const x = withinOf(addresses[a] ?? '');
			const y = withinOf(addresses[b] ?? '');
			return x !== y && x !== '' && y !== '';
		}
	},
};
