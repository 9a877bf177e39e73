import { plainText } from '../strings/plainText';
import { soundsOfWords } from '../strings/soundsOfWords';
import { tokensOf } from '../strings/tokensOf';
import { textsIn } from './cells';
import type { Comparison } from './comparison';
import { sharedWords } from './sharedWords';
import { tokenTable } from './tokenTable';

const toMap = (text: string): ReadonlyMap<string, string> =>
	new Map(
		text.split(' ').map((pair): [string, string] => {
			const [from = '', to = ''] = pair.split('=');
			return [from, to];
		}),
	);

/** Street words written short. */
const SHORT = toMap(
	'street=st str=st strasse=st strase=st avenue=ave av=ave aven=ave boulevard=blvd boul=blvd bvd=blvd road=rd drive=dr drv=dr lane=ln ' +
		'court=ct crt=ct place=pl plc=pl square=sq highway=hwy parkway=pkwy pky=pkwy terrace=tce ter=tce terr=tce circle=cir ' +
		'circuit=cct crescent=cres cr=cres close=cl grove=gr gardens=gdns expressway=expy north=n south=s east=e west=w ' +
		'northeast=ne northwest=nw southeast=se southwest=sw mount=mt saint=st sainte=st fort=ft building=bldg plaza=plz ' +
		'center=ctr centre=ctr platz=pl first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10',
);
/** Words after which a number is a flat, a floor, a box, not a house. */
const WITHIN: ReadonlySet<string> = new Set(
	'apt apartment unit suite ste flat floor fl room rm level lvl no nr lot shop box po'.split(' '),
);
/** Kinds of street: alone they do not identify. */
const KINDS: ReadonlySet<string> = new Set(
	'st ave blvd rd dr ln ct pl sq hwy pkwy tce cir cct cres cl gr gdns expy way n s e w ne nw se sw'.split(' '),
);

const HOUSE = /^\d+[a-z]?$/;
const ORDINAL = /^(\d+)(st|nd|rd|th)$/;

interface Address {
	readonly words: readonly string[];
	readonly numbers: readonly string[];
	/** The first number that can be a house's. */
	readonly house: string;
	/** Flat, floor and box numbers. */
	readonly units: string;
}

function readAddress(text: string): Address | undefined {
	const tokens = tokensOf(plainText(text).replace(/#\s*/g, ' unit ')).map((token) => {
		const ordinal = ORDINAL.exec(token);
		return ordinal ? `${ordinal[1] ?? ''}th` : (SHORT.get(token) ?? token);
	});
	const words: string[] = [];
	const numbers: string[] = [];
	const units: string[] = [];
	tokens.forEach((token, i) => {
		const before = tokens[i - 1] ?? '';
		if (WITHIN.has(token)) return;
		if (HOUSE.test(token) || (/^\d/.test(token) && !token.endsWith('th'))) {
			if (WITHIN.has(before)) units.push(token);
			else numbers.push(token);
		} else words.push(token);
	});
	if (words.length === 0 && numbers.length === 0) return undefined;
	return { words, numbers, house: numbers[0] ?? '', units: units.sort().join(' ') };
}

/** Words that an address can be found by. */
const MOST_WORDS = 6;

const EXACT = 1;
const SAME_HOUSE = 2;
const HOUSE_LIKELY = 3;
const STREET_ONLY = 4;
const OTHER_HOUSE = 5;
const SOME = 6;
const DIFFERENT = 7;

/** Postal addresses: words by rarity, street kinds and directions in one spelling, house numbers strictly. */
export const postalAddress: Comparison<Address> = {
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
	identity: ({ words, numbers, units }) => `${numbers.join(' ')}|${words.join(' ')}|${units}`,
	judge: (values, counts, rows) => {
		const table = tokenTable(values, ({ words }) => words, counts, rows);
		const soundOf = soundsOfWords();
		return {
			terms: values.length,
			textOf: (term) => {
				const known = values[term];
				return known === undefined ? '' : `${known.numbers.join(' ')} ${known.words.join(' ')} ${known.units}`;
			},
			termsOf: (value) => [value],
			compare: (a, b, { levels, terms }, at) => {
				terms[at] = a === b ? a : -1;
				levels[at] = a === b ? EXACT : levelOf(a, b);
			},
			keys: (value, found) => {
				const known = values[value];
				if (known === undefined) return;
				const before = `${known.house} `;
				let telling = 0;
				for (const word of known.words) {
					if (KINDS.has(word)) continue;
					if (telling++ === MOST_WORDS) break;
					found('', word);
					if (word.length > 3) found('~', soundOf(word));
					if (known.house !== '') found(before, word, 0, 4);
				}
				for (const number of known.numbers.slice(0, 3)) found('n', number);
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
			const x = values[a];
			const y = values[b];
			if (common < 0.35 || x === undefined || y === undefined) return DIFFERENT;
			const known = x.house !== '' && y.house !== '';
			const sameHouse =
				known && (x.house === y.house || x.numbers.includes(y.house) || y.numbers.includes(x.house));
			const unitsDiffer = x.units !== y.units && x.units !== '' && y.units !== '';
			if (sameHouse && common >= 0.75) return unitsDiffer ? HOUSE_LIKELY : SAME_HOUSE;
			if (sameHouse) return HOUSE_LIKELY;
			if (common >= 0.75) return known ? OTHER_HOUSE : STREET_ONLY;
			return SOME;
		}
	},
};
