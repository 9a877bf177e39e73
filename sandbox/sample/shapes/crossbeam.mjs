// @ts-check
import { stream } from '../random/stream.mjs';
import { ref } from '../truth/record.mjs';
import { morning } from './cells.mjs';
import { hexOf, idIn } from './ids.mjs';
import { lookup } from './lookup.mjs';
import { refusedRows } from './refused.mjs';

const THEIRS = [{ id: 6101, name: 'Customers' }, { id: 6102, name: 'Open Opportunities' }, { id: 6103, name: 'Prospects' }];
const OURS = [{ id: 120, name: 'Prospects' }, { id: 121, name: 'Open Opportunities' }, { id: 122, name: 'Customers' }];

/**
 * Crossbeam: accounts that we and a partner both know. One meeting of two lists is told by several rows: one
 * for each population of the partner that the account is in, and again when the lists are compared anew.
 *
 * Shape: developers.crossbeam.com, Partner API, records of a report.
 * @type {import('./shape.mjs').Shape}
 */
export function* crossbeam(book, { crm }) {
	const find = lookup(book);
	for (const { serial, partnerSerial, accountSerial, day } of book.overlaps) {
		const random = stream(book.seed, 'crossbeam', serial);
		const partner = find.partner(partnerSerial);
		const account = find.account(accountSerial);
		const repeats = random.between(1, 3);
		const at = new Date(morning(day)).toISOString();
		for (let i = 0; i < repeats; i++) {
			const population = THEIRS[(i + random.int(2)) % THEIRS.length];
			yield {
				object: 'overlap',
				row: {
					partner_name: partner.name, partner_organization_id: 40_000 + partnerSerial, partner_logo_url: `https://logo.clearbit.com/${partner.domain || 'none.example'}`, partner_source_id: 9000 + (partnerSerial % 97), populations: [OURS[random.int(OURS.length)]], partner_populations: [population], crossbeam_id: hexOf(`overlap ${partnerSerial} ${accountSerial}`, 32), mdm_type: 'account', overlap_time: at,
					master: { top_level: { _xb_name: account.name, _xb_website: account.domain || account.of.domain, 'Account ID': idIn(crm, 'account', accountSerial), 'Account Name': account.name } },
					partner_master: { top_level: { _xb_name: account.of.name.words.join(' '), _xb_website: account.of.domain, 'Account Name': account.of.fullName, ...(i === 1 ? { 'Account Owner': `${random.pick(['j', 'm', 'k'])}.${random.pick(['meyer', 'singh', 'dubois'])}@${partner.domain || 'partner.example'}` } : {}) } },
				},
			};
		}
		yield { planted: { finding: 'overlapRows', case: `overlap-rows-${serial}`, records: [ref('overlap', serial)], value: { crossbeamId: hexOf(`overlap ${partnerSerial} ${accountSerial}`, 32), rows: repeats, partner: ref('partner', partnerSerial), account: ref('account', accountSerial), at }, recoverable: true, why: 'partner, account and time are the same in all its rows' } };
	}
	yield* refusedRows({ ...book, deals: book.deals.slice(0, 100) }, 'crossbeam', [
		(n) => ({ reason: 'missingField', object: 'overlap', row: { partner_name: null, populations: [], partner_populations: [], crossbeam_id: hexOf(`none ${n}`, 32), mdm_type: 'account', overlap_time: null, master: {}, partner_master: {} } }),
		(n) => ({ reason: 'unknownShape', object: 'overlap', row: { errors: ['report is still being built'], request_id: n } }),
	]);
}
