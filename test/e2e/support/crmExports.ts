import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';

type Row = Readonly<Record<string, string>>;

const closed = ({ Status = '', Stage = '' }: Row) => (/^won/i.test(Status) ? 'Closed Won' : /^lost/i.test(Status) ? 'Closed Lost' : Stage);
const status = ({ Status = '' }: Row) => (/^won/i.test(Status) ? 'Won' : /^lost/i.test(Status) ? 'Lost' : 'Open');
const of = (column: string) => (row: Row) => row[column] ?? '';

/** The columns of a list of deals as each CRM's own page exports it, from the sample company's flat table. */
const EXPORTS = {
	hubspot: {
		'Record ID': of('Opportunity ID'), 'Deal Name': of('Opportunity Name'), 'Deal Stage': closed, 'Close Date': of('Close Date'), 'Create Date': of('Created Date'), Amount: of('ACV'), Currency: of('Currency'),
		'Deal Type': of('Type'), 'Closed Lost Reason': of('Loss Reason'), 'Associated Company': of('Account Name'), Partner: of('Partner'),
	},
	salesforce: {
		'Opportunity ID': of('Opportunity ID'), 'Opportunity Name': of('Opportunity Name'), 'Account Name': of('Account Name'), Stage: closed, 'Close Date': of('Close Date'), 'Created Date': of('Created Date'), Amount: of('ACV'),
		'Opportunity Currency': of('Currency'), Type: of('Type'), 'Lead Source': of('Lead Source'), 'Loss Reason': of('Loss Reason'), 'Partner Account': of('Partner'),
	},
	pipedrive: {
		'Deal - ID': of('Opportunity ID'), 'Deal - Title': of('Opportunity Name'), 'Deal - Organization': of('Account Name'), 'Deal - Stage': of('Stage'), 'Deal - Status': status, 'Deal - Deal created': of('Created Date'),
		'Deal - Deal closed on': (row: Row) => (status(row) === 'Open' ? '' : of('Close Date')(row)), 'Deal - Value': of('ACV'), 'Deal - Currency of Value': of('Currency'), 'Deal - Lost reason': of('Loss Reason'), 'Deal - Partner': of('Partner'),
	},
} as const;

/** A flat export of deals as a CRM writes it. */
export function exportOf(crm: keyof typeof EXPORTS, deals: string, delimiter = ','): string {
	const rows = parse(deals, { columns: true }) as Row[];
	const columns = Object.entries(EXPORTS[crm]) as [string, (row: Row) => string][];
	return stringify(rows.map((row) => columns.map(([, value]) => value(row))), { header: true, columns: columns.map(([name]) => name), delimiter });
}
