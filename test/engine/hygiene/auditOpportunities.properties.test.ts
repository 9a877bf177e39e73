import fc from 'fast-check';
import type { BookRecord } from '../../../engine/model';
import { audit, deal } from './book';

const day = fc.integer({ min: 0, max: 1200 }).map((days) => new Date(Date.UTC(2023, 6, 1) + days * 86_400_000).toISOString().slice(0, 10));
const someDeal = fc.record({
	accountId: fc.constantFrom('a', 'b', undefined),
	productLine: fc.constantFrom('Platform', 'Insight', undefined),
	name: fc.constantFrom('Alder', 'Alder renewal', 'test', 'Kündigung Alder', undefined),
	status: fc.constantFrom('open', 'won', 'lost', undefined, 'odd'),
	kind: fc.constantFrom('newBusiness', 'renewal', undefined),
	acv: fc.oneof(fc.integer({ min: -10_000, max: 50_000_000 }), fc.constant(undefined)),
	currency: fc.constantFrom('USD', 'EUR', 'KZT', undefined),
	createdAt: fc.option(day, { nil: undefined }),
	closedAt: fc.option(day, { nil: undefined }),
	lossReason: fc.oneof(fc.constantFrom('zu teuer', 'dup', undefined), fc.string()),
	ownerEmail: fc.constantFrom('a@x.example', undefined),
});
const book = fc.array(someDeal, { maxLength: 30 }).map((deals) => deals.map((more, i): BookRecord => deal(`d${String(i)}`, more)));
const settings = { currency: 'USD', rates: [{ currency: 'EUR', rate: 1.1 }] };

describe('laws of the audit', () => {
	it('the order of the rows changes nothing', () => {
		fc.assert(fc.property(book.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length }))), ([records, shuffled]) => {
			expect(JSON.stringify(audit(shuffled, settings))).toBe(JSON.stringify(audit(records, settings)));
		}));
	});

	it('every opportunity comes out once, and the waterfall ends at the clean rate', () => {
		fc.assert(fc.property(book, (records) => {
			const { opportunities, overview } = audit(records, settings);
			expect(opportunities).toHaveLength(records.length);
			const { raw, steps, clean } = overview.waterfall;
			expect(steps.reduce((sum, { won, lost }) => sum + won + lost, 0)).toBe(raw.won + raw.lost - clean.won - clean.lost);
			expect(overview.clean).toMatchObject({ won: clean.won, lost: clean.lost });
			expect(overview.raw).toMatchObject({ won: raw.won, lost: raw.lost });
		}));
	});

	it('a deal counts in rates, or has one reason why not; only blockers make a quarantine', () => {
		fc.assert(fc.property(book, (records) => {
			for (const { hygiene } of audit(records, settings).opportunities) {
				expect(hygiene.population).toBe(hygiene.leftOutBecause === undefined);
				expect(hygiene.quarantined).toBe(hygiene.defects.some(({ severity }) => severity === 'blocker'));
				if (hygiene.population) expect(hygiene.kind).toBe('newBusiness');
			}
		}));
	});

	it('a rule that is off finds nothing and changes no other rule', () => {
		fc.assert(fc.property(book, (records) => {
			const without = (spec: object) => audit(records, { ...settings, ...spec }).opportunities.map(({ hygiene }) => hygiene.defects.filter(({ rule }) => rule !== 'ownerMissing'));
			expect(without({ rulesOff: ['ownerMissing'] })).toEqual(without({}));
		}));
	});
});
