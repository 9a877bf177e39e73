import { toBook, type Book, type BookRecord } from '../../../engine/model';

const AS_OF = '2026-06-30T00:00:00.000Z';

/** A partner as the results table keeps it. */
export const partner = (id: string, name: string, more: object = {}): BookRecord => ({
	recordType: 'snapshot',
	of: 'partner',
	id,
	name,
	types: ['reseller'],
	managerEmail: 'ines@example.com',
	score: { asOf: AS_OF, sentence: `${name} won 3 of 8 decided deals.`, rank: 4, points: 61.25, won: 3, decided: 8, wonAcv: 250000, currency: 'EUR', winRate: { estimate: 0.341, low: 0.2, high: 0.5 } },
	dormancy: { asOf: AS_OF, sentence: `${name} works as usual.`, state: 'producing', early: false, acvAtStake: 0 },
	tier: { current: 'Silver' },
	...more,
});

export const deal = (id: string, name: string, more: object = {}): BookRecord => ({
	recordType: 'snapshot',
	of: 'opportunity',
	id,
	name,
	accountName: 'Alder Works',
	accountDomain: 'alder.example',
	status: 'open',
	acv: 40000,
	currency: 'EUR',
	attribution: {
		asOf: AS_OF,
		decision: 'sourced',
		sourcingPartnerId: 'P-1',
		sourcingPartnerName: 'Birch Cloud',
		sentence: 'Sourced by Birch Cloud: a registration of 2026-03-02.',
		evidence: [{ kind: 'registration', partnerName: 'Birch Cloud', at: '2026-03-02', strength: 'strong', records: ['ACT-7'] }],
		refused: [{ kind: 'intro', partnerName: 'Cedar Partners', at: '2025-01-02', reason: 'tooOld', records: [] }],
	},
	...more,
});

export const aging = (level: string, acv: number, owners: readonly string[] = ['dana@example.com']): object => ({
	aging: { asOf: AS_OF, level, days: 40, acv, currency: 'EUR', owners, sentence: `A deal of ${acv} stands still.` },
});

export const metric = (id: string, segment: string, value: number, more: object = {}): BookRecord => ({
	recordType: 'snapshot',
	of: 'metric',
	id: `${id}@2026-06-30`,
	metricId: id,
	metric: id.split(':')[0],
	title: 'Win rate',
	segmentBy: segment === 'all' ? 'all' : 'motion',
	segment,
	value,
	numerator: 20,
	denominator: 106,
	asOf: AS_OF,
	population: 'New business that was decided.',
	rule: 'Won over decided.',
	trend: [{ at: '2026-05-31', value: 0.17 }],
	sentence: `Win rate, ${segment}: ${(value * 100).toFixed(1)}% (20 of 106).`,
	...more,
});

export const run = (runId = '77'): BookRecord => ({ recordType: 'snapshot', of: 'run', id: '2026-06-30', runId, asOf: AS_OF });

export const bookOf = (...records: readonly BookRecord[]): Book => toBook(records);

export const context = { asOf: Date.parse(AS_OF), timeZone: 'UTC' };
