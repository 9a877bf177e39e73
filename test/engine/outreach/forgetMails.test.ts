import { isoInstant } from '../../../engine/core';
import type { StateRow } from '../../../engine/model';
import { forgetMails, parseForgetSpec, STAGES } from '../../../engine/outreach';

const NOW = Date.parse('2026-06-16T10:00:00Z');
const SPEC = parseForgetSpec({});
const row = (id: number, stage: string, days: number, mail = 'win-back/a b/1.1.1'): StateRow => ({ id, recordId: 'c@x.example', kind: `${stage} ${mail}`, at: isoInstant(NOW - days * 86_400_000), runId: '1', payload: '{}' });
const forgotten = (rows: readonly StateRow[], spec = SPEC) => forgetMails(rows, spec, NOW).map(({ id }) => id);

describe('what is forgotten of the mail ledger', () => {
	it('is what is older than the days kept, but never an opt-out nor an address that takes no mails', () => {
		const old = STAGES.map((stage, i) => row(i, stage, 731));
		const kept = STAGES.filter((_, i) => !forgotten(old).includes(i));
		expect(kept).toEqual(['refused', 'bounced', 'optedOut', 'optedIn']);
		expect(forgotten(STAGES.map((stage, i) => row(i, stage, 729)))).toEqual([]);
	});

	it('is a whole sequence of a partner or nothing of it', () => {
		const begun = [row(1, 'claimed', 900), row(2, 'sent', 900), row(3, 'claimed', 700, 'win-back/a b/2.1.1')];
		expect(forgotten(begun)).toEqual([]);
		expect(forgotten([...begun.slice(0, 2), row(3, 'claimed', 700, 'spring/a b/1.1.1'), row(4, 'claimed', 1, 'win-back/a/1.1.1')])).toEqual([1, 2]);
	});

	it('is nothing that cannot be read', () => {
		expect(forgotten([{ id: 1, kind: 'claimed', at: '2001-01-01' }, { id: 2, kind: 'sent win-back/a/1.1.1', at: 'some day' }, { id: 3, kind: 'claimed win-back/a/1.1.1', at: '2001-01-01' }, {}])).toEqual([]);
		expect(forgotten([{ id: 1, kind: 'sent win-back/a/1.1.1', at: new Date('2001-01-01') }])).toEqual([1]);
	});

	it('keeps a year at least, because rests between rounds are read from it', () => {
		expect(() => parseForgetSpec({ keepDays: 364 })).toThrow('at least 365 days');
		expect(forgotten([row(1, 'sent', 366)], parseForgetSpec({ keepDays: 365 }))).toEqual([1]);
	});
});
