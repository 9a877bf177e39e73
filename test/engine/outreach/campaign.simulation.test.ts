import { DAY, dayOf } from '../../../engine/core';
import { toBook } from '../../../engine/model';
import { parseOutreachSpec, planOutreach } from '../../../engine/outreach';
import { simulate, type Sent, type Simulated } from './simulate';

const FROM = Date.parse('2026-06-01T00:00:00Z');
const SPEC = { dailyCap: 150, holidays: ['gb 06-04', '06-19'] };
const ZONES: Record<string, readonly string[]> = { GB: ['Europe/London'], ES: ['Europe/Madrid'], US: ['America/New_York', 'America/Los_Angeles'], JP: ['Asia/Tokyo'], FR: ['Europe/Paris'] };

const groupBy = (mails: readonly Sent[], key: (mail: Sent) => string) => {
	const groups = new Map<string, Sent[]>();
	for (const mail of mails) groups.set(key(mail), [...(groups.get(key(mail)) ?? []), mail]);
	return groups;
};

/** The rules of a campaign, held against what the mail server took: written without the engine. */
function holds({ inbox, stoppedAt, optedOutAt, unknown, records }: Simulated): void {
	const bounced = new Set(records.filter(({ stage }) => stage === 'bounced').map(({ mail }) => mail));
	expect(new Set(inbox.map(({ mail }) => mail)).size).toBe(inbox.length);
	// A step twice only where the mail before it bounced, and then to somebody else.
	for (const [, mails] of groupBy(inbox, ({ partnerId, step }) => `${partnerId} ${step}`)) {
		expect(mails.slice(0, -1).filter(({ mail }) => !bounced.has(mail))).toEqual([]);
		expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length);
	}
	for (const [, mails] of groupBy(inbox, ({ to }) => to)) for (const [i, { at }] of mails.slice(1).entries()) expect(at - (mails[i]?.at ?? 0)).toBeGreaterThanOrEqual(7 * DAY);
	for (const [day, mails] of groupBy(inbox, ({ at }) => dayOf(at, 'UTC'))) expect([day, mails.length <= SPEC.dailyCap]).toEqual([day, true]);
	for (const { partnerId, at } of inbox) expect(at).toBeLessThanOrEqual(stoppedAt.get(partnerId) ?? Infinity);
	for (const { to, at } of inbox) expect(at).toBeLessThanOrEqual(optedOutAt.get(to) ?? Infinity);
	const contacts = new Map(records.filter(({ recordType }) => recordType === 'contact').map((record) => [String(record['email']), record]));
	expect(inbox.filter(({ to }) => contacts.get(to)?.['optedOut'] === true)).toEqual([]);
	const countries = new Map(records.filter(({ recordType }) => recordType === 'partner').map(({ id, country }) => [id, String(country)]));
	for (const { partnerId, at } of inbox) {
		const country = countries.get(partnerId) ?? '';
		// India is in no table: it asks for consent, and nobody has given any.
		expect(country).not.toBe('IN');
		for (const timeZone of ZONES[country] ?? []) {
			const parts = new Intl.DateTimeFormat('en-GB', { timeZone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' }).formatToParts(at);
			const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
			expect(['Sat', 'Sun']).not.toContain(part('weekday'));
			expect(Number(part('hour'))).toBeGreaterThanOrEqual(9);
			expect(Number(part('hour'))).toBeLessThan(17);
			expect(dayOf(at, timeZone)).not.toBe('2026-06-19');
			if (country === 'GB') expect(dayOf(at, timeZone)).not.toBe('2026-06-04');
		}
	}
	// Nothing is lost: a partner whose mail nobody knows of is a task, never a further mail.
	const touched = groupBy(inbox, ({ partnerId }) => partnerId);
	for (const mail of unknown) {
		const partnerId = mail.split('/')[1] ?? '';
		const own = touched.get(partnerId) ?? [];
		const step = Number(/\/\d+\.(\d+)\./.exec(mail)?.[1]);
		expect(own.filter((later) => later.step > step || (later.step === step && later.mail !== mail && !bounced.has(later.mail)))).toEqual([]);
	}
}

it('a thousand dormant partners, three steps, sixty days: exactly the planned mails, with every rule held', () => {
	const played = simulate({ partners: 1000, days: 60, from: FROM, seed: 7, spec: SPEC, hours: [0, 9, 16], overlapping: 1 });
	holds(played);
	const { inbox, records, unknown } = played;
	const end = planOutreach(toBook(records), parseOutreachSpec(SPEC), { asOf: FROM + 61 * DAY, timeZone: 'UTC' });
	const reasons = new Map(end.partners.map(({ id, outreach }) => [id, outreach]));
	// Everybody is somewhere: finished, stopped, or with a person, and nobody just waits any more.
	expect(end.partners).toHaveLength(1000);
	for (const { id, outreach } of end.partners) if (outreach.status === 'wait') expect([id, outreach.reason]).toEqual([id, expect.stringMatching(/gap|retry|hours|contactLimit/)]);
	const finished = end.partners.filter(({ outreach }) => outreach.status === 'finished');
	expect(finished.length).toBeGreaterThan(300);
	for (const { id } of finished) expect(new Set(inbox.filter(({ partnerId }) => partnerId === id).map(({ step }) => step))).toEqual(new Set([1, 2, 3]));
	for (const mail of unknown) expect(reasons.get(mail.split('/')[1] ?? '')).toMatchObject({ status: 'task', reason: 'unknownMail' });
}, 120_000);

it.each([1, 2, 3])('two overlapping runs at once, seed %i: the same rules hold', (seed) => {
	holds(simulate({ partners: 100, days: 45, from: FROM, seed, spec: SPEC, hours: [0, 9, 16], overlapping: 2 }));
}, 60_000);
