import { partnersTable } from '../../sandbox/n8n/printPartners.mjs';

const partner = (rank: number, name: string, extra: object = {}) => ({
	name,
	score: {
		rank,
		points: 50,
		motion: 'selfServe',
		won: 1,
		decided: 3,
		winRate: { estimate: 0.25, low: 0.05, high: 0.6 },
		insufficientEvidence: true,
		wonAcv: 1234567.4,
		pipeline: 0,
		currency: 'USD',
		...extra,
	},
});

const results = (partners: object[], rejects: object[] = []) => ({ executionId: '1', asOf: '2026-01-01T00:00:00.000Z', rowsIn: 3, refused: {}, hashes: {}, rejects, partners, summary: {} });

describe('partnersTable', () => {
	it('shows a partner with its interval, and marks thin evidence', () => {
		const text = partnersTable(results([partner(1, 'Acme')]));
		expect(text).toContain('Acme');
		expect(text).toContain('self-serve');
		expect(text).toContain('1/3');
		expect(text).toContain('25% (5% to 60%)*');
		expect(text).toContain('1,234,567 USD');
		expect(text).toContain('* too little evidence');
	});

	it('shows ten at most and counts all', () => {
		const text = partnersTable(results(Array.from({ length: 12 }, (_, i) => partner(i + 1, `Partner ${String(i + 1)}`))));
		expect(text).toContain('Partner 10');
		expect(text).not.toContain('Partner 11');
		expect(text).toContain('12 partners scored');
	});

	it('keeps columns straight with wide letters, and lets no name steer the terminal', () => {
		const lines = partnersTable(results([partner(1, '日本'), partner(2, 'ab\u001b[31m\u202Ecd'), partner(3, 'x'.repeat(50))])).split('\n');
		expect(lines.join('')).not.toMatch(/\p{Cc}|\p{Cf}/u);
		const column = (line: string) => [...line.slice(0, line.indexOf('self-serve'))].reduce((sum, letter) => sum + (/[日本]/.test(letter) ? 2 : 1), 0);
		expect(new Set(lines.filter((line) => line.includes('self-serve')).map(column)).size).toBe(1);
	});

	it('says so when there is no partner, and why rows were refused', () => {
		const text = partnersTable(results([], [{ reason: 'noId', message: 'The row has no id.' }, { reason: 'noId', message: 'The row has no id.' }, { reason: 'badDate' }]));
		expect(text).toContain('No partner was found');
		expect(text).toContain('refused 2: The row has no id.');
		expect(text).toContain('3 rows refused');
	});
});
