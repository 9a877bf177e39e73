import fc from 'fast-check';
import { comparisonOf, type FieldType } from '../../../engine/matching/comparisons';
import { single } from '../../../engine/matching/comparisons/single';
import { editDistance } from '../../../engine/matching/strings/editDistance';
import { jaroWinkler } from '../../../engine/matching/strings/jaroWinkler';
import { leastEdits, letterSet } from '../../../engine/matching/strings/letterSet';

/** The level that a judge finds for each two of some texts, by reading and numbering them as a table would. */
function levelsOf(type: FieldType, texts: readonly string[]): { identities: string[]; level: (a: number, b: number) => number } {
	const comparison = comparisonOf(type);
	const read = texts.flatMap((text) => comparison.read([text]));
	const byIdentity = new Map(read.map((value) => [comparison.identity(value), value]));
	const [identities, values] = [[...byIdentity.keys()], [...byIdentity.values()]];
	const judge = comparison.judge(values, values.map(() => 1), values.length, identities);
	const verdict = { levels: new Uint8Array(1), terms: new Int32Array(1) };
	const level = (a: number, b: number): number => {
		judge.compare(a, b, verdict, 0);
		return verdict.levels[0] ?? 0;
	};
	return { identities, level };
}

describe('a glance at the letters', () => {
	/** As `single` is told, but nothing is far: every two values are looked at in full. */
	const spelling = { levels: ['same', 'a slip', 'kin', 'different'], usual: [0.7, 0.1, 0.1, 0.1], chance: [0.1, 0.1, 0.1, 0.7] };
	const type = {
		...spelling,
		read: (cells: readonly unknown[]) => cells.map(String),
		identity: (text: string) => text,
		level: (a: string, b: string) => (editDistance(a, b, 1) <= 1 ? 2 : a.slice(0, 2) === b.slice(0, 2) ? 3 : 4),
		keys: () => undefined,
	};
	const glancing = single('glance', { ...type, far: { edits: 1, kin: (text) => text.slice(0, 2), level: 4 } });
	const looking = single('look', type);
	const word = fc.string({ unit: fc.constantFrom(...'abcdefgh019'), minLength: 1, maxLength: 8 });

	it('changes no level: `far` against comparing in full', () => {
		fc.assert(
			fc.property(fc.uniqueArray(word, { minLength: 2, maxLength: 20 }), (texts) => {
				const counts = texts.map(() => 1);
				const [quick, slow] = [glancing, looking].map((one) => {
					const judge = one.judge(texts, counts, texts.length, texts);
					const verdict = { levels: new Uint8Array(texts.length ** 2), terms: new Int32Array(texts.length ** 2) };
					verdict.levels.forEach((_, i) => judge.compare(Math.floor(i / texts.length), i % texts.length, verdict, i));
					return verdict;
				});
				expect(quick).toEqual(slow);
			}),
			{ numRuns: 300 },
		);
	});

	/** Levels by their definition, without `far` and without a lower bound of the edits. */
	const slip = (a: string, b: string, limit = 1): boolean => editDistance(a, b, limit) <= limit;
	const SLOW: readonly (readonly [FieldType, string, (a: string, b: string) => number])[] = [
		['category', 'abcd', (a, b) => (Math.min(a.length, b.length) >= 3 && slip(a, b) ? 2 : 3)],
		[
			'domain',
			'abcdefg',
			(a, b) => {
				const [x = '', y = ''] = [a.split('.')[0], b.split('.')[0]];
				return x === y ? 0 : Math.min(x.length, y.length) >= 6 && slip(x, y) ? 2 : 3;
			},
		],
		['id', 'abc0123', (a, b) => (Math.min(a.length, b.length) >= 5 && slip(a, b) ? 2 : 3)],
		[
			'phone',
			'0123456789',
			(a, b) =>
				Math.min(a.length, b.length) >= 7 && (a.endsWith(b) || b.endsWith(a)) ? 2 : slip(a, b) ? 3 : a.slice(0, -4) === b.slice(0, -4) ? 4 : 5,
		],
		[
			'place',
			'abc ',
			(a, b) => {
				if (Math.max(a.length, b.length) >= 4 && slip(a, b, Math.min(a.length, b.length) >= 7 ? 2 : 1)) return 2;
				if (a.replaceAll(' ', '') === b.replaceAll(' ', '')) return 2;
				return jaroWinkler(a, b) >= 0.86 || a.startsWith(`${b} `) || b.startsWith(`${a} `) ? 3 : 4;
			},
		],
		[
			'postcode',
			'abc012',
			(a, b) => {
				const [short, long] = a.length <= b.length ? [a, b] : [b, a];
				if (short.length >= 3 && (long.startsWith(short) || (short.length >= 4 && slip(a, b)))) return 2;
				const area = short.length <= 4 ? 2 : 3;
				return short.slice(0, area) === long.slice(0, area) ? 3 : 4;
			},
		],
	];

	it.each(SLOW)('changes no level of a %s', (field, letters, slow) => {
		const some = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 11 });
		fc.assert(
			fc.property(fc.array(some, { minLength: 2, maxLength: 16 }), (list) => {
				const texts = list.map((text, i) => (field === 'domain' ? `${text}.${i % 3 === 0 ? 'de' : 'com'}` : text));
				const { identities, level } = levelsOf(field, texts);
				const levelsBy = (find: (a: number, b: number) => number): string[] =>
					identities.flatMap((x, a) => identities.map((y, b) => `${x} ${y} ${a === b ? 1 : find(a, b)}`));
				expect(levelsBy(level)).toEqual(levelsBy((a, b) => slow(identities[a] ?? '', identities[b] ?? '')));
			}),
			{ numRuns: 300 },
		);
	});

	it('never takes two words for farther apart than they are', () => {
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(leastEdits(letterSet(a), letterSet(b))).toBeLessThanOrEqual(editDistance(a, b, 20));
			}),
			{ numRuns: 2000 },
		);
	});
});
