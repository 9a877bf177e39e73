import { DAY, isoInstant } from '../../../engine/core';
import { toBook, type Book, type BookRecord } from '../../../engine/model';
import { planOutreach, parseOutreachSpec, toEntry, type PartnerOutreach, type Stage } from '../../../engine/outreach';

/** A Tuesday, 12:00 in Berlin and 11:00 in London. */
export const NOON = Date.parse('2026-06-16T10:00:00Z');
export const at = (days: number, hours = 0): string => isoInstant(NOON + days * DAY + hours * 3_600_000);

export const partner = (id: string, more: object = {}): BookRecord => ({ recordType: 'partner', id, name: `Partner ${id}`, status: 'active', country: 'GB', managerEmail: 'maya@northlight.example', dormancy: { state: 'dormant' }, ...more });
export const contact = (id: string, partnerId: string, more: object = {}): BookRecord => ({ recordType: 'contact', id, partnerId, name: `Contact ${id}`, email: `${id}@partner.example`, ...more });
export const ledger = (mail: string, stage: Stage, to: string, when: string, more: object = {}): BookRecord => toEntry({ mail, stage, contact: to, at: when, ...more });
/** A mail that went out. */
export const sent = (mail: string, to: string, when: string): BookRecord[] => [ledger(mail, 'claimed', to, when), ledger(mail, 'sent', to, when)];

export const book = (...records: readonly (BookRecord | readonly BookRecord[])[]): Book => toBook(records.flat() as BookRecord[]);

export const plan = (input: Book, spec: object = {}, asOf = NOON) => planOutreach(input, parseOutreachSpec(spec), { asOf, timeZone: 'UTC' });

/** What the plan says of one partner. */
export function said(input: Book, id = 'a', spec: object = {}, asOf = NOON): PartnerOutreach | undefined {
	return plan(input, spec, asOf).partners.find((one) => one.id === id)?.outreach;
}
