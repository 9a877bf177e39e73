import { columnOf } from '../../core';
import { pairsIn } from '../strings/pairsIn';
import { plainText } from '../strings/plainText';
import { soundsOfWords } from '../strings/soundsOfWords';
import { tokensOf } from '../strings/tokensOf';
import { editDistance } from '../strings/editDistance';
import { leastEdits, letterSet } from '../strings/letterSet';
import { readEach } from './cells';
import { byLevel } from './byLevel';
import type { Comparison, Judge } from './comparison';
import { sharedWords } from './sharedWords';
import { WITH_DIGIT, holdsWord, rarestWords, tokenTable } from './tokenTable';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Legal forms; what a company is called does not depend on them. */
const LEGAL = set(
	'inc incorporated corp corporation co company companies ltd limited llc llp lp plc pllc pc pte pty pvt private gmbh ' +
		'mbh ag kg kgaa ug ohg gbr ev eg se sa sas sasu sarl eurl snc sca sl slu srl sro spa sapa bv nv vof cv ab oy oyj ' +
		'as aps asa kft zrt nyrt bt doo dd ad ood eood ooo oao zao pao ao tov kk gk sdn bhd tbk pt ltda eireli cia sae ' +
		'sab saic rl spzoo zoo sp holding holdings group gruppe groupe grupo gruppo pbc cic ulc ltee fz fze wll scop ek og hb kb ذ م',
);
/** Legal forms that are written without a space, before the name or after it. */
const JOINED_LEGAL = /株式会社|有限会社|合同会社|合資会社|[(（][株有同][)）]|㈱|股份有限公司|有限公司|주식회사|유한회사|[(（]주[)）]/g;
/** Words that join others. */
const JOINING = set('the and of for und et y e de la le les des der die das di del da do dos & at in a an');

/** What is written short, and what it stands for. */
const SHORT: ReadonlyMap<string, string> = new Map(
	pairsIn(
		'intl=international int=international natl=national nat=national assn=association assoc=association ' +
		'assocs=associates univ=university inst=institute tech=technology technologies=technology techs=technology ' +
		'mfg=manufacturing mfr=manufacturer svc=services svcs=services service=services serv=services sys=systems ' +
		'system=systems soln=solutions solns=solutions solution=solutions mgmt=management mgt=management dept=department ' +
		'ctr=center centre=center cntr=center centers=center centres=center eng=engineering engr=engineering bros=brothers ' +
		'dev=development govt=government hosp=hospital lab=laboratory labs=laboratory laboratories=laboratory st=saint ' +
		'ste=saint comm=communications telecom=telecommunications fin=financial ind=industries industry=industries ' +
		'pharma=pharmaceuticals pharm=pharmaceuticals dist=distribution distrib=distribution acad=academy elem=elementary ' +
		'sch=school schl=school schools=school ms=middle hs=high prods=products prod=products product=products ' +
		'equip=equipment const=construction constr=construction cons=consulting consultants=consulting ' +
		'consultancy=consulting sw=software elec=electric bldg=building prop=properties ' +
		'ins=insurance grp=group mktg=marketing adv=advertising resto=restaurant rest=restaurant ' +
		'restaurants=restaurant ch=church evang=evangelical comty=community cmty=community',
	),
);

const DIGIT = /\d/;
const FOREIGN = /[^\0-\x7f]/;

/**
 * Reads a name into the words that identify, in the order written, a space between them: folded, abbreviations written
 * out, legal forms and joining words left out where others remain.
 */
function readOrganisation(text: string): string | undefined {
	const tokens = tokensOf(plainText(FOREIGN.test(text) ? text.replace(JOINED_LEGAL, ' ') : text));
	if (tokens.length === 0) return undefined;
	const telling = tokens.filter((token, i) => !JOINING.has(token) && !(LEGAL.has(token) && i > 0));
	const kept = telling.length > 0 ? telling : tokens;
	return kept.map((word) => SHORT.get(word) ?? word).join(' ');
}

const wordsOf = (name: string): string[] => name.split(' ');
const joinedOf = (name: string): string => name.replaceAll(' ', '');

const SAME = 2;
const CLOSE = 3;
const PART = 4;
const SIMILAR = 5;
const SOME = 6;
const DIFFERENT = 7;

/** Bits of shared words from which a name that contains another's words may be the same. */
const TELLING = 7;

/**
 * Names of organisations: legal forms, abbreviations, accents, order of words, missing spaces, acronyms and
 * typing slips do not matter; numbers do.
 *
 * Assumes that words tell by their rarity in the field. Share of common words: 2 x shared bits / bits of both.
 */
