import { groupFields } from '../../../engine/matching/groupFields';
import { readField } from '../../../engine/matching/readField';
import type { FieldType, MatchRecord } from '../../../engine/matching';

/** A column of cells, read. */
function read(type: FieldType, cells: readonly unknown[]) {
	const records = cells.map((cell, i): MatchRecord => ({ id: `r${i}`, fields: { it: cell } }));
	const [group] = groupFields([{ name: 'it', type }], records);
	if (group === undefined) throw new Error('No group');
	const field = readField(group, records);
	const valuesOf = (row: number): string[] => {
		const cell = field.rowCell[row] ?? -1;
		return cell < 0 ? [] : [...field.held.subarray(field.from[cell], field.from[cell + 1])].map((value) => field.identities[value] ?? '');
	};
	return { ...field, said: cells.map((_, row) => valuesOf(row)) };
}

describe('readField', () => {
	it('gives each row the values of its cell, whatever else is in the column', () => {
		const { said } = read('domain', ['b.com', ['a.com', 'b.com'], '', ['b.com', 'a.com', 'a.com'], 'gmail.com', ['b.com']]);
		expect(said).toEqual([['b.com'], ['a.com', 'b.com'], [], ['a.com', 'b.com'], [], ['b.com']]);
	});

	it('numbers cells by what they say: a shorter one before a longer one that begins alike', () => {
		const cells = [['c.com'], ['a.com', 'c.com'], ['a.com'], ['a.com', 'b.com'], ['b.com']];
		const { rowCell } = read('domain', cells);
		expect([...rowCell]).toEqual([4, 2, 0, 1, 3]);
		expect([...read('domain', [...cells].reverse()).rowCell]).toEqual([3, 1, 0, 2, 4]);
	});

	it('tells days apart that a program already read', () => {
		const { said } = read('date', [new Date('2026-01-02'), new Date('2026-03-04'), '2026-01-02', new Date(NaN)]);
		expect(said).toEqual([['20260102'], ['20260304'], ['20260102'], []]);
	});

	it('knows equal cells again where nearly all of a long column differ', () => {
		const names = Array.from({ length: 5000 }, (_, i) => `Alder ${i.toString(36)}x`);
		const { rowCell, values } = read('organisation', [...names, names[7], names[4999], 'ALDER 7X Ltd']);
		expect(values).toHaveLength(5000);
		expect([...rowCell.subarray(5000)]).toEqual([rowCell[7], rowCell[4999], rowCell[7]]);
	});
});
