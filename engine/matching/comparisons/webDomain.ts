import { plainText } from '../strings/plainText';
import { editDistance } from '../strings/editDistance';
import { readEach } from './cells';
import { isSharedHost, registrable } from './domainParts';
import { single } from './single';

/** The registrable domain in a text: a host, an address with path, or an e-mail; shared hosts say nothing. */
function readDomain(text: string): string | undefined {
	const plain = plainText(text).replace(/\s+/g, '');
	const domain = registrable(plain.slice(plain.lastIndexOf('@') + 1))?.domain;
	return domain === undefined || isSharedHost(domain) ? undefined : domain;
}

const SEPARATOR = /[;,\s]+/;

/** A domain's name without its suffix. */
const nameOf = (domain: string): string => domain.slice(0, domain.indexOf('.'));

/**
 * Web domains: `www.acme.com`, `https://shop.acme.com/x` and `jo@acme.com` are all acme.com.
 *
 * acme.com and acme.de say nothing: a company has both, or its subsidiary has one, and that the names are equal is
 * what the names say already.
 */
export const webDomain = single<string>('domain', {
	levels: ['same domain', 'a slip apart', 'different'],
	usual: [0.84, 0.05, 0.11],
	chance: [1e-4, 1e-4, 0.99],
	different: [0.05, 0.4],
	read: (cells) => readEach(cells, readDomain, SEPARATOR),
	identity: (domain) => domain,
	far: { letters: nameOf, edits: 1, kin: nameOf, level: 3 },
	level: (a, b) => {
		const x = nameOf(a);
		const y = nameOf(b);
		if (x === y) return 0;
		return Math.min(x.length, y.length) >= 6 && editDistance(x, y, 1) <= 1 ? 2 : 3;
	},
	keys: (domain, found) => {
		const end = domain.indexOf('.');
		found('', domain);
		found('', domain, 0, end + 1);
		if (end <= 6) return;
		found('^', domain, 0, 5);
		found('$', domain, end - 5, end);
	},
});
