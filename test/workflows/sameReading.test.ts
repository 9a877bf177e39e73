import { bundledWorkflow } from '../support/n8n/runWorkflow';

const configOf = (id: string) => JSON.parse(String(bundledWorkflow(id).nodes.find(({ name }) => name === 'Config')?.parameters['jsonOutput'])) as Readonly<Record<string, unknown>>;
const listed = (text: unknown) => String(text).split(',').map((name) => name.trim()).sort();

interface Tag {
	readonly fields: Readonly<Record<string, string>>;
	readonly dealProperties: string;
	readonly dealHistory: string;
	readonly companyProperties: string;
	readonly parts: readonly { readonly from: string; readonly fields: string }[];
}

describe('a deal is read in the night as when it changes, or it would be decided otherwise', () => {
	it('in HubSpot', () => {
		const [night, { config }] = [configOf('partnerOpsReadHubspot'), configOf('partnerOpsTagHubspot') as { config: Tag }];
		const properties = night['properties'] as { deals: string; companies: string };
		// And what the trigger writes: a field that was emptied is filled again.
		expect(listed(properties.deals)).toEqual([...listed(config.dealProperties), ...Object.values(config.fields)].sort());
		expect(listed(night['history'])).toEqual(listed(config.dealHistory));
		// The night also reads what partners are; a deal that changes finds them in the tables.
		expect(listed(properties.companies)).toEqual(expect.arrayContaining(listed(config.companyProperties)));
	});

	it('in Salesforce', () => {
		const [night, { config }] = [configOf('partnerOpsReadSalesforce'), configOf('partnerOpsTagSalesforce') as { config: Tag }];
		const fields = night['fields'] as Readonly<Record<string, string>>;
		for (const { from, fields: read } of config.parts) expect([from, listed(fields[from])]).toEqual([from, expect.arrayContaining(listed(read))]);
	});
});
