import type { ICredentialType, INodeProperties } from 'n8n-workflow';

/**
 * The secret that answer links in mails are signed with. It never leaves n8n; the node Partner Outreach tests it
 * (`testedBy`), because there is no host to ask.
 */
export class PartnerOutreachLinksApi implements ICredentialType {
	name = 'partnerOutreachLinksApi';

	displayName = 'Partner Outreach Links API';

	documentationUrl = 'https://github.com/n8n-nodes-partner-ops/n8n-nodes-partner-ops/blob/main/docs/credentials/partner-outreach-links.md';

	icon = { light: 'file:partnerOutreachLinksApi.svg', dark: 'file:partnerOutreachLinksApi.dark.svg' } as const;

	properties: INodeProperties[] = [
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'At least 32 random letters, e.g. from "openssl rand -hex 32"',
		},
		{
			displayName: 'Previous Secret',
			name: 'previousSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'After a change, the secret before: links that it signed still open until the day below',
		},
		{
			displayName: 'Previous Until',
			name: 'previousUntil',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-12-31',
			description: 'Last day on which links of the previous secret are taken',
		},
	];
}
