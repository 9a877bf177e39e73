import { seededRandom } from '../engine/core';
import { recordsOf, toBook, type Book, type BookRecord } from '../engine/model';
import { DEFAULT_PLAYS_SPEC, recommendPlays } from '../engine/plays';
import { parseScoreSpec, parseTierSpec, scorePartners, tierPartners, type TieredResult } from '../engine/scoring';
import { inTurns, tell, timed } from './measure';

/**
 * 50,000 partners with 1,000,000 opportunities, scored, tiered and given plays by the engine: processor time (the garbage
 * collector's threads included), time on the clock, and the peak memory of the process with the records in it. Another
 * size: `npm run bench -- scoreAndTier 100000`.
 *
 * A workflow has Partner Score and then Next Best Play: the first scores and tiers at once, so that `tierPartners` alone is
 * its work, and the second reads what the first left. Measured is that, on books that are read: what n8n does between the
 * two nodes, `toBook` included, is not the engine's part here, and a variant of its own says what one `toBook` takes.
 */
const DEALS = Number(process.argv[3] ?? process.argv[2]) || 1_000_000;
const PARTNERS = DEALS / 20;
const TYPES = ['affiliate', 'consultant', 'isv', 'msp', 'referral', 'reseller', 'si'] as const;
const DAY = 86_400_000;
const AS_OF = Date.parse('2026-06-30T12:00:00Z');
const day = (back: number) => new Date(AS_OF - back * DAY).toISOString().slice(0, 10);

function* records(): Generator<BookRecord> {
	const random = seededRandom(8);
	for (let i = 0; i < PARTNERS; i++) {
		yield { recordType: 'partner', id: `p${i}`, name: `Partner ${i}`, types: [TYPES[i % TYPES.length]], motion: i % 3 === 0 ? 'named' : 'selfServe', tier: i % 5 === 0 ? 'Bronze' : 'Registered' };
	}
	for (let i = 0; i < DEALS; i++) {
		// A few partners bring much, most little, as in life.
		const owner = Math.floor(PARTNERS * random.next() ** 3);
		const dice = random.next();
		const back = Math.floor(random.next() * 1000);
		const claimedPartners = dice < 0.7 ? [{ partnerId: `p${owner}`, role: dice < 0.6 ? 'sourcing' : 'coSell' }] : [];
		const status = random.next() < 0.2 ? 'won' : random.next() < 0.15 ? 'open' : 'lost';
		yield { recordType: 'opportunity', id: `o${i}`, status, acv: Math.round(20_000 * Math.exp(random.next() * 2 - 1)), currency: 'USD', createdAt: day(back + 60), closedAt: day(back), accountId: `a${i % 300_000}`, claimedPartners };
	}
}

const LADDERS = [
	{ name: 'Named', motions: ['named'], tiers: [{ name: 'Registered' }, { name: 'Bronze', wonDeals: 1 }, { name: 'Silver', wonDeals: 3, wonAcv: 50_000 }, { name: 'Gold', wonDeals: 6, wonAcv: 150_000, winRate: 0.2 }] },
	{ name: 'Self-serve', motions: ['selfServe'], tiers: [{ name: 'Registered' }, { name: 'Bronze', wonDeals: 3, wonAcv: 40_000 }] },
];

const score = parseScoreSpec({});
const tiers = parseTierSpec({ ladders: LADDERS });
const context = { asOf: AS_OF, timeZone: 'UTC' };

const VARIANTS = ['toBook', 'score', 'score and tier, preview', 'score and tier, review due', 'score, tier and plays, preview', 'score, tier and plays, review due'];

const tier = (book: Book) => tierPartners(book, { score, tiers }, context);

/** The book as Partner Score hands it on. */
function after(book: Book, { partners, tiers: found }: TieredResult): Book {
	const results = new Map(partners.map(({ entry, score: own }) => [entry.id, { score: own, tier: found.get(entry.id) }]));
	return toBook([...recordsOf(book, 'partner').map((record): BookRecord => ({ ...record, ...results.get(String(record.id)) })), ...recordsOf(book, 'opportunity')]);
}

function play(name: string): void {
	const all = [...records()];
	const read = toBook(all);
	const book = name.endsWith('preview') ? toBook([...all, ...tier(read).ledger]) : read;
	// What making the records left behind is nobody's work.
	globalThis.gc?.();
	if (name === 'toBook') tellAll(timed(() => toBook(all)));
	else if (name === 'score') tellAll(timed(() => scorePartners(book, score, context)));
	else {
		const first = timed(() => tier(book));
		if (!name.includes('plays')) tellAll(first);
		else {
			const next = after(book, first.result);
			globalThis.gc?.();
			tellAll(first, timed(() => recommendPlays(next, DEFAULT_PLAYS_SPEC, context)));
		}
	}
}

function tellAll(...parts: readonly { readonly milliseconds: number; readonly wall: number }[]): void {
	const sum = (of: 'milliseconds' | 'wall') => parts.reduce((total, part) => total + part[of], 0);
	tell(sum('milliseconds'), sum('wall'));
}

const variant = process.argv.slice(2).find((word) => Number.isNaN(Number(word)));
if (variant === undefined) process.stdout.write(`${PARTNERS} partners, ${DEALS} opportunities; medians of 3 rounds in turn, processor time\n\n${inTurns(VARIANTS, 3)}\n`);
else play(variant);
