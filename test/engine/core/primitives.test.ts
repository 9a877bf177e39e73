import * as z from 'zod/v4';
import {
	SpecError,
	by,
	compareNumber,
	compareText,
	countryCodeOf,
	descending,
	fold,
	hashOf,
	inTurn,
	isMissing,
	parseSpec,
	seededRandom,
	slug,
	tidy,
} from '../../../engine/core';

describe('countries', () => {
	it('are known by codes and names, as people write them; of others nobody knows', () => {
		expect(['DE', 'deu', ' Deutschland', 'Österreich', 'U.S.A.', 'U.S.', 'United  Kingdom'].map(countryCodeOf)).toEqual(['de', 'de', 'de', 'at', 'us', 'us', 'gb']);
		expect(['North America', '', 'constructor'].map(countryCodeOf)).toEqual([undefined, undefined, undefined]);
	});
});

describe('text', () => {
	it('is tidied of what nobody sees', () => {
		expect(tidy('\ufeff Acme \u00a0\u200b Corp ')).toBe('Acme Corp');
	});

	it('keeps emoji sequences and right-to-left names', () => {
		expect(tidy('👩‍💻 Ltd')).toBe('👩‍💻 Ltd');
		expect(tidy(' شركة النور ')).toBe('شركة النور');
	});

	it('folds case, accents and width', () => {
		expect(fold('  Société  GÉNÉRALE ')).toBe('societe generale');
		expect(fold('ＡＣＭＥ')).toBe('acme');
	});

	it('becomes an identifier', () => {
		expect(slug('Close Date (UTC)')).toBe('close_date_utc');
	});
});

describe('isMissing', () => {
	it.each([[null], [undefined], [''], [' \t'], [NaN]])('%p says nothing', (value) => {
		expect(isMissing(value)).toBe(true);
	});
	it.each([[0], [false], ['0'], [[]]])('%p is a value', (value) => {
		expect(isMissing(value)).toBe(false);
	});
});

describe('order', () => {
	it('asks comparators in turn', () => {
		const rows = [
			{ name: 'b', points: 1 },
			{ name: 'a', points: 1 },
			{ name: 'c', points: 2 },
		];
		type Row = (typeof rows)[number];
		rows.sort(inTurn<Row>(descending(by(({ points }) => points, compareNumber)), by(({ name }) => name, compareText)));
		expect(rows.map(({ name }) => name)).toEqual(['c', 'a', 'b']);
	});
});

describe('parseSpec', () => {
	const schema = z.object({ weights: z.object({ a: z.number().min(0), b: z.number() }), months: z.number().int() });

	it('lists every fault at once', () => {
		const parse = () => parseSpec('The test spec', schema, { weights: { a: -1 }, months: 1.5 });
		expect(parse).toThrow(SpecError);
		try {
			parse();
		} catch (error) {
			expect((error as SpecError).faults.map(({ path }) => path)).toEqual(['weights.a', 'weights.b', 'months']);
		}
	});

	it('returns a frozen spec', () => {
		expect(Object.isFrozen(parseSpec('The test spec', schema, { weights: { a: 1, b: 2 }, months: 3 }))).toBe(true);
	});
});

describe('hashOf', () => {
	it('does not depend on the order of keys', () => {
		expect(hashOf({ b: 1, a: { d: 2, c: 3 } })).toBe(hashOf({ a: { c: 3, d: 2 }, b: 1 }));
		expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }));
	});
});

describe('seededRandom', () => {
	it('repeats itself for the same seed', () => {
		const take = (seed: number) => {
			const random = seededRandom(seed);
			return Array.from({ length: 5 }, () => random.next());
		};
		expect(take(7)).toEqual(take(7));
		expect(take(7)).not.toEqual(take(8));
		expect(take(7).every((value) => value >= 0 && value < 1)).toBe(true);
	});
});
