import { checksumOf } from '../../../../sandbox/sample/index.mjs';
import type { Sobject } from './runSoql';

type Tables = (object: string) => Sobject[];
type NewId = (prefix: string) => string;

const stamp = (at: Date) => at.toISOString().replace('Z', '+0000');

/** Ids of 18 characters with their checksum, none twice. */
export function idMaker(): NewId {
	let count = 0;
	return (prefix) => {
		const id = `${prefix}5fQ9${String((count += 1)).padStart(8, '0')}`;
		return id + checksumOf(id);
	};
}

/** Changes an opportunity and writes what Salesforce writes beside it: who and when, and its histories. */
export function changeOpportunity(tables: Tables, newId: NewId, index: number, values: Readonly<Sobject>, at: Date, by: string): void {
	const row = tables('Opportunity')[index];
	if (row === undefined) return;
	const id = row['Id'];
	const changed = Object.entries(values).filter(([name, value]) => row[name] !== value);
	for (const [name, value] of changed) {
		if (name === 'StageName') tables('OpportunityHistory').push({ attributes: { type: 'OpportunityHistory' }, Id: newId('008'), OpportunityId: id, StageName: value, Amount: row['Amount'], CloseDate: row['CloseDate'], CreatedDate: stamp(at), CreatedById: by, IsDeleted: false });
		if (name === 'Partner_Account__c' || name === 'StageName') tables('OpportunityFieldHistory').push({ attributes: { type: 'OpportunityFieldHistory' }, Id: newId('017'), OpportunityId: id, Field: name, OldValue: row[name] ?? null, NewValue: value, CreatedDate: stamp(at), CreatedById: by, IsDeleted: false });
	}
	Object.assign(row, values, { LastModifiedDate: stamp(at), SystemModstamp: stamp(at), LastModifiedById: by });
	if (changed.some(([name]) => name === 'Partner_Account__c')) {
		const account = tables('Account').find((one) => one['Id'] === row['Partner_Account__c']);
		row['Partner_Account__r'] = account === undefined ? null : { attributes: account['attributes'], Name: account['Name'] };
	}
}

/** Adds a partner to an opportunity; a primary one takes the flag from the one before. Nothing when a required field is missing. */
export function partnerInserted(tables: Tables, id: string, values: Readonly<Sobject>, at: Date): string | undefined {
	const opportunity = tables('Opportunity').find((row) => row['Id'] === values['OpportunityId']);
	const account = tables('Account').find((row) => row['Id'] === values['AccountToId']);
	if (opportunity === undefined || account === undefined) return undefined;
	const primary = values['IsPrimary'] === true || values['IsPrimary'] === 'true';
	const rows = tables('OpportunityPartner');
	if (primary) for (const row of rows) if (row['OpportunityId'] === opportunity['Id']) row['IsPrimary'] = false;
	rows.push({ attributes: { type: 'OpportunityPartner', url: `/services/data/v59.0/sobjects/OpportunityPartner/${id}` }, Id: id, OpportunityId: opportunity['Id'], AccountToId: account['Id'], AccountTo: { attributes: account['attributes'], Name: account['Name'] }, Role: values['Role'] ?? null, IsPrimary: primary, CreatedDate: stamp(at), IsDeleted: false });
	return id;
}
