// @ts-check
import { shareOf } from '../dirt/book.mjs';
import { stream } from '../random/stream.mjs';
import { ref } from '../truth/record.mjs';
import { DAY, fiscalYearOf, isoDay, partsOf } from '../time/days.mjs';
import { PARAMETERS } from '../parameters.mjs';
import { dayText, morning, salesforceInstant } from './cells.mjs';
import { idIn } from './ids.mjs';
import { SEGMENT_NAMES, lookup } from './lookup.mjs';
import { refusedRows } from './refused.mjs';
import { salesforceId } from './salesforceId.mjs';
import { SALESFORCE_STAGES, lastStageOf } from './stages.mjs';

const idOf = (/** @type {import('../truth/record.mjs').ObjectName} */ object, /** @type {number} */ serial) => idIn('salesforce', object, serial);
const attributes = (/** @type {string} */ type, /** @type {string} */ id) => ({ type, url: `/services/data/v59.0/sobjects/${type}/${id}` });
/** @param {string | number} value */
const orNull = (value) => (value === '' ? null : value);

const KINDS = { newBusiness: 'New Customer', expansion: 'Existing Customer - Upgrade', renewal: 'Existing Customer - Renewal', churn: 'Existing Customer - Downgrade' };
const ROLES = { sourcing: 'Sourcing', coSell: 'Co-Sell', influence: 'Influencer', resell: 'VAR/Reseller', distribute: 'Distributor', deliver: 'Implementation Partner' };
const TYPES = /** @type {Readonly<Record<string, string>>} */ ({ si: 'System Integrator', reseller: 'VAR/Reseller', distributor: 'Distributor', consultant: 'Consultant', agency: 'Agency', isv: 'Technology', msp: 'Managed Services', oem: 'OEM', affiliate: 'Affiliate', referral: 'Referral', marketplace: 'Marketplace' });

/**
 * Salesforce's REST API: nested lookups with `attributes`, stage history and partners as objects of their
 * own, ids of 18 characters, and of 15 where a report was the source.
 *
 * Shape: developer.salesforce.com, Object Reference.
 * @type {import('./shape.mjs').Shape}
 */
