import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ICredentialType } from 'n8n-workflow';
import { CrossbeamOAuth2Api } from '../../credentials/CrossbeamOAuth2Api.credentials';
import { PartnerOutreachLinksApi } from '../../credentials/PartnerOutreachLinksApi.credentials';
import { PartnerStackApi } from '../../credentials/PartnerStackApi.credentials';
import { PartnerOutreach } from '../../nodes/PartnerOutreach/PartnerOutreach.node';
import { root } from '../support/n8n/nodeTypes';

const files = readdirSync(path.join(root, 'credentials')).filter((file) => file.endsWith('.credentials.ts'));
const listed: readonly ICredentialType[] = [new CrossbeamOAuth2Api(), new PartnerOutreachLinksApi(), new PartnerStackApi()];
/** Those that belong to a host; the others are tested by their node. */
const ofHosts = listed.filter(({ test }) => test !== undefined);

it('every credential type there is has a contract here', () => {
	expect(listed.map(({ name }) => `${name.charAt(0).toUpperCase()}${name.slice(1)}.credentials.ts`)).toEqual(files);
});

describe.each(listed.map((type) => [type.displayName, type] as const))('%s', (_, type) => {
	it('has an icon for light and for dark pages', () => {
		const icon = type.icon as { light: string; dark: string };
		for (const name of [icon.light, icon.dark]) expect(readFileSync(path.join(root, 'credentials', name.replace('file:', '')), 'utf8')).toContain('viewBox="0 0 60 60"');
		expect(icon.light).not.toBe(icon.dark);
	});

	it('has a page of documentation that exists', () => {
		expect(existsSync(path.join(root, type.documentationUrl?.split('/main/')[1] ?? ''))).toBe(true);
	});

	it('masks what is secret, and asks for nothing that it does not need', () => {
		const secrets = type.properties.filter(({ name }) => /secret|token|password/i.test(name) && !/url$/i.test(name));
		expect(secrets.filter(({ typeOptions }) => typeOptions?.password !== true).map(({ name }) => name)).toEqual([]);
		for (const { name, type: kind, required } of type.properties) expect([name, kind === 'hidden' || required === true || name.startsWith('previous')]).toEqual([name, true]);
	});
});

it.each(ofHosts.map((type) => [type.displayName, type] as const))('%s is tested against the host that it is for, over TLS', (_, type) => {
	expect(type.test?.request.baseURL).toMatch(/^https:\/\/api\./);
	expect(type.test?.request.url).toMatch(/^\//);
});

it('what no host can test is tested by its node', () => {
	const { credentials = [] } = new PartnerOutreach().description;
	expect(listed.filter((type) => !ofHosts.includes(type)).map(({ name }) => credentials.find((used) => used.name === name)?.testedBy)).toEqual(['checkLinks']);
});

it('Crossbeam gets a refresh token, and n8n renews the token as it does for its own OAuth2 credentials', () => {
	const type = new CrossbeamOAuth2Api();
	const value = (name: string) => type.properties.find((property) => property.name === name)?.default;
	expect(type.extends).toEqual(['oAuth2Api']);
	expect(value('grantType')).toBe('authorizationCode');
	expect(String(value('scope')).split(' ')).toEqual(expect.arrayContaining(['openid', 'read:reports', 'offline_access']));
	expect(value('authQueryParameters')).toBe('audience=https://api.getcrossbeam.com');
});

it('PartnerStack signs in with the public key as the user and the secret key as the password', () => {
	expect(new PartnerStackApi().authenticate.properties.auth).toEqual({ username: '={{$credentials.publicKey}}', password: '={{$credentials.secretKey}}' });
});
