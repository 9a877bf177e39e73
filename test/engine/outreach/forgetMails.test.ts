import { isoInstant } from '../../../engine/core';
import { toBook, type StateRow } from '../../../engine/model';
import { DEFAULT_OUTREACH_SPEC, forgetMails, parseForgetSpec, planOutreach, STAGES, toEntry } from '../../../engine/outreach';

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

it('once its sequence is forgotten, the campaign begins anew with a partner, but never with who opted out', () => {
	const line = (id: number, stage: string, days: number, partner: string): StateRow => ({ ...row(id, stage, days, `win-back/${partner}/1.1.1`), recordId: `c@${partner}.example` });
	const rows = [line(1, 'claimed', 800, 'a'), line(2, 'sent', 800, 'a'), line(3, 'claimed', 800, 'b'), line(4, 'sent', 800, 'b'), line(5, 'optedOut', 799, 'b')];
	const gone = new Set(forgotten(rows));
	const left = rows.filter(({ id }) => !gone.has(id)).map(({ kind, recordId, at }) => toEntry({ mail: String(kind).split(' ')[1] ?? '', stage: 'optedOut', contact: String(recordId), at: String(at) }));
	const partners = ['a', 'b'].flatMap((id) => [
		{ recordType: 'partner' as const, id, name: id, status: 'active', country: 'GB', managerEmail: 'maya@northlight.example', dormancy: { state: 'dormant' } },
		{ recordType: 'contact' as const, id: `c-${id}`, partnerId: id, name: id, email: `c@${id}.example` },
	]);
	const planned = planOutreach(toBook([...partners, ...left]), DEFAULT_OUTREACH_SPEC, { asOf: NOW, timeZone: 'Europe/London' }).partners;
	expect(planned.map(({ outreach: { status, reason, mail } }) => [status, reason, mail])).toEqual([['mail', 'firstStep', 'win-back/a/1.1.1'], ['stopped', 'optedOut', null]]);
});
