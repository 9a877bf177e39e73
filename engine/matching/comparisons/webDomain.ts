import { plainText } from '../strings/plainText';
import { editDistance } from '../strings/editDistance';
import { textsIn } from './cells';
import { isSharedHost, registrable } from './domainParts';
import { single } from './single';

interface Domain {
	readonly domain: string;
	readonly name: string;
}

/** The registrable domain in a text: a host, an address with path, or an e-mail; shared hosts say nothing. */
function readDomain(text: string): Domain | undefined {
	const plain = plainText(text).replace(/\s+/g, '');
	const found = registrable(plain.slice(plain.lastIndexOf('@') + 1));
	return found === undefined || isSharedHost(found.domain) ? undefined : found;
}

/** Web domains: `www.acme.com`, `https://shop.acme.com/x` and `jo@acme.com` are all acme.com.
 *
 * acme.com and acme.de say nothing: a company has both, or its subsidiary has one, and that the names are equal is
 * what the names say already.
 */
export const webDomain = single<Domain>('domain', {
	levels: ['same domain', 'a slip apart', 'different'],
	usual: [0.84, 0.05, 0.11],
	chance: [1e-4, 1e-4, 0.99],
	different: [0.05, 0.4],
	read: (cells) =>
		textsIn(cells)
			.flatMap((text) => text.split(/[;,\s]+/))
			.flatMap((text) => readDomain(text) ?? []),
	identity: ({ domain }) => domain,
	far: { letters: ({ name }) => name, edits: 1, kin: ({ name }) => name, level: 3 },
	level: (a, b) => {
		if (a.name === b.name) return 0;
		return Math.min(a.name.length, b.name.length) >= 6 && editDistance(a.name, b.name, 1) <= 1 ? 2 : 3;
	},
	keys: ({ domain, name }, found) => {
		found('', domain);
		found('', `${name}.`);
		if (name.length <= 6) return;
		found('^', name, 0, 5);
		found('$', name, -5);
	},
});
