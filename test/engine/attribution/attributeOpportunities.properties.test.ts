import * as fc from 'fast-check';
import { CREDIT_MODELS, attributeOpportunities, parseAttributionSpec, splitCredit, type CreditModel } from '../../../engine/attribution';
import { toBook, type BookRecord } from '../../../engine/model';
import { company } from '../../../sandbox/sample/index.mjs';
import { DEFAULT_NORMALIZE_SPEC, normalizeRecords, parseNormalizeSpec } from '../../../engine/normalize';
import { CONTEXT, deal, partner } from './deals';

const day = fc.integer({ min: 0, max: 500 }).map((offset) => new Date(Date.UTC(2025, 2, 1) + offset * 86_400_000).toISOString().slice(0, 10));
const at = fc.option(day, { nil: null, freq: 8 });
const who = fc.constantFrom('alder', 'birch', 'cedar', 'ghost');
const id = fc.uuid();

const aTouch = fc.record({
	recordType: fc.constant('touch' as const), id, kind: fc.constantFrom('referral', 'intro', 'coSell', 'marketing', 'meeting', 'email', 'click', 'overlap', 'delivery', null),
	at, loggedAt: at, partnerId: fc.option(who, { nil: null }), actor: fc.constantFrom('partner', 'partnerTeam', 'seller', 'customer', 'system'),
	direction: fc.constantFrom('inbound', 'outbound'), opportunityId: fc.option(fc.constantFrom('d1', 'd2', 'd9'), { nil: null }), accountId: fc.constantFrom('acc', 'acc2'),
	sourceSystem: fc.constantFrom('crm', 'sideReport'), atPrecision: fc.option(fc.constantFrom('week', 'month'), { nil: null }), contactEmail: fc.constantFrom('x@alder.example', 'y@customer.example', null),
});
const aRegistration = fc.record({
	recordType: fc.constant('registration' as const), id, kind: fc.constant('deal'), partnerId: who, accountId: fc.constantFrom('acc', 'acc2'), opportunityId: fc.option(fc.constantFrom('d1', 'd2'), { nil: null }),
	state: fc.constantFrom('approved', 'submitted', 'rejected', 'expired'), submittedAt: at, decidedAt: at,
});
const aDeal = (dealId: string) =>
	fc.record({ createdAt: day, closedAt: day, status: fc.constantFrom('open', 'won', 'lost'), acv: fc.integer({ min: 0, max: 99_999_999 }).map((cents) => cents / 100), accountId: fc.constantFrom('acc', 'acc2'), leadSource: fc.constantFrom('Web', 'Partner referral'), claimedPartners: fc.array(fc.record({ partnerId: who, role: fc.constantFrom('sourcing', 'coSell', 'influence', 'distribute', null), claimedAt: at }), { maxLength: 2 }) }).map((more) => deal(more, dealId));
const aBook = fc
	.tuple(aDeal('d1'), aDeal('d2'), aDeal('d3'), fc.array(aTouch, { maxLength: 14 }), fc.array(aRegistration, { maxLength: 4 }))
	.map(([a, b, c, touches, registrations]): BookRecord[] => [partner('alder'), partner('birch'), partner('cedar', { parentId: 'alder' }), a, b, c, ...touches, ...registrations]);

const SPEC = parseAttributionSpec({ readSources: ['activities', 'registrations'] });
const run = (records: readonly BookRecord[], context = CONTEXT) => attributeOpportunities(toBook(records), SPEC, context);
const seen = (records: readonly BookRecord[], context = CONTEXT) => run(records, context).deals.map(({ id: dealId, attribution, status }) => ({ dealId, attribution, status }));

