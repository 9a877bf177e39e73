// @ts-check
import { AS_OF_DAY, DAY, isoDay } from '../time/days.mjs';
import { morning } from './cells.mjs';
import { idIn } from './ids.mjs';
import { lookup } from './lookup.mjs';
import { refusedRows } from './refused.mjs';
import { ref } from '../truth/record.mjs';

const key = (/** @type {import('../truth/record.mjs').ObjectName} */ object, /** @type {number} */ serial) => idIn('partnerstack', object, serial);

/**
 * PartnerStack: partnerships, the deals and leads that partners submit, and transactions in cents. It holds
 * all self-serve partners and those named ones that registered something; it knows our deals by the CRM's id.
 *
 * Shape: docs.partnerstack.com, vendor API v2 (times in milliseconds, money in cents).
 * @type {import('./shape.mjs').Shape}
 */
export function* partnerstack(book, { crm }) {
	const find = lookup(book);
	const registered = new Set(book.registrations.map(({ partnerSerial }) => partnerSerial));
	for (const partner of book.partners) {
		if (partner.serial % 4 !== 0 || (partner.of.motion === 'named' && !registered.has(partner.serial))) continue;
		const { of } = partner;
		const contact = book.contacts.find(({ partnerSerial }) => partnerSerial === partner.serial);
		const partnershipKey = key('partner', partner.serial);
		yield {
			object: 'partnership',
			row: {
				key: partnershipKey, partner_key: partnershipKey.replace('part_', ''), email: partner.email, first_name: contact?.first ?? null, last_name: contact?.last ?? null, created_at: morning(of.enrolledOn), joined_at: morning(of.enrolledOn), updated_at: morning(Math.min(AS_OF_DAY - 1, of.archivedOn ?? of.enrolledOn + 30)), approved_status: 'approved', archived: of.archivedOn !== undefined && of.archivedOn < AS_OF_DAY,
				group: { key: `grp_${of.type}`, name: { affiliate: 'Affiliates', referral: 'Referral partners', agency: 'Agencies', consultant: 'Consultants', reseller: 'Resellers' }[of.type] ?? 'Partners', slug: of.type, default: of.type === 'affiliate' }, team: { name: partner.name, website: partner.domain || null }, manager: of.managerEmail === '' ? null : { email: of.managerEmail, name: of.managerEmail.split('@')[0] }, tags: of.strategic ? ['strategic'] : [], stats: { CUSTOMER_COUNT: null }, m_data: { crm_id: idIn(crm, 'partner', partner.serial) },
			},
		};
		if (partner.of.motion === 'selfServe') yield { planted: { finding: 'partnerstackPartner', case: `partnerstack-${partner.serial}`, records: [ref('partner', partner.serial)], value: { key: partnershipKey }, recoverable: true, why: 'the partnership names the CRM\'s id' } };
	}
	for (const registration of book.registrations) {
		const partnership = key('partner', registration.partnerSerial);
		const account = find.account(registration.accountSerial);
		const contact = find.contact(registration.accountSerial);
		const deal = registration.dealSerial === undefined ? undefined : book.deals.find(({ serial }) => serial === registration.dealSerial);
		const shared = { key: key('registration', registration.serial), partner_key: partnership.replace('part_', ''), partnership_key: partnership, group_key: 'grp_default', mold_key: 'mold_default', external_key: registration.dealSerial === undefined ? null : idIn(crm, 'deal', registration.dealSerial), created_at: registration.submittedAt, updated_at: registration.decidedAt ?? registration.submittedAt, meta: {}, fields: [] };
		const answered = registration.state === 'submitted' || registration.state === 'underReview' ? null : registration.state === 'approved';
		if (registration.kind === 'deal') {
			yield { object: 'deal', row: { ...shared, key: shared.key.replace('lead_', 'deal_'), account_name: account.name, amount: deal?.amount === undefined ? null : Math.round(deal.amount * 100), close_date: deal === undefined ? null : isoDay(deal.closesOn), contact_first_name: contact?.first ?? null, contact_last_name: contact?.last ?? null, field_data: { website: account.of.domain, decided_at: registration.decidedAt ?? null, expires_at: registration.expiresAt ?? null }, lost_reason: deal?.lossReason === '' ? null : (deal?.lossReason ?? null), source: 'partner', stage: answered === null ? 'submitted' : answered ? (deal?.status === 'won' ? 'closed_won' : deal?.status === 'lost' ? 'closed_lost' : 'accepted') : registration.state, team: null, team_member: null } };
		} else {
			yield { object: 'lead', row: { ...shared, amount: null, approved: answered, field_data: { company: account.name, website: account.of.domain, email: contact?.email ?? null, decided_at: registration.decidedAt ?? null }, status: answered === null ? 'pending' : answered ? 'accepted' : 'rejected' } };
		}
	}
	for (const touch of book.touches) {
		if (touch.kind !== 'referral' || touch.partnerSerial === undefined || touch.accountSerial === undefined) continue;
		const partnership = key('partner', touch.partnerSerial);
		const account = find.account(touch.accountSerial);
		yield { object: 'lead', row: { key: `lead_${key('touch', touch.serial).slice(5)}`, partner_key: partnership.replace('part_', ''), partnership_key: partnership, group_key: 'grp_default', mold_key: 'mold_default', external_key: touch.dealSerial === undefined ? null : idIn(crm, 'deal', touch.dealSerial), created_at: touch.at, updated_at: touch.loggedAt, amount: null, approved: true, status: 'accepted', field_data: { company: account.name, website: account.of.domain }, fields: [], meta: { crm_activity: idIn(crm, 'touch', touch.serial) } } };
	}
	for (const deal of book.deals) {
		const [claim] = deal.claims;
		if (deal.status !== 'won' || claim === undefined || deal.amount === undefined || deal.amount <= 0) continue;
		const at = morning(deal.closesOn) + 5 * DAY;
		if (at > AS_OF_DAY * DAY) continue;
		yield { object: 'transaction', row: { key: `tran_${key('deal', deal.serial).slice(5)}`, amount: Math.round(deal.amount * 100), amount_usd: deal.currency === 'USD' ? Math.round(deal.amount * 100) : null, currency: deal.currency === '' ? null : deal.currency, approved: true, archived: false, test: false, category_key: 'annual', product_key: deal.product === '' ? null : deal.product.toLowerCase().replaceAll(' ', '_'), customer_key: key('account', deal.accountSerial), customer: { key: key('account', deal.accountSerial), name: find.account(deal.accountSerial).name, partnership_key: key('partner', claim.partnerSerial) }, created_at: at, updated_at: at, metadata: { crm_deal: idIn(crm, 'deal', deal.serial) }, extension: {}, company: {} } };
	}
	yield* refusedRows({ ...book, deals: book.deals.slice(0, 200) }, 'partnerstack', [
		(n) => ({ reason: 'noIdentity', object: 'deal', row: { key: null, partner_key: null, amount: n, stage: 'submitted', created_at: null, field_data: {} } }),
		(n) => ({ reason: 'unknownShape', object: 'deal', row: { message: 'Too Many Requests', status: 429, request: n } }),
		() => ({ reason: 'notARow', object: 'deal', row: '' }),
	]);
}
