import { performance } from 'node:perf_hooks';
import { DEFAULT_DORMANCY_SPEC, detectDormancy } from '../engine/dormancy';
import { recordsOf, toBook, type Book, type BookRecord } from '../engine/model';
import { inTurns, tell } from './measure';

/**
 * Detect in the engine, on a book that is read, on 50,000 partners with 2,000,000 acts, fits included, with and without the second opinion;
 * beside what a user would pick instead: the last act of each partner and the plain rule of 90 days.
 */
const PARTNERS = 50_000;
const EVENTS = 2_000_000;
const DAY = 86_400_000;
const AS_OF = Date.UTC(2026, 5, 30);
const TYPES = ['reseller', 'si', 'affiliate', 'referral', 'agency'];
const KINDS = ['registration', 'referral', 'intro', 'coSell'];

function records(): BookRecord[] {
	const all: BookRecord[] = Array.from({ length: PARTNERS }, (_, i) => ({ recordType: 'partner', id: `p${i}`, name: `Partner ${i}`, types: [TYPES[i % TYPES.length]], enrolledAt: '2022-01-01' }));
	// A small generator of its own: gaps that differ by partner, and a fifth of the partners that stopped.
	let seed = 1;
	const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
	for (let i = 0; i < EVENTS; i++) {
		const partner = Math.floor(random() ** 2 * PARTNERS);
		const until = partner % 5 === 0 ? 500 + (partner % 400) : 0;
		const at = AS_OF - (until + random() * (1200 - until)) * DAY;
		all.push({ recordType: 'touch', id: `t${i}`, partnerId: `p${partner}`, accountId: `a${i % 300_000}`, kind: KINDS[i % 4], actor: 'partner', at: new Date(at).toISOString() });
	}
	return all;
}

const VARIANTS: Record<string, (book: Book) => number> = {
	'plain 90 days': (book) => {
		const last = new Map<unknown, string>();
		for (const { partnerId, at } of recordsOf(book, 'touch')) if (typeof at === 'string' && (last.get(partnerId) ?? '') < at) last.set(partnerId, at);
		return [...last.values()].filter((at) => AS_OF - Date.parse(at) > 90 * DAY).length;
	},
	Detect: (book) => detectDormancy(book, DEFAULT_DORMANCY_SPEC, { asOf: AS_OF, timeZone: 'UTC' }).partners.length,
	'Detect with second opinion': (book) => detectDormancy(book, { ...DEFAULT_DORMANCY_SPEC, secondOpinion: true }, { asOf: AS_OF, timeZone: 'UTC' }).partners.length,
};

const variant = process.argv[2];
if (variant === undefined) process.stdout.write(`${PARTNERS} partners, ${EVENTS} acts, medians of 3 rounds in turn\n\n${inTurns(Object.keys(VARIANTS), 3)}\n`);
else {
	const run = VARIANTS[variant];
	if (run === undefined) throw new Error(`No variant is called ${variant}`);
	const book = toBook(records());
	const from = performance.now();
	run(book);
	tell(performance.now() - from);
}
