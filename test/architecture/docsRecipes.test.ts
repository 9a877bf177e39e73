import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeBlocksOf, textOf } from '../support/markdown';

interface Workflow {
	readonly nodes: readonly { readonly name: string }[];
}

const textOfWorkflow = (name: string) => readFileSync(path.resolve(__dirname, '../../workflows', `${name}.json`), 'utf8');
const nodesOf = (name: string) => (JSON.parse(textOfWorkflow(name)) as Workflow).nodes.map((node) => node.name);
const allOf = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([found]) => found))].sort();

describe('recipes name what the workflows name', () => {
	it('HubSpot: the properties of the workflow\'s Config', () => {
		const properties = /partner_ops_(?:confidence|decision|evidence|policy|roles|sourcing_partner(?:_id)?)\b/g;
		const recipe = allOf(textOf('docs/recipes/hubspot-required-properties.md'), /\bpartner_ops_\w+/g);
		expect(recipe).toHaveLength(7);
		expect(recipe).toEqual(allOf(textOfWorkflow('tag-deal-attribution-hubspot'), properties));
	});

	it('Salesforce: the fields of the workflow\'s Config, and a rule over one of them', () => {
		const recipe = allOf(textOf('docs/recipes/salesforce-validation-rule.md'), /\bPartner_Ops_\w+__c/g);
		expect(recipe).toHaveLength(6);
		expect(recipe).toEqual(allOf(textOfWorkflow('tag-deal-attribution-salesforce'), /\bPartner_Ops_\w+__c/g));
		const [rule] = codeBlocksOf('docs/recipes/salesforce-validation-rule.md');
		expect(rule?.text.match(/\(/g)).toHaveLength(rule?.text.match(/\)/g)?.length ?? 0);
		expect(rule?.text).toContain('Partner_Ops_Decision__c = "undecided"');
	});

	it('Postgres: the nodes, the table and the answers of the workflow; the statements stand there alone', () => {
		const recipe = textOf('docs/recipes/outreach-ledger-postgres.md');
		const workflow = textOfWorkflow('send-partner-mail-postgres');
		for (const node of ['Claims Table', 'Claim in Postgres', 'Forget Old Claims', 'Send Email']) {
			expect(recipe).toContain(`*${node}*`);
			expect(nodesOf('send-partner-mail-postgres')).toContain(node);
		}
		expect(nodesOf('win-back-dormant-partners')).toContain('Send Partner Mail');
		for (const name of ['partner_ops_mail_claims', 'won', 'taken']) {
			expect(recipe).toContain(`\`${name}\``);
			expect(workflow).toMatch(new RegExp(`\\b${name}\\b`));
		}
		expect(workflow).toContain("interval '90 days'");
		expect(codeBlocksOf('docs/recipes/outreach-ledger-postgres.md')).toEqual([]);
	});
});
