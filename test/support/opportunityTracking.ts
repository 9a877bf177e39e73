import { readPlainCsv } from './data';

const folder = 'opportunity-tracking';

/** Files of Microsoft's Opportunity Tracking sample (MIT), below the data folder. */
export const OPPORTUNITY_TRACKING = ['accounts', 'facts', 'opportunities', 'partners', 'sales-stages'].map(
	(name) => `${folder}/${name}.csv`,
);

/** The sample joined into the one flat table that a BI tool exports. */
export function joinedRows({ partnerIds = false } = {}): Record<string, string>[] {
	const table = (name: string, key: string) =>
		new Map(readPlainCsv(`${folder}/${name}.csv`).map((row) => [row[key] ?? '', row] as const));
	const [accounts, opportunities] = [table('accounts', 'Account ID'), table('opportunities', 'Opportunity ID')];
	const [partners, stages] = [table('partners', 'Partner ID'), table('sales-stages', 'Sales Stage ID')];
	return readPlainCsv(`${folder}/facts.csv`).map((fact) => {
		const account = accounts.get(fact['Account ID'] ?? '');
		return {
			'Opportunity ID': fact['Opportunity ID'] ?? '',
			Opportunity: opportunities.get(fact['Opportunity ID'] ?? '')?.['Name'] ?? '',
			Partner: partners.get(fact['Partner ID'] ?? '')?.['Partner'] ?? '',
			...(partnerIds ? { 'Partner ID': fact['Partner ID'] ?? '' } : {}),
			Account: account?.['Account'] ?? '',
			Segment: account?.['Segment'] ?? '',
			Region: account?.['Region'] ?? '',
			Stage: stages.get(fact['Sales Stage ID'] ?? '')?.['Sales Stage'] ?? '',
			'Product Revenue': fact['ProductRevenue'] ?? '',
			'Create Date': fact['Create Date'] ?? '',
			'Close Date': fact['EstimatedCloseDate'] ?? '',
		};
	});
}

/** Rows without quotes or commas as the lines of a CSV file. */
export function toPlainCsv(rows: readonly Record<string, string>[]): string {
	const columns = Object.keys(rows[0] ?? {});
	return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((cells) => cells.join(',')).join('\n');
}
