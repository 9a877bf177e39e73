import { toBook, type BookRecord } from '../../../engine/model';
import { judgeRegistrations, parseRegistrationSpec, type JudgeResult, type Verdict } from '../../../engine/registration';

export const ASOF = Date.parse('2026-06-30T12:00:00Z');
export const CONTEXT = { asOf: ASOF, timeZone: 'UTC' };

export const partner = (id: string, more: object = {}): BookRecord => ({ recordType: 'partner', id, name: `${id} Systems`, domains: [`${id}.example`], status: 'active', managerEmail: `manager-of-${id}@us.example`, ...more });
export const account = (more: object = {}, id = 'acc'): BookRecord => ({ recordType: 'account', id, name: 'Halden Marine Works', domains: ['halden-marine.example'], country: 'Norway', ...more });
/** Open since 1 March 2026, without a partner. */
export const deal = (more: object = {}, id = 'd1'): BookRecord => ({
	recordType: 'opportunity', id, name: 'Fleet platform', accountId: 'acc', kind: 'newBusiness', status: 'open', createdAt: '2026-03-01', acv: 40_000, currency: 'USD', ownerEmail: 'olga@us.example', ...more,
});
/** Submitted by Alder on 29 June 2026, a day before the as-of date. */
export const registration = (more: object = {}, id = 'r1'): BookRecord => ({
	recordType: 'registration', id, kind: 'deal', partnerId: 'alder', accountName: 'Halden Marine Works AS', accountDomain: 'halden-marine.example', country: 'Norway',
	amount: 40_000, currency: 'USD', state: 'submitted', submittedAt: '2026-06-29T09:00:00Z', ...more,
});
export const touch = (at: string, more: object = {}, id = `t ${at}`): BookRecord => ({ recordType: 'touch', id, kind: 'email', at, loggedAt: at, actor: 'seller', direction: 'outbound', accountId: 'acc', ...more });

export const PARTNERS = [partner('alder'), partner('birch'), partner('cedar', { parentId: 'alder' })];

export function judge(records: readonly BookRecord[], spec: Readonly<Record<string, unknown>> = {}, context = CONTEXT): JudgeResult {
	return judgeRegistrations(toBook([...PARTNERS, ...records]), parseRegistrationSpec({ currency: 'USD', ...spec }), context);
}
export function verdictOf(records: readonly BookRecord[], spec: Readonly<Record<string, unknown>> = {}, id = 'r1'): Verdict {
	const found = judge(records, spec).judged.find(({ record }) => record.id === id);
	if (found === undefined) throw new Error(`The registration ${id} was not judged.`);
	return found.verdict;
}
/** Ruling and rule of r1, in short. */
export const ruled = (records: readonly BookRecord[], spec: Readonly<Record<string, unknown>> = {}, id = 'r1'): string => {
	const { ruling, rule } = verdictOf(records, spec, id);
	return rule === null ? ruling : `${ruling}: ${rule}`;
};
