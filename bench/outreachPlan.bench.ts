import { toBook, type Book, type BookRecord } from '../engine/model';
import { DEFAULT_OUTREACH_SPEC, planOutreach, toEntry } from '../engine/outreach';
import { recordsOf } from '../engine/model';
import { inTurns, tell } from './measure';

/**
 * Plan in the engine, on a book that is read: 50,000 dormant partners with a contact each, half of them in the middle of the
 * campaign; beside what a user would pick instead, a filter by the day of the last mail.
 */
const PARTNERS = 50_000;
const DAY = 86_400_000;
const AS_OF = Date.UTC(2026, 5, 16, 10);
const COUNTRIES = ['GB', 'ES', 'US', 'JP', 'FR'];

function records(): BookRecord[] {
	return Array.from({ length: PARTNERS }, (_, i): BookRecord[] => {
		const [id, email] = [`p${i}`, `c${i}@partner.example`];
		const at = new Date(AS_OF - (i % 40) * DAY).toISOString();
		const mail = `win-back/${id}/1.1.1`;
		return [
			{ recordType: 'partner', id, name: `Partner ${i}`, status: 'active', country: COUNTRIES[i % COUNTRIES.length], managerEmail: 'maya@northlight.example', dormancy: { state: 'dormant' } },
			{ recordType: 'contact', id: `c${i}`, partnerId: id, name: `Contact ${i}`, email },
			{ recordType: 'opportunity', id: `o${i}`, status: 'won', acv: 1000, currency: 'USD', accountName: `Customer ${i}`, createdAt: '2024-01-01', closedAt: '2024-05-01', claimedPartners: [{ partnerId: id, role: 'sourcing' }] },
			...(i % 2 === 0 ? [toEntry({ mail, stage: 'claimed', contact: email, at }), toEntry({ mail, stage: 'sent', contact: email, at })] : []),
		];
	}).flat();
}

const VARIANTS: Record<string, (book: Book) => number> = {
	'plain filter': (book) => {
		const last = new Map<unknown, number>();
		for (const { contact, at } of recordsOf(book, 'ledger')) last.set(contact, Math.max(last.get(contact) ?? 0, Date.parse(String(at))));
		return recordsOf(book, 'contact').filter(({ email }) => AS_OF - (last.get(email) ?? 0) > 14 * DAY).length;
	},
	Plan: (book) => planOutreach(book, DEFAULT_OUTREACH_SPEC, { asOf: AS_OF, timeZone: 'Europe/London' }).partners.length,
};

const variant = process.argv[2];
if (variant === undefined) process.stdout.write(`${PARTNERS} partners, medians of 3 rounds in turn, processor time\n\n${inTurns(Object.keys(VARIANTS), 3)}\n`);
else {
	const run = VARIANTS[variant];
	if (run === undefined) throw new Error(`No variant is called ${variant}`);
	const book = toBook(records());
	const before = process.cpuUsage();
	run(book);
	const { user, system } = process.cpuUsage(before);
	tell((user + system) / 1000);
}
