import { DAY } from '../../../engine/core';
import type { BookRecord } from '../../../engine/model';
import { outcomeReport } from '../../../engine/outreach';
import { at, book, ledger, NOON, partner, sent } from './world';

const deal = (id: string, partnerId: string, createdAt: string): BookRecord => ({ recordType: 'opportunity', id, name: id, status: 'open', createdAt, claimedPartners: [{ partnerId, role: 'sourcing' }] });
const report = (asOf: number, ...records: readonly (BookRecord | readonly BookRecord[])[]) => outcomeReport(book(...records), { afterDays: 90 }, { asOf, timeZone: 'UTC' });

const campaign = [
	partner('a'), partner('b'), partner('c', { status: 'archived' }), partner('d'),
	// Two steps to a, who answers the second and brings a deal ten days after the first.
	sent('spring/a/1.1.1', 'a@x.example', at(0)), sent('spring/a/1.2.1', 'a@x.example', at(14)),
	ledger('spring/a/1.2.1', 'answered', 'a@x.example', at(15), { answer: 'talkToMe' }),
	// b's address does not exist; c is archived; of the mail to d nobody knows.
	sent('spring/b/1.1.1', 'b@x.example', at(0)), ledger('spring/b/1.1.1', 'bounced', 'b@x.example', at(0, 1)),
	sent('spring/c/1.1.1', 'c@x.example', at(0)), ledger('spring/c/1.1.1', 'answered', 'c@x.example', at(2), { answer: 'notAnyMore' }),
	ledger('spring/d/1.1.1', 'claimed', 'd@x.example', at(0)),
	deal('d1', 'a', at(10)), deal('d2', 'a', at(89)), deal('before', 'a', at(-1)), deal('late', 'a', at(90)),
];

it('counts what came of a campaign, in all and by step', () => {
	const { rows, sentence } = report(NOON + 200 * DAY, ...campaign);
	expect(rows).toEqual([
		{ campaign: 'spring', step: null, partners: 4, sent: 4, unknown: 1, refused: 0, bounced: 1, answered: 2, stillPartnering: 0, talkToMe: 1, notAnyMore: 1, optedOut: 0, reactivated: 1, archived: 1, opportunities: 2 },
		{ campaign: 'spring', step: 1, partners: 4, sent: 3, unknown: 1, refused: 0, bounced: 1, answered: 1, stillPartnering: 0, talkToMe: 0, notAnyMore: 1, optedOut: 0, reactivated: 1, archived: 1, opportunities: 2 },
		{ campaign: 'spring', step: 2, partners: 1, sent: 1, unknown: 0, refused: 0, bounced: 0, answered: 1, stillPartnering: 0, talkToMe: 1, notAnyMore: 0, optedOut: 0, reactivated: 1, archived: 0, opportunities: 2 },
	]);
	expect(sentence).toBe('4 mails sent, 1 bounced, 2 partners answered, 1 came back within 90 days; of 1 nobody knows whether they went.');
});

it('what happened after the as-of date does not exist yet', () => {
	const { rows, sentence } = report(NOON + DAY, ...campaign);
	expect(rows.map(({ step }) => step)).toEqual([null, 1]);
	expect(rows[0]).toMatchObject({ sent: 3, answered: 0, reactivated: 0, opportunities: 0 });
	expect(sentence).toContain('3 mails sent, 1 bounced, 0 partners answered, 0 came back');
});

it('one of a thing is said in the singular, campaigns stand apart, and no ledger is no row', () => {
	const one = report(NOON + DAY, partner('a'), sent('autumn/a/1.1.1', 'a@x.example', at(0)));
	expect(one.sentence).toBe('1 mail sent, 0 bounced, 0 partners answered, 0 came back within 90 days.');
	const two = report(NOON + DAY, partner('a'), sent('winter/a/1.1.1', 'a@x.example', at(0)), sent('autumn/a/1.1.1', 'a@x.example', at(0)));
	expect(two.rows.filter(({ step }) => step === null).map(({ campaign: name, sent: mails }) => [name, mails])).toEqual([['autumn', 1], ['winter', 1]]);
	expect(report(NOON, partner('a'))).toMatchObject({ rows: [], sentence: '0 mails sent, 0 bounced, 0 partners answered, 0 came back within 90 days.' });
});

it('a partner that was merged counts with its survivor', () => {
	const merged = partner('old', { match: { cluster: 'k', survivor: 'a', band: 'merge', probability: 1 } });
	const { rows } = report(NOON + 30 * DAY, partner('a'), merged, sent('spring/a/1.1.1', 'a@x.example', at(0)), sent('spring/old/1.1.1', 'old@x.example', at(1)), deal('d1', 'old', at(3)));
	expect(rows[0]).toMatchObject({ partners: 1, sent: 2, reactivated: 1, opportunities: 1 });
});
