import { comparisonOf, type FieldType } from '../../../engine/matching/comparisons';
import { readDate } from '../../../engine/matching/comparisons/dateParts';

/** Level of two cells, among a few hundred others that make words common or rare. */
function levelsOf(type: FieldType, a: unknown, b: unknown): string[] {
	const comparison = comparisonOf(type);
	const others = Array.from({ length: 300 }, (_, i) => `Filler${i.toString(36)} Company Street ${i}`);
	const values = [[a], [b], ...others.map((text) => [text])].map((cells) => comparison.read(cells)[0]);
	const distinct = [
		...new Map(
			values.filter((value) => value !== undefined).map((value) => [comparison.identity(value), value]),
		).entries(),
	];
	const judge = comparison.judge(
		distinct.map(([, value]) => value),
		distinct.map(() => 1),
		distinct.length,
		distinct.map(([identity]) => identity),
	);
	const numberOf = (value: unknown) => distinct.findIndex(([identity]) => identity === comparison.identity(value));
	const verdict = { levels: new Uint8Array(4), terms: new Int32Array(4) };
	if (values[0] === undefined || values[1] === undefined) return comparison.slots.map(() => 'nothing');
	judge.compare(numberOf(values[0]), numberOf(values[1]), verdict, 0);
	return comparison.slots.map(({ levels }, s) => levels[(verdict.levels[s] ?? 0) - 1] ?? 'nothing');
}

describe('comparison levels', () => {
	it.each<[FieldType, unknown, unknown, string]>([
		['organisation', 'Acme Robotics GmbH', 'ACME ROBOTICS, Inc.', 'same name'],
		['organisation', 'Robotics Acme', 'Acme Robotics', 'same words'],
		['organisation', 'AcmeRobotics', 'Acme Robotics', 'same words'],
		['organisation', 'Société Générale', 'Societe Generale SA', 'same name'],
		['organisation', 'Газпром', 'Gazprom OAO', 'same name'],
		['organisation', 'Acme Robotics', 'Acme Robotiks', 'nearly the same words'],
		['organisation', 'Intl. Widget Mfg', 'International Widget Manufacturing Ltd', 'same name'],
		['organisation', 'International Business Machines', 'IBM Corp', 'one contains the other'],
		['organisation', 'Store 12 Berlin', 'Store 13 Berlin', 'similar'],
		['organisation', 'Acme Robotics', 'Zelkova Foods', 'different'],
		['domain', 'https://www.shop.acme.co.uk/x?y', 'sales@acme.co.uk', 'same domain'],
		['domain', 'acme.com', 'acme.de', 'nothing'],
		['domain', 'jo@gmail.com', 'al@gmail.com', 'nothing'],
		['email', 'Jo Doe <jo.doe@acme.com>', 'JO.DOE+news@acme.com', 'same address'],
		['email', 'jo.doe@acme.com', 'al.bee@acme.com', 'same company'],
		['email', 'jo.doe@gmail.com', 'al.bee@gmail.com', 'different'],
		['phone', '+49 (0)30 1234567', '030-1234567', 'same without area code'],
		['phone', '818-892-2818', '1 818 892 2818 ext. 12', 'same number'],
		['phone', '818-892-2818', '818-892-2819', 'one digit off'],
		['address', '12 Main Street', '12 Main St.', 'same address'],
		['address', '12 Main Street', '14 Main Street', 'same street, other house'],
		['address', 'Hauptstrasse 5, Ulm', '5 Hauptstrasse', 'same house, street nearly the same'],
		['address', '500 First Avenue', '500 1st Ave', 'same address'],
		['address', 'First Avenue 12', 'First Avenue 14', 'same street, other house'],
		['postcode', '60624-1234', '60624', 'one slip or longer form'],
		['country', 'Deutschland', 'DEU', 'same'],
		['money', '$1,250.00', 1255, 'within 1%'],
		['date', '1974-07-03', '03.07.1974', 'same day'],
		['date', '1974-07-03', '1974-03-07', 'one slip'],
		['date', '1974-07-03', '1975-07-03', 'one slip'],
		['id', 'DE 123-456.789', 'de123456789', 'same'],
		['id', '123456789', '123457689', 'one slip'],
	])('%s: %s and %s: %s', (type, a, b, expected) => {
		expect(levelsOf(type, a, b)).toEqual([expected]);
	});

	it.each([
		['Jones, Kaylee', 'Kaylee Jones', ['same', 'same']],
		['Bob Smith', 'Robert Smith', ['similar', 'same']],
		['R Roderick', 'Ray Roderick', ['initial or vague', 'same']],
		['Kaylee Jones', 'Jones Kaylee', ['same', 'same']],
		['John Smith Sr', 'John Smith Jr', ['different', 'same']],
	])('person: %s and %s', (a, b, expected) => {
		expect(levelsOf('personName', a, b)).toEqual(expected);
	});

	it('a cell that says nothing is nothing to compare', () => {
		for (const cell of ['', 'N/A', 'unknown', '-', null, undefined, NaN])
			expect(levelsOf('organisation', cell, 'Acme')).toEqual(['nothing']);
	});

	it('usual shares and chances add up to about 1', () => {
		for (const type of [
			'organisation',
			'personName',
			'email',
			'domain',
			'phone',
			'address',
			'postcode',
			'country',
			'money',
			'date',
			'text',
			'id',
			'place',
			'category',
			'period',
		] as const) {
			for (const { usual, chance, levels } of comparisonOf(type).slots) {
				expect(usual).toHaveLength(levels.length);
				expect(chance).toHaveLength(levels.length);
				expect(usual.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
				expect(Math.abs(chance.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(0.05);
			}
		}
	});
});

describe('readDate', () => {
	it.each([
		['2026-03-31', [2026, 3, 31]],
		['20260331', [2026, 3, 31]],
		['31.03.2026', [2026, 3, 31]],
		['3/31/26', [2026, 3, 31]],
		['31-Mar-26', [2026, 3, 31]],
		['March 31, 2026', [2026, 3, 31]],
		['2026', [2026, 0, 0]],
		['6/15/98', [1998, 6, 15]],
		['2026-03-31T10:00:00Z', [2026, 3, 31]],
	])('%s', (text, [year, month, day]) => {
		expect(readDate(text)).toEqual({ year, month, day });
	});
	it('is not misled by other text', () => {
		expect(readDate('soon')).toBeUndefined();
		expect(readDate('99/99/99')).toBeUndefined();
	});
});
