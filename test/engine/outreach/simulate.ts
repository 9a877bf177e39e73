import { DAY, isoInstant, seededRandom } from '../../../engine/core';
import { toBook, toStateRows, type BookRecord, type StateRow } from '../../../engine/model';
import { checkClaim, parseOutreachSpec, planOutreach, toEntry, type Stage } from '../../../engine/outreach';

const HOUR = 3_600_000;

export interface Sent {
	readonly mail: string;
	readonly partnerId: string;
	readonly to: string;
	readonly at: number;
	readonly step: number;
}

export interface Simulated {
	/** What the mail server took, in order. */
	readonly inbox: readonly Sent[];
	/** When something happened to a partner that must stop it. */
	readonly stoppedAt: ReadonlyMap<string, number>;
	readonly optedOutAt: ReadonlyMap<string, number>;
	readonly unknown: ReadonlySet<string>;
	readonly records: readonly BookRecord[];
}

interface World {
	readonly partners: number;
	readonly days: number;
	readonly from: number;
	readonly seed: number;
	readonly spec: object;
	/** Hours of the day (UTC) at which the workflow runs. */
	readonly hours: readonly number[];
	/** How many runs overlap: each plans before any of them sends. */
	readonly overlapping: number;
}

const COUNTRIES = ['GB', 'ES', 'US', 'JP', 'FR', 'IN'];

/**
 * Plays a campaign day by day against a mail server that refuses, delays and dies: plan, claim, check, send, note. The
 * ledger is a table with rising row numbers, as n8n's is.
 */
export function simulate({ partners, days, from, seed, spec: settings, hours, overlapping }: World): Simulated {
	const random = seededRandom(seed);
	const spec = parseOutreachSpec(settings);
	const roster: BookRecord[] = [];
	for (let i = 0; i < partners; i++) {
		const id = `p${i}`;
		roster.push({ recordType: 'partner', id, name: `Partner ${i}`, status: 'active', country: COUNTRIES[i % COUNTRIES.length], managerEmail: 'maya@northlight.example', dormancy: { state: 'dormant', acvAtStake: i % 17 } });
		// Every twentieth shares its contact with the partner before it; some have a second one, some have opted out.
		roster.push({ recordType: 'contact', id: `c${i}`, partnerId: id, name: `C ${i}`, email: `c${i % 20 === 19 ? i - 1 : i}@partner.example`, primary: true, optedOut: i % 25 === 7 });
		if (i % 3 === 0) roster.push({ recordType: 'contact', id: `d${i}`, partnerId: id, name: `D ${i}`, email: `d${i}@partner.example` });
	}
	const rowsOf = new Map<string, StateRow[]>();
	let lastRow = 0;
	const ledger: BookRecord[] = [];
	const happenings: BookRecord[] = [];
	const inbox: Sent[] = [];
	const stoppedAt = new Map<string, number>();
	const optedOutAt = new Map<string, number>();
	const unknown = new Set<string>();

	const append = (stage: Stage, mail: string, contact: string, at: number, more: object = {}) => {
		const entry = toEntry({ mail, stage, contact, at: isoInstant(at), ...more });
		ledger.push(entry);
		for (const row of toStateRows([entry], 'mails', 'daily', { asOf: at, timeZone: 'UTC', runId: 'run' })) rowsOf.set(row.recordId, [...(rowsOf.get(row.recordId) ?? []), { ...row, id: ++lastRow }]);
	};
	const stop = (id: string, at: number) => void (stoppedAt.has(id) || stoppedAt.set(id, at));

	for (let day = 0; day < days; day++) {
		for (const hour of hours) {
			const asOf = from + day * DAY + hour * HOUR;
			const book = toBook([...roster, ...happenings, ...ledger]);
			const plans = Array.from({ length: overlapping }, () => planOutreach(book, spec, { asOf, timeZone: 'UTC' }));
			const work = plans.flatMap(({ partners: planned }, run) => planned.flatMap(({ id, outreach: { status, mail, contact, step } }) => (status === 'mail' && mail !== null && contact !== null ? [{ run, id, mail, to: contact.email, step }] : [])));
			// Overlapping runs take turns in an order of their own.
			if (overlapping > 1) work.sort((a, b) => (a.mail < b.mail ? -1 : a.mail > b.mail ? 1 : b.run - a.run));
			work.forEach(({ run, id, mail, to, step }, at) => {
				const now = asOf + at;
				const token = `${asOf} ${run} ${at}`;
				append('claimed', mail, to, now, { token });
				const dies = random.next() < 0.01;
				if (dies) return void unknown.add(mail);
				const verdict = checkClaim(rowsOf.get(to.toLowerCase()) ?? [], { mail, contact: to, token }, { contactDays: spec.contactDays, needsApproval: false }, now);
				if (!verdict.maySend) return void (verdict.isYielded && append('yielded', mail, to, now));
				const luck = random.next();
				if (luck < 0.05) return append('deferred', mail, to, now);
				if (luck < 0.07) return append('refused', mail, to, now);
				inbox.push({ mail, partnerId: id, to: to.toLowerCase(), at: now, step });
				if (luck < 0.08) return void unknown.add(mail);
				append('sent', mail, to, now);
				if (luck < 0.1) append('bounced', mail, to, now + HOUR / 2);
				else if (luck < 0.16) {
					append('replied', mail, to, now + HOUR / 2);
					stop(id, now + HOUR / 2);
				} else if (luck < 0.19) {
					append('optedOut', mail, to, now + HOUR / 2);
					optedOutAt.set(to.toLowerCase(), now + HOUR / 2);
				} else if (luck < 0.22) {
					happenings.push({ recordType: 'opportunity', id: `o-${id}-${now}`, status: 'open', createdAt: isoInstant(now + HOUR / 2), claimedPartners: [{ partnerId: id, role: 'sourcing' }] });
					stop(id, now + HOUR / 2);
				}
			});
		}
	}
	// Of two claims of one mail the loser may die; the winner's word stands.
	const settled = new Set(ledger.flatMap(({ stage, mail }) => (stage === 'claimed' ? [] : [mail])));
	for (const mail of unknown) if (settled.has(mail)) unknown.delete(mail);
	return { inbox, stoppedAt, optedOutAt, unknown, records: [...roster, ...happenings, ...ledger] };
}
