import type { ICredentialTestRequest, ICredentialType, INodeProperties } from 'n8n-workflow';

/**
 * Crossbeam, Partner API: OAuth 2.0 with an authorization code. A token lives for 24 hours; `offline_access`
 * brings a refresh token with it, and n8n renews the token when Crossbeam answers 401.
 *
 * Which organization is meant is said by a header of each request, not by the token (docs/credentials/crossbeam.md).
 *
 * Source: developers.crossbeam.com, Crossbeam Partner API (Authentication; read November 2026).
 */
export class CrossbeamOAuth2Api implements ICredentialType {
	name = 'crossbeamOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Crossbeam OAuth2 API';

	documentationUrl = 'https://github.com/n8n-nodes-partner-ops/n8n-nodes-partner-ops/blob/main/docs/credentials/crossbeam.md';

	icon = { light: 'file:crossbeamOAuth2Api.svg', dark: 'file:crossbeamOAuth2Api.dark.svg' } as const;

	properties: INodeProperties[] = [
		{ displayName: 'Grant Type', name: 'grantType', type: 'hidden', default: 'authorizationCode' },
		{ displayName: 'Authorization URL', name: 'authUrl', type: 'hidden', default: 'https://auth.crossbeam.com/authorize' },
		{ displayName: 'Access Token URL', name: 'accessTokenUrl', type: 'hidden', default: 'https://auth.crossbeam.com/oauth/token' },
		{ displayName: 'Scope', name: 'scope', type: 'hidden', default: 'openid read:partnerships read:reports read:populations offline_access' },
		{ displayName: 'Auth URI Query Parameters', name: 'authQueryParameters', type: 'hidden', default: 'audience=https://api.getcrossbeam.com' },
		{ displayName: 'Authentication', name: 'authentication', type: 'hidden', default: 'body' },
	];

	test: ICredentialTestRequest = {
		request: { baseURL: 'https://api.crossbeam.com/v1', url: '/users/me' },
	};
}
