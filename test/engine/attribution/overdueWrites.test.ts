import { attributeOpportunities, parseAttributionSpec, parseWriteBackSpec, planWriteBack } from '../../../engine/attribution';
import { toBook, type BookRecord } from '../../../engine/model';
import { CONTEXT, deal, partner, touch } from './deals';

const open = (id: string, createdAt: string): BookRecord => deal({ status: 'open', closedAt: null, sourceSystem: 'hubspot', accountId: id, createdAt }, id);
const seller: BookRecord = { recordType: 'touch', id: 'seller', kind: 'meeting', at: '2026-01-05', actor: 'seller', accountId: 'other' };
const intro = touch('intro', '2026-02-20', { opportunityId: 'old' });
const book = (records: readonly BookRecord[]) => toBook([partner('alder'), seller, ...records]);
const shown = (records: readonly BookRecord[], armedSince?: string) => planWriteBack(book(records), parseAttributionSpec({}), parseWriteBackSpec({ fields: { partnerDecision: 'po_decision' }, ...(armedSince === undefined ? {} : { armedSince }) }), CONTEXT).writes;
const overdue = (records: readonly BookRecord[]) => attributeOpportunities(book(records), parseAttributionSpec({}), CONTEXT).overdue;
const idsOf = (record: BookRecord | undefined) => ((record?.['deals'] ?? []) as readonly { id: string }[]).map(({ id }) => id);

const deals = [open('old', '2026-03-01'), open('older', '2026-02-01'), open('young', '2026-06-26')];
const noted = shown([...deals.slice(0, 1), intro]);

describe('deals whose write-back a trigger missed', () => {
	it('are those decided otherwise than was last written or shown, and young ones that nothing is noted of', () => {
		expect(overdue([...deals, intro, ...noted])).toEqual({ recordType: 'model', id: 'overdueWrites', deals: [{ id: 'young', sourceSystem: 'hubspot' }] });
		expect(idsOf(overdue([...deals, ...noted]))).toEqual(['old', 'young']);
	});

	it('are none once the write-back says what is decided, armed or not', () => {
		for (const armedSince of [undefined, '2026-01-01']) expect(overdue([...deals, intro, ...shown([...deals, intro], armedSince)])).toBeUndefined();
	});

	it('are those of which a field of ours is empty in the CRM, where the CRM was asked for it', () => {
		const written = shown([...deals.slice(0, 1), intro], '2026-01-01');
		const withField = (source: object | undefined) => idsOf(overdue([open('old', '2026-03-01'), intro, ...written].map((record) => (record.id === 'old' && source !== undefined ? { ...record, source } : record))));
		for (const source of [{ po_decision: null }, { properties: { po_decision: '' } }, { properties: { po_decision: { value: '' } } }]) expect(withField(source)).toEqual(['old']);
		for (const source of [undefined, {}, { properties: { po_decision: 'sourced' } }, { po_decision: 'as agreed with legal' }]) expect(withField(source)).toEqual([]);
		expect(idsOf(overdue([{ ...open('old', '2026-03-01'), source: { po_decision: '' } }, intro, ...shown([...deals.slice(0, 1), intro])]))).toEqual([]);
	});

	it('rows may leave out what is empty: that a field was asked for is known from any row that has it', () => {
		const written = shown([...deals.slice(0, 1), intro], '2026-01-01');
		const other = { ...open('other', '2026-03-01'), source: { po_decision: 'direct' } };
		expect(idsOf(overdue([open('old', '2026-03-01'), other, intro, ...written]))).toEqual(['old']);
		expect(idsOf(overdue([open('old', '2026-03-01'), { ...other, source: {} }, intro, ...written]))).toEqual([]);
	});

	it('are none where nobody writes back, and none for writes of a version that kept no hash', () => {
		expect(overdue(deals)).toBeUndefined();
		expect(idsOf(overdue([...deals, ...noted.map(({ decisionHash, ...write }) => write as BookRecord)]))).toEqual(['young']);
	});
});
