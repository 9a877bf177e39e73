import { plainText } from '../strings/plainText';
import { editDistance } from '../strings/editDistance';
import { jaroWinkler } from '../strings/jaroWinkler';
import { sortedLetters } from '../strings/sortedLetters';
import { textsIn } from './cells';
import { isSharedHost, registrable } from './domainParts';
import { single } from './single';

interface Email {
	readonly whole: string;
	readonly local: string;
	/** The registrable domain; empty where many share the host. */
	readonly company: string;
	/** Name of the company's domain without suffix, else of the host. */
	readonly host: string;
}

const ADDRESS = /<([^<>]+)>/;

function readEmail(text: string): Email | undefined {
	const whole = plainText(ADDRESS.exec(text)?.[1] ?? text)
		.replace(/^mailto:/, '')
		.replace(/\s+/g, '');
	if (whole.length < 3) return undefined;
	const at = whole.lastIndexOf('@');
	if (at <= 0) return { whole, local: '', company: '', host: '' };
	const local = whole.slice(0, at).replace(/\+.*$/, '');
	const domain = registrable(whole.slice(at + 1));
	const host = domain?.name ?? whole.slice(at + 1);
	const company = domain === undefined || isSharedHost(domain.domain) ? '' : domain.domain;
	return { whole: `${local}@${whole.slice(at + 1)}`, local, company, host };
}

/** E-mail addresses. Hosts that anybody can have an address at tell nothing by themselves. */
export const emailAddress = single<Email>('email', {
	levels: ['same address', 'a slip apart', 'similar', 'same before the @', 'same company', 'different'],
	usual: [0.68, 0.14, 0.06, 0.03, 0.05, 0.04],
	chance: [2e-5, 1e-4, 2e-4, 3e-4, 5e-3, 0.99],
	different: [0.02, 0.3],
	read: (cells) =>
		textsIn(cells)
			.flatMap((text) => text.split(/[;,]\s*|\s{2,}/))
			.flatMap((text) => readEmail(text) ?? []),
	identity: ({ whole }) => whole,
	level: (a, b, least) => {
		const length = Math.min(a.whole.length, b.whole.length);
		const limit = length >= 12 ? 2 : 1;
		// A company's address in another country is no slip.
		const otherSuffix =
			a.host === b.host && a.company !== '' && b.company !== '' && editDistance(a.company, b.company, 1) > 1;
		if (otherSuffix) return a.local !== '' && a.local === b.local ? 4 : 6;
		// One letter of a short name before the same @ is another person.
		const tells = a.host !== b.host || Math.min(a.local.length, b.local.length) >= 5;
		if (tells && least <= limit && editDistance(a.whole, b.whole, limit) <= limit) return 2;
		const sameCompany = a.company !== '' && a.company === b.company;
		if (sameCompany && a.local !== '' && jaroWinkler(a.local, b.local) >= 0.88) return 3;
		if (a.local !== '' && a.local === b.local)
			return a.host === b.host || jaroWinkler(a.host, b.host) >= 0.85 ? 3 : 4;
		if (!sameCompany && jaroWinkler(a.whole, b.whole) >= 0.9) return 3;
		return sameCompany ? 5 : 6;
	},
	keys: ({ whole, local, company, host }, found) => {
		found('', whole);
		found('^', whole, 0, 6);
		found('$', whole, -9);
		found('#', sortedLetters(whole));
		if (local.length > 2) found('', `${local}@`);
		if (company !== '') found('@', host);
	},
});
