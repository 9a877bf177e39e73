import { Opportunity, findRecord, readRecord, recordsOf, toBook, type BookRecord } from '../../../engine/model';

const records: BookRecord[] = [
	{ recordType: 'partner', id: 'p1', name: 'Acme' },
	{ recordType: 'opportunity', id: 'o1', acv: 5 },
	{ recordType: 'opportunity', id: 'o1', acv: 6 },
	{ recordType: 'opportunity', id: '__proto__', acv: 7 },
];

describe('toBook', () => {
	const book = toBook(records);

	it('keeps every record, also those that share an id', () => {
		expect(recordsOf(book, 'opportunity')).toHaveLength(3);
		expect(recordsOf(book, 'touch')).toEqual([]);
	});

	it('finds one record of an id, whatever the id is called and however the rows are ordered', () => {
		for (const rows of [records, [...records].reverse()]) expect(findRecord(toBook(rows), 'opportunity', 'o1')).toBe(records[1]);
		expect(findRecord(book, 'opportunity', '__proto__')).toBe(records[3]);
		expect(findRecord(book, 'opportunity', 'constructor')).toBeUndefined();
	});
});

describe('readRecord', () => {
	const Reads = Opportunity.pick({ id: true, acv: true });

	it('reads the fields it is asked for and ignores the others', () => {
		const read = readRecord(Reads, { recordType: 'opportunity', id: 'o1', acv: 5, name: 42 });
		expect(read).toEqual({ value: { id: 'o1', acv: 5 } });
	});

	it('says which field cannot be read and what it held', () => {
		const read = readRecord(Reads, { recordType: 'opportunity', id: 'o1', acv: '5,000' });
		expect(read).toMatchObject({ issue: { code: 'unreadableRecord', recordId: 'o1', field: 'acv', received: '5,000' } });
	});
});