export function* salesforce(book) {
	const find = lookup(book);
	const user = salesforceId('005', 12);
	for (const partner of book.partners) {
		const id = idOf('partner', partner.serial);
		const { of } = partner;
		yield { object: 'Account', row: { attributes: attributes('Account', id), Id: id, IsDeleted: false, Name: partner.name, IsPartner: true, Type: 'Channel Partner / Reseller', Website: orNull(partner.domain), Phone: orNull(partner.phone), BillingCity: orNull(partner.city), BillingCountry: orNull(partner.country), ParentId: partner.parentSerial === undefined ? null : idOf('partner', partner.parentSerial), Partner_Type__c: TYPES[of.type] ?? of.type, Partner_Motion__c: of.motion === 'named' ? 'Named' : 'Self-Serve', Partner_Status__c: partner.status, Partner_Tier__c: of.tier, Partner_Since__c: dayText(of.enrolledOn), Partner_Archived_On__c: orNull(dayText(of.archivedOn)), Partner_Agreement_End_Date__c: orNull(dayText(of.agreementEndsOn)), Partner_Email__c: orNull(partner.email), Partner_Manager__r: of.managerEmail === '' ? null : { attributes: attributes('User', user), Email: of.managerEmail }, Partner_Region__c: of.country.region, Strategic_Partner__c: of.strategic, CreatedDate: salesforceInstant(morning(of.enrolledOn)), SystemModstamp: salesforceInstant(morning(of.enrolledOn)) } };
	}
	for (const account of book.accounts) {
		const id = idOf('account', account.serial);
		yield { object: 'Account', row: { attributes: attributes('Account', id), Id: id, IsDeleted: false, Name: account.name, IsPartner: false, Type: account.cancelled ? 'Former Customer' : 'Customer', Website: orNull(account.domain), Phone: orNull(account.phone), BillingStreet: orNull(account.street), BillingPostalCode: orNull(account.postcode), BillingCity: orNull(account.city), BillingCountry: orNull(account.country), ParentId: account.parentSerial === undefined ? null : idOf('account', account.parentSerial), Industry: account.of.industry, Segment__c: SEGMENT_NAMES[account.of.segment], Region__c: account.of.region, Customer_Status__c: account.cancelled ? 'Cancelled' : null, Owner: { attributes: attributes('User', user), Email: account.of.ownerEmail } } };
	}
	for (const contact of book.contacts) {
		const id = idOf('contact', contact.serial);
		yield { object: 'Contact', row: { attributes: attributes('Contact', id), Id: id, IsDeleted: false, FirstName: contact.first, LastName: contact.last, Name: `${contact.first} ${contact.last}`, Email: contact.email, Title: contact.role, AccountId: contact.accountSerial !== undefined ? idOf('account', contact.accountSerial) : idOf('partner', contact.partnerSerial ?? 0), HasOptedOutOfEmail: contact.optedOut, IsEmailBounced: contact.status === 'bounced', No_Longer_At_Company__c: contact.status === 'left' } };
	}
	for (const deal of book.deals) {
		const random = stream(book.seed, 'salesforce deal', deal.serial);
		const id = idOf('deal', deal.serial);
		const account = find.account(deal.accountSerial);
		const accountId = idOf('account', deal.accountSerial);
		const [claim, ...more] = deal.claims;
		const partner = claim === undefined ? undefined : find.partner(claim.partnerSerial);
		const stage = deal.status === 'open' ? SALESFORCE_STAGES.open[lastStageOf(deal)] : SALESFORCE_STAGES[deal.status];
		const short = random.chance(shareOf(book, 'oddCell'));
		const created = salesforceInstant(morning(deal.createdOn));
		const fiscalYear = fiscalYearOf(deal.closesOn, PARAMETERS.fiscalYearStartMonth);
		const quarter = Math.floor(((partsOf(deal.closesOn).month + 12 - PARAMETERS.fiscalYearStartMonth) % 12) / 3) + 1;
		yield {
			object: 'Opportunity',
			row: {
				attributes: attributes('Opportunity', id),
				Id: id,
				IsDeleted: false,
				AccountId: accountId,
				Account: { attributes: attributes('Account', accountId), Id: accountId, Name: account.name, Website: orNull(account.domain), Industry: account.of.industry },
				Name: deal.name,
				Description: orNull(deal.description),
				StageName: stage,
				Amount: deal.amount ?? null,
				ACV__c: deal.amount ?? null,
				CurrencyIsoCode: orNull(deal.currency),
				Probability: deal.status === 'won' ? 100 : deal.status === 'lost' ? 0 : (lastStageOf(deal) + 1) * 15,
				CloseDate: isoDay(deal.closesOn),
				Type: KINDS[/** @type {keyof typeof KINDS} */ (deal.kind)],
				NextStep: orNull(deal.nextStep),
				LeadSource: orNull(deal.leadSource),
				IsClosed: deal.status !== 'open',
				IsWon: deal.status === 'won',
				ForecastCategory: deal.status === 'open' ? 'Pipeline' : deal.status === 'won' ? 'Closed' : 'Omitted',
				ForecastCategoryName: deal.status === 'open' ? 'Pipeline' : deal.status === 'won' ? 'Closed' : 'Omitted',
				HasOpportunityLineItem: false,
				HasOpenActivity: false,
				HasOverdueTask: false,
				PushCount: 0,
				OwnerId: user,
				Owner: deal.ownerEmail === '' ? null : { attributes: attributes('User', user), Email: deal.ownerEmail },
				CreatedById: user,
				CreatedDate: created,
				LastModifiedById: user,
				LastModifiedDate: salesforceInstant(morning(deal.lastActivityOn)),
				SystemModstamp: salesforceInstant(morning(deal.lastActivityOn)),
				LastActivityDate: isoDay(deal.lastActivityOn),
				LastStageChangeDate: salesforceInstant(morning(deal.stageSince)),
				Fiscal: `${fiscalYear} ${quarter}`,
				FiscalQuarter: quarter,
				FiscalYear: fiscalYear,
				Loss_Reason__c: orNull(deal.lossReason),
				Product_Line__c: orNull(deal.product),
				Segment__c: SEGMENT_NAMES[deal.segment],
				Region__c: account.of.region,
				Renewed_Opportunity__c: deal.renewalOf === undefined ? null : idOf('deal', deal.renewalOf),
				Partner_Account__c: claim === undefined ? null : short ? idOf('partner', claim.partnerSerial).slice(0, 15) : idOf('partner', claim.partnerSerial),
				Partner_Account__r: partner === undefined ? null : { attributes: attributes('Account', idOf('partner', partner.serial)), Name: partner.name },
				Partner_Role__c: claim === undefined ? null : ROLES[claim.role],
			},
		};
		if (short && claim !== undefined) yield { planted: { finding: 'oddCell', case: `cell-${deal.serial}-Partner_Account__c`, records: [ref('deal', deal.serial)], value: { field: 'Partner_Account__c', written: idOf('partner', claim.partnerSerial).slice(0, 15), means: idOf('partner', claim.partnerSerial) }, recoverable: true, why: 'an id of 15 characters, as a report gives it' } };
		const stages = [...deal.visits.map(({ stage: at, from }) => /** @type {const} */ ([SALESFORCE_STAGES.open[at], from])), ...(deal.status === 'open' ? [] : [/** @type {const} */ ([SALESFORCE_STAGES[deal.status], deal.closesOn])])];
		for (const [i, [name, from]] of stages.entries()) {
			const historyId = salesforceId('008', deal.serial * 8 + i);
			yield { object: 'OpportunityHistory', row: { attributes: attributes('OpportunityHistory', historyId), Id: historyId, OpportunityId: short ? id.slice(0, 15) : id, StageName: name, Amount: deal.amount ?? null, CloseDate: isoDay(deal.closesOn), CreatedDate: salesforceInstant(morning(from) + i * 1000), CreatedById: user, IsDeleted: false } };
		}
		for (const [i, one] of [claim, ...more].entries()) {
			// Without its date, the tag stands in the lookup field alone.
			if (one === undefined || one.taggedOn === undefined) continue;
			const claimId = salesforceId('00I', deal.serial * 4 + i);
			const named = find.partner(one.partnerSerial);
			yield { object: 'OpportunityPartner', row: { attributes: attributes('OpportunityPartner', claimId), Id: claimId, OpportunityId: id, AccountToId: idOf('partner', one.partnerSerial), AccountTo: { attributes: attributes('Account', idOf('partner', one.partnerSerial)), Name: named.name }, Role: ROLES[one.role], IsPrimary: i === 0, CreatedDate: salesforceInstant(morning(one.taggedOn)), IsDeleted: false } };
			if (i > 0) continue;
			const changeId = salesforceId('017', deal.serial);
			yield { object: 'OpportunityFieldHistory', row: { attributes: attributes('OpportunityFieldHistory', changeId), Id: changeId, OpportunityId: id, Field: 'Partner_Account__c', OldValue: null, NewValue: idOf('partner', one.partnerSerial), CreatedDate: salesforceInstant(morning(one.taggedOn)), CreatedById: user, IsDeleted: false } };
		}
	}
	for (const touch of book.touches) {
		const id = idOf('touch', touch.serial);
		if (touch.kind === 'marketing' && touch.accountSerial !== undefined) {
			const memberId = salesforceId('00v', touch.serial);
			yield { object: 'CampaignMember', row: { attributes: attributes('CampaignMember', memberId), Id: memberId, CampaignId: salesforceId('701', touch.partnerSerial ?? 0), Campaign: { attributes: attributes('Campaign', salesforceId('701', touch.partnerSerial ?? 0)), Name: `${touch.partnerSerial === undefined ? 'Own' : find.partner(touch.partnerSerial).name} - ${touch.subject}`, Type: 'Partner Event', Partner_Account__c: touch.partnerSerial === undefined ? null : idOf('partner', touch.partnerSerial) }, ContactId: idOf('contact', find.contact(touch.accountSerial)?.serial ?? 0), Contact: { attributes: attributes('Contact', idOf('contact', 0)), AccountId: idOf('account', touch.accountSerial) }, Status: 'Responded', HasResponded: true, FirstRespondedDate: isoDay(Math.floor(touch.at / DAY)), CreatedDate: salesforceInstant(touch.loggedAt), IsDeleted: false } };
			continue;
		}
		const whatId = touch.dealSerial !== undefined ? idOf('deal', touch.dealSerial) : touch.accountSerial !== undefined ? idOf('account', touch.accountSerial) : touch.partnerSerial !== undefined ? idOf('partner', touch.partnerSerial) : null;
		yield { object: 'Task', row: { attributes: attributes('Task', id), Id: id, IsDeleted: false, Subject: touch.subject, WhatId: whatId, AccountId: touch.accountSerial === undefined ? null : idOf('account', touch.accountSerial), Who: { attributes: attributes('Name', idOf('contact', 0)), Email: touch.contactEmail }, Partner_Account__c: touch.partnerSerial === undefined ? null : idOf('partner', touch.partnerSerial), TaskSubtype: touch.kind === 'email' ? 'Email' : 'Task', Type: TASK_TYPES[touch.kind] ?? touch.kind, Actor__c: touch.actor, Direction__c: touch.direction, Status: 'Completed', ActivityDate: isoDay(Math.floor(touch.at / DAY)), CompletedDateTime: salesforceInstant(touch.at), CreatedDate: salesforceInstant(touch.loggedAt) } };
	}
	for (const registration of book.registrations) {
		const id = idOf('registration', registration.serial);
		yield { object: 'Deal_Registration__c', row: { attributes: attributes('Deal_Registration__c', id), Id: id, IsDeleted: false, Name: `DR-${registration.serial}`, Kind__c: registration.kind, Status__c: registration.state, Partner_Account__c: idOf('partner', registration.partnerSerial), Account_Domain__c: find.account(registration.accountSerial).of.domain, Opportunity__c: registration.dealSerial === undefined ? null : idOf('deal', registration.dealSerial), Submitted_At__c: salesforceInstant(registration.submittedAt), Decided_At__c: registration.decidedAt === undefined ? null : salesforceInstant(registration.decidedAt), Accepted_At__c: registration.acceptedAt === undefined ? null : salesforceInstant(registration.acceptedAt), Expires_At__c: registration.expiresAt === undefined ? null : salesforceInstant(registration.expiresAt) } };
	}
	yield* refusedRows(book, 'salesforce', [
		(n) => ({ reason: 'noIdentity', object: 'Opportunity', row: { attributes: { type: 'Opportunity', url: '' }, Amount: n, StageName: 'Qualification', CloseDate: '2026-08-01' } }),
		(n) => ({ reason: 'deleted', object: 'Opportunity', row: { attributes: attributes('Opportunity', salesforceId('006', 900_000_000 + n)), Id: salesforceId('006', 900_000_000 + n), IsDeleted: true, Name: 'gone', StageName: 'Closed Lost' } }),
		(n) => ({ reason: 'historyWithoutDeal', object: 'OpportunityHistory', row: { attributes: { type: 'OpportunityHistory', url: '' }, Id: salesforceId('008', 900_000_000 + n), OpportunityId: salesforceId('006', 900_000_000 + n), StageName: 'Qualification', CreatedDate: '2026-01-10T09:00:00.000+0000' } }),
		(n) => ({ reason: 'claimWithoutDeal', object: 'OpportunityPartner', row: { attributes: { type: 'OpportunityPartner', url: '' }, Id: salesforceId('00I', 900_000_000 + n), OpportunityId: salesforceId('006', 900_000_000 + n), AccountToId: idOf('partner', book.partners[0]?.serial ?? 0), Role: 'VAR/Reseller', CreatedDate: '2026-01-10T09:00:00.000+0000' } }),
		(n) => ({ reason: 'unknownShape', object: 'Opportunity', row: { errorCode: 'MALFORMED_QUERY', message: `unexpected token ${n}` } }),
		(n) => ({ reason: 'notARow', object: 'Opportunity', row: `Grand Total ${n}` }),
	]);
}

const TASK_TYPES = /** @type {Readonly<Record<string, string>>} */ ({ meeting: 'Meeting', email: 'Email', coSell: 'Joint Meeting', intro: 'Introduction', referral: 'Referral', delivery: 'Implementation', click: 'Email Click', portalLogin: 'Portal Login', training: 'Training', certification: 'Certification', marketing: 'Campaign' });
