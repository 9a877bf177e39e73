import type { IAuthenticateGeneric, ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/**
 * PartnerStack, vendor API v2: the public key is the user name of Basic authentication, the secret key its
 * password. The keys do not expire; test and production keys see different data.
 *
 * Source: docs.partnerstack.com, Vendor API (Authentication; read November 2026).
 */
export class PartnerStackApi implements ICredentialType {
	name = 'partnerStackApi';

	displayName = 'PartnerStack API';

	documentationUrl = 'https://github.com/n8n-nodes-partner-ops/n8n-nodes-partner-ops/blob/main/docs/credentials/partnerstack.md';

	icon = { light: 'file:partnerStackApi.svg', dark: 'file:partnerStackApi.dark.svg' } as const;

	properties: INodeProperties[] = [
		{
			displayName: 'Public Key',
			name: 'publicKey',
			type: 'string',
			required: true,
			default: '',
			description: 'In PartnerStack under Settings, Integrations, PartnerStack API Keys',
		},
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'Stands beside the public key. Keys of test mode see test data only.',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { auth: { username: '={{$credentials.publicKey}}', password: '={{$credentials.secretKey}}' } },
	};

	test: ICredentialTestRequest = {
		request: { baseURL: 'https://api.partnerstack.com/api/v2', url: '/partnerships', qs: { limit: 1 } },
	};
}
