import fc from 'fast-check';
import { mergeSourceRows } from '../../../engine/normalize';

const part = { full: false, whole: [] };
const deal = (id: string | number, more: object = {}) => ({ objectType: 'deals', id, ...more });

describe('rows of a source, put over those kept of it', () => {
	it('replace the row of their object and id, in its place; new ones come last', () => {
		const kept = [deal('1', { name: 'old' }), { objectType: 'companies', id: '1' }];
		expect(mergeSourceRows(kept, [deal('2'), deal('1', { name: 'new' })], part)).toEqual([deal('1', { name: 'new' }), kept[1], deal('2')]);
	});

	it.each([
		['HubSpot activities', { engagement: { id: 7 }, associations: {} }],
		['Salesforce', { attributes: { type: 'Opportunity' }, Id: '006' }],
		['PartnerStack', { key: 'part_1' }],
		['Crossbeam', { partner_crossbeam_record_id: 'p', crossbeam_record_id: 'c' }],
		['a system without ids', { a: 1, b: [2] }],
	])('of %s are known by what tells them apart', (_, row) => {
		expect(mergeSourceRows([{ ...row }], [{ ...row }], part)).toEqual([row]);
	});

	it('of objects read whole are all there is of these; after a full read all there is', () => {
		const kept = [deal('1'), { objectType: 'pipelines', id: 'p1' }, { objectType: 'pipelines', id: 'p2' }];
		const [, , second] = kept;
		expect(mergeSourceRows(kept, [second], { full: false, whole: ['pipelines'] })).toEqual([deal('1'), second]);
		expect(mergeSourceRows(kept, [second], { full: true, whole: [] })).toEqual([second]);
	});

	it('go when the source says that they are deleted; what is no row, or empty, is none', () => {
		expect(mergeSourceRows([deal('1'), null, 'x'], [deal('1', { is_deleted: true }), deal('2', { IsDeleted: true }), {}, []], part)).toEqual([]);
	});

	it('are the same after a second time, and no id is there twice', () => {
		const rows = fc.array(fc.record({ objectType: fc.constantFrom('deals', 'companies'), id: fc.integer({ min: 1, max: 9 }), value: fc.integer() }));
		fc.assert(
			fc.property(rows, rows, (kept, fresh) => {
				const once = mergeSourceRows(kept, fresh, part);
				expect(mergeSourceRows(once, fresh, part)).toEqual(once);
				const keys = once.map(({ objectType, id }) => `${String(objectType)} ${String(id)}`);
				expect(new Set(keys)).toEqual(new Set([...kept, ...fresh].map(({ objectType, id }) => `${objectType} ${id}`)));
				expect(new Set(keys).size).toBe(keys.length);
			}),
		);
	});
});
