import { parse } from 'tldts-icann';

/** Hosts where anybody can have an address or a page: sharing one tells nothing. */
const SHARED: ReadonlySet<string> = new Set(
	(
		'gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.co.in ymail.com rocketmail.com hotmail.com ' +
		'hotmail.co.uk hotmail.fr outlook.com outlook.de live.com live.co.uk msn.com aol.com aim.com icloud.com me.com mac.com ' +
		'gmx.de gmx.net gmx.com gmx.at web.de t-online.de freenet.de arcor.de mail.com mail.ru yandex.ru yandex.com inbox.ru ' +
		'bk.ru list.ru protonmail.com proton.me pm.me tutanota.com zoho.com fastmail.com hey.com qq.com 163.com 126.com ' +
		'sina.com naver.com daum.net hanmail.net orange.fr wanadoo.fr free.fr sfr.fr laposte.net libero.it virgilio.it ' +
		'tiscali.it alice.it uol.com.br bol.com.br terra.com.br rediffmail.com comcast.net verizon.net att.net sbcglobal.net ' +
		'bellsouth.net cox.net charter.net earthlink.net btinternet.com sky.com virginmedia.com ntlworld.com bigpond.com ' +
		'optusnet.com.au telstra.com shaw.ca rogers.com sympatico.ca seznam.cz wp.pl onet.pl o2.pl interia.pl ' +
		'facebook.com linkedin.com twitter.com x.com instagram.com youtube.com google.com wixsite.com wordpress.com ' +
		'blogspot.com weebly.com github.io sites.google.com example.com example.org mailinator.com'
	).split(' '),
);

/** Whether anybody can have an address at this registrable domain. */
export const isSharedHost = (domain: string): boolean => SHARED.has(domain);

/**
 * The part of a host name that somebody registered, by the public suffix list, and its name without suffix.
 *
 * @example
 * registrable('https://shop.acme.co.uk/x') //=> { domain: 'acme.co.uk', name: 'acme' }
 */
export function registrable(host: string): { readonly domain: string; readonly name: string } | undefined {
	const { domain, domainWithoutSuffix, isIp } = parse(host.slice(0, 300));
	if (isIp === true || domain === null || domainWithoutSuffix === null) return undefined;
	return { domain, name: domainWithoutSuffix };
}
