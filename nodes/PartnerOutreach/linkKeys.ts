import type { ICredentialDataDecryptedObject, IExecuteFunctions, INodeCredentialTestResult } from 'n8n-workflow';
import { faultsOf, type LinkKeys } from '../../engine/outreach';

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

const keysIn = (data: ICredentialDataDecryptedObject): LinkKeys => ({
	secret: text(data['secret']),
	previousSecret: text(data['previousSecret']),
	// The editor gives a moment; the day is what counts.
	previousUntil: text(data['previousUntil']).slice(0, 10),
});

const CREDENTIAL = 'partnerOutreachLinksApi';

/** The keys of the node's credential; undefined where none is chosen. */
export async function readKeys(context: IExecuteFunctions): Promise<LinkKeys | undefined> {
	if (context.getNode().credentials?.[CREDENTIAL] === undefined) return undefined;
	return keysIn(await context.getCredentials(CREDENTIAL));
}

/** The editor's test: whether links could be signed with this secret now. Nothing leaves n8n. */
export function checkLinks(data: ICredentialDataDecryptedObject): INodeCredentialTestResult {
	const faults = faultsOf(keysIn(data));
	if (faults.length === 0) return { status: 'OK', message: 'Links can be signed with this secret' };
	return { status: 'Error', message: faults.map(({ path, message }) => `${path}: ${message}`).join('; ') };
}
