import { toBook, recordsOf, type Book, type BookRecord } from '../engine/model';
import { DEFAULT_PLAYS_SPEC, DEFAULT_INVESTMENT_SPEC, bestPartners, investmentIndex, recommendPlays } from '../engine/plays';
import { DEFAULT_SCORE_SPEC, scorePartners } from '../engine/scoring';
import { inTurns, tell } from './measure';

/**
 * The engine on a book that is read, of 50,000 partners with 1,000,000 opportunities: Partner Score, then the index and plays on
 * scored partners; beside a plain count of won and lost by segment and partner, which is the least that any index needs.
 * Processor time, not time that passes.
 */
const PARTNERS = 50_000;
const DEALS = 1_000_000;
const CONTEXT = { asOf: Date.UTC(2026, 5, 30, 12), timeZone: 'UTC' };
const SIZES = ['SMB', 'Mid-Market', 'Enterprise'];
const REGIONS = ['NA', 'EMEA', 'APAC', 'LATAM'];
const iso = (ago: number) => new Date(CONTEXT.asOf - ago * 86_400_000).toISOString().slice(0, 10);

function records(): BookRecord[] {
	// A small generator of its own: few partners have many deals.
	let seed = 1;
	const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
	const days = Array.from({ length: 1100 }, (_, ago) => iso(ago));
	const all: BookRecord[] = Array.from({ length: PARTNERS }, (_, i) => ({
		recordType: 'partner',
		id: `p${i}`,
		name: `Partner ${i}`,
		types: [i % 3 === 0 ? 'si' : 'affiliate'],
		managerEmail: i % 3 === 0 ? `manager${i % 60}@example.com` : null,
		region: REGIONS[i % 4],
		dormancy: i % 5 === 0 ? { state: 'cooling', early: true, acvAtStake: 1000 * (i % 90), lastActOn: '2026-01-10', sentence: 'It is cooling.' } : { state: 'producing', early: false },
	}));
	for (let i = 0; i < DEALS; i++) {
		const partner = Math.floor(random() ** 2 * PARTNERS);
		const isDirect = random() < 0.4;
		const created = 60 + Math.floor(random() * 1000);
		const isOpen = random() < 0.06;
		all.push({
			recordType: 'opportunity',
			id: `o${i}`,
			name: `Deal ${i}`,
			accountId: `a${i % 300_000}`,
			status: isOpen ? 'open' : random() < 0.24 ? 'won' : 'lost',
			acv: 5000 + Math.floor(random() * 90_000),
			currency: 'USD',
			segment: SIZES[i % 3],
			region: REGIONS[(i >> 2) % 4],
			createdAt: days[created],
			...(isOpen ? {} : { closedAt: days[created - 50] }),
			attribution: isDirect ? { decision: 'direct', roles: [] } : { decision: 'sourced', sourcingPartnerId: `p${partner}`, roles: [{ partnerId: `p${partner}`, role: 'sourcing' }] },
		});
	}
	return all;
}

/** The book as it leaves Partner Score. */
function scored(book: Book): Book {
	const scores = new Map(scorePartners(book, DEFAULT_SCORE_SPEC, CONTEXT).partners.map(({ entry, score }) => [entry.id, score]));
	return toBook([...recordsOf(book, 'partner').map((record): BookRecord => ({ ...record, score: scores.get(String(record.id)) })), ...recordsOf(book, 'opportunity')]);
}

const VARIANTS: Record<string, { readonly run: (book: Book) => number; readonly onScores?: boolean }> = {
	'plain count by segment and partner': {
		run: (book) => {
			const counts = new Map<string, number>();
			for (const { segment, region, status, attribution } of recordsOf(book, 'opportunity')) {
				const key = `${String(segment)} ${String(region)} ${String(status)} ${String((attribution as { sourcingPartnerId?: string }).sourcingPartnerId)}`;
				counts.set(key, (counts.get(key) ?? 0) + 1);
			}
			return counts.size;
		},
	},
	'Partner Score': { run: (book) => scorePartners(book, DEFAULT_SCORE_SPEC, CONTEXT).partners.length },
	'Investment Index': { run: (book) => investmentIndex(book, DEFAULT_INVESTMENT_SPEC, CONTEXT).segments.length },
	'Recommend Plays, index included': { run: (book) => recommendPlays(book, DEFAULT_PLAYS_SPEC, CONTEXT).summary.plays, onScores: true },
	'Best Partners for 36,000 open deals': { run: (book) => bestPartners(book, DEFAULT_PLAYS_SPEC, CONTEXT).deals.length, onScores: true },
};

const variant = process.argv[2];
if (variant === undefined) process.stdout.write(`${PARTNERS} partners, ${DEALS} opportunities, medians of 3 rounds in turn\n\n${inTurns(Object.keys(VARIANTS), 3)}\n`);
else {
	const chosen = VARIANTS[variant];
	if (chosen === undefined) throw new Error(`No variant is called ${variant}`);
	const read = toBook(records());
	const book = chosen.onScores === true ? scored(read) : read;
	const before = process.cpuUsage();
	chosen.run(book);
	const { user, system } = process.cpuUsage(before);
	tell((user + system) / 1000);
}