export const organisation: Comparison<string> = {
	slots: [
		{
			name: 'name',
			levels: [
				'same name',
				'same words',
				'nearly the same words',
				'one contains the other',
				'similar',
				'some words in common',
				'different',
			],
			usual: [0.42, 0.16, 0.14, 0.1, 0.09, 0.05, 0.04],
			chance: [1e-4, 5e-5, 2e-4, 5e-4, 2e-3, 0.02, 0.97],
			different: [0.02, 0.2],
			byRarity: true,
		},
	],
	read: (cells) => readEach(cells, readOrganisation),
	identity: (name) => name,
	judge: (names, counts, rows): Judge => {
		const table = tokenTable(names, wordsOf, counts, rows);
		const joined = names.map(joinedOf);
		const sets = columnOf(Int32Array, joined, letterSet);
		const lengths = columnOf(Int32Array, joined, ({ length }) => length);
		/** First letters of three words or more; of fewer they tell nothing. */
		const initialsOf = (name: number): string => {
			const start = table.writtenFrom[name] ?? 0;
			const end = table.writtenFrom[name + 1] ?? 0;
			let initials = '';
			if (end - start > 2) for (let i = start; i < end; i++) initials += (table.words[table.written[i] ?? 0] ?? '').charAt(0);
			return initials;
		};
		/** The word that a name's initials are; -1: none. */
		const acronyms = columnOf(Int32Array, names, (_, name) => table.numbers.get(initialsOf(name)) ?? -1);
		const numbers = numbersOf(names);
		const soundOf = soundsOfWords(table.words);
		return {
			terms: names.length,
			textOf: (term) => names[term] ?? '',
			compare: byLevel(levelOf),
			keys: (value, found) => {
				const start = table.writtenFrom[value] ?? 0;
				const end = table.writtenFrom[value + 1] ?? 0;
				for (let i = start; i < end; i++) {
					const number = table.written[i] ?? 0;
					const word = table.words[number] ?? '';
					found('', word);
					if (word.length > 3 && table.sets[number] !== WITH_DIGIT) found('~', soundOf(number));
				}
				const whole = joined[value] ?? '';
				found('', whole);
				found('^', whole, 0, 6);
				if (end - start > 2) found('', initialsOf(value));
				const rarest = rarestWords(table, value, 2);
				const [one, two] = rarest;
				if (one !== undefined && two !== undefined) found('+', one < two ? `${one} ${two}` : `${two} ${one}`);
			},
		};

		function levelOf(a: number, b: number): number {
			const numbersDiffer = numbers[a] !== numbers[b] && numbers[a] !== 0 && numbers[b] !== 0;
			const level = wordLevel(a, b);
			return numbersDiffer ? Math.max(level, SIMILAR) : level;
		}

		function wordLevel(a: number, b: number): number {
			const totalA = table.total[a] ?? 0;
			const totalB = table.total[b] ?? 0;
			const { shared, apart } = sharedWords(table, a, b);
			const common = (2 * shared) / (totalA + totalB);
			if (common >= 0.97 || editsBetween(a, b, 0) === 0) return SAME;
			if (common >= 0.8) return CLOSE;
			const length = Math.min(lengths[a] ?? 0, lengths[b] ?? 0);
			const slips = length >= 12 ? 2 : length >= 5 ? 1 : 0;
			if (slips > 0 && editsBetween(a, b, slips) <= slips) return CLOSE;
			if (shared >= TELLING && shared >= 0.9 * Math.min(totalA, totalB)) return PART;
			if (holdsWord(table, b, acronyms[a] ?? -1) || holdsWord(table, a, acronyms[b] ?? -1)) return PART;
			if (common >= 0.5) return SIMILAR;
			return common >= 0.2 && !apart ? SOME : DIFFERENT;
		}

		/** Edits between two names without their spaces; letter sets and lengths rule most out. */
		function editsBetween(a: number, b: number, limit: number): number {
			if (Math.abs((lengths[a] ?? 0) - (lengths[b] ?? 0)) > limit) return limit + 1;
			if (leastEdits(sets[a] ?? 0, sets[b] ?? 0) > limit) return limit + 1;
			return editDistance(joined[a] ?? '', joined[b] ?? '', limit);
		}
	},
};

/** For each name what its numbers are, as one number; 0: it has none. */
function numbersOf(names: readonly string[]): Int32Array {
	const known = new Map<string, number>();
	return columnOf(Int32Array, names, (name) => {
		if (!DIGIT.test(name)) return 0;
		const own = wordsOf(name)
			.filter((word) => DIGIT.test(word))
			.sort()
			.join(' ');
		const number = known.get(own) ?? known.size + 1;
		known.set(own, number);
		return number;
	});
}