describe('laws of attribution', () => {
	it('the order of the rows changes nothing', () => {
		fc.assert(
			fc.property(aBook.chain((records) => fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }))), ([records, shuffled]) => {
				expect(JSON.stringify(run(shuffled).summary)).toBe(JSON.stringify(run(records).summary));
				expect(JSON.stringify(seen(shuffled))).toBe(JSON.stringify(seen(records)));
			}),
			{ numRuns: 60 },
		);
	});

	it('a replay as of a day says what a book says that holds only what was known then', () => {
		fc.assert(
			fc.property(aBook, day, (records, then) => {
				const asOf = Date.parse(`${then}T12:00:00Z`);
				const later = (value: unknown) => typeof value === 'string' && Date.parse(value) > asOf;
				const known = records.filter((record) => !(record.recordType === 'touch' && (later(record['at']) || later(record['loggedAt']))) && !(record.recordType === 'opportunity' && later(record['createdAt'])));
				const claims = known.map((record) => (record.recordType === 'opportunity' ? { ...record, claimedPartners: (record['claimedPartners'] as { claimedAt?: unknown }[]).filter(({ claimedAt }) => !later(claimedAt)) } : record));
				const context = { asOf, timeZone: 'UTC' };
				expect(seen(records, context)).toEqual(seen(claims, context));
			}),
			{ numRuns: 60 },
		);
	});

	it('nothing is decided from weak evidence alone, and nothing is called late from an unknown date', () => {
		fc.assert(
			fc.property(aBook, (records) => {
				for (const { attribution } of run(records).deals) {
					for (const { strength, at: when, kind } of attribution.evidence) {
						expect(strength).toBe('strong');
						if (kind !== 'claim' && kind !== 'leadSource') expect(when).not.toBeNull();
					}
					for (const { at: when, reason } of attribution.refused) if (when === null) expect(['tooLate', 'loggedLate', 'afterClose', 'tooOld']).not.toContain(reason);
					for (const { claimedAt, why } of attribution.overCredited ?? []) if (claimedAt === null) expect(['late', 'afterClose']).not.toContain(why);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it('inputs are never changed', () => {
		const freeze = (value: unknown): void => {
			if (typeof value !== 'object' || value === null) return;
			Object.freeze(value);
			Object.values(value).forEach(freeze);
		};
		fc.assert(
			fc.property(aBook, (records) => {
				freeze(records);
				run(records);
			}),
			{ numRuns: 20 },
		);
	});

	it('credit adds up to the deal in minor units under every model, and no act after the close earns', () => {
		fc.assert(
			fc.property(aBook, fc.constantFrom<CreditModel>(...CREDIT_MODELS), (records, creditModel) => {
				const { deals, partners, nobody, wonAmount, openAmount } = splitCredit(toBook(records), { ...SPEC, creditModel }, CONTEXT);
				for (const { deal: { amount, credit, closed }, parts } of deals) {
					expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount);
					expect(parts.every((part) => part.amount >= 0)).toBe(true);
					if (closed !== undefined) expect(credit.every(({ at: when }) => when <= closed)).toBe(true);
				}
				const sum = (of: 'wonAmount' | 'openAmount') => Math.round(100 * (partners.reduce((total, one) => total + one[of], 0) + nobody[of]));
				expect([sum('wonAmount'), sum('openAmount')]).toEqual([Math.round(100 * wonAmount), Math.round(100 * openAmount)]);
			}),
			{ numRuns: 80 },
		);
	});
});

describe('one deal at a time and the whole book', () => {
	const made = company({ seed: 5, size: 0.1, noise: 1 });
	const asOf = Date.parse('2026-06-30T00:00:00Z');
	const context = { asOf, timeZone: 'UTC' };
	const read = (system: string): readonly BookRecord[] =>
		normalizeRecords(
			[...made.rows(system as 'csv')].flatMap(({ row }) => (typeof row === 'object' && row !== null && !Array.isArray(row) ? [row] : [])),
			parseNormalizeSpec({ ...DEFAULT_NORMALIZE_SPEC, preset: system }),
			context,
		).records.map(({ record }) => record);
	const book = ['csv', 'sideReport', 'crossbeam', 'partnerstack'].flatMap(read);
	const whole = attributeOpportunities(toBook(book), parseAttributionSpec({ currency: 'USD', rates: [{ currency: 'EUR', rate: 1.1 }] }), context);

	/** What a trigger brings: the roster and the accounts, and of one customer its deals and what speaks of them. */
	const partsOf = () => {
		const shared = book.filter(({ recordType }) => ['partner', 'account', 'contact', 'run'].includes(recordType));
		const domainOf = new Map(book.filter(({ recordType }) => recordType === 'account').map((record) => [record.id, (record['domains'] as string[] | undefined)?.[0]]));
		const lines = book.filter(({ recordType, sourceSystem, accountId }) => recordType === 'touch' && sourceSystem === 'sideReport' && accountId === undefined);
		return (accountId: unknown) => {
			const deals = book.filter((record) => record.recordType === 'opportunity' && record['accountId'] === accountId);
			const ids = new Set(deals.map((record) => record.id));
			const domain = domainOf.get(String(accountId)) ?? deals[0]?.['accountDomain'];
			const about = book.filter((record) => ['touch', 'registration'].includes(record.recordType) && (record['accountId'] === accountId || ids.has(record['opportunityId']) || (domain !== undefined && record['accountDomain'] === domain)));
			return [...new Set([...shared, ...deals, ...about, ...lines])];
		};
	};

	it('agree under the same policy and sources, deal by deal', () => {
		const bring = partsOf();
		// Customers that stand in two rows are one only after Partner Dedupe; here each stands alone by its domain.
		const rows = new Map<unknown, number>();
		for (const record of book) if (record.recordType === 'account') for (const domain of (record['domains'] as string[] | undefined) ?? []) rows.set(domain, (rows.get(domain) ?? 0) + 1);
		const alone = (record: BookRecord | undefined) => record?.['accountDomain'] !== undefined && rows.get(record['accountDomain']) === 1;
		const frozen = parseAttributionSpec({ useStoredPolicy: true, currency: 'USD', rates: [{ currency: 'EUR', rate: 1.1 }] });
		const some = whole.deals.filter(({ rows: [row], attribution }, at) => alone(row) && (at % 12 === 0 || attribution.decision === 'undecided')).slice(0, 60);
		expect(new Set(some.map(({ attribution }) => attribution.decision)).size).toBeGreaterThanOrEqual(4);
		for (const one of some) {
			const single = attributeOpportunities(toBook([...bring(one.rows[0]?.['accountId']), whole.model]), frozen, context);
			expect(single.deals.find(({ id: dealId }) => dealId === one.id)?.attribution).toEqual(one.attribution);
		}
	});
});
