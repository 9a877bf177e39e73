import { isMissing } from '../core';

/** Domains of mailboxes that anybody can have: they say nothing of an organisation. */
const ANYBODY = new Set(
	(
		'gmail.com googlemail.com outlook.com hotmail.com hotmail.de hotmail.fr hotmail.co.uk live.com msn.com yahoo.com ' +
		'yahoo.co.uk yahoo.fr yahoo.de yahoo.co.jp ymail.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.com web.de ' +
		't-online.de freenet.de orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it tiscali.it mail.ru yandex.ru ' +
		'qq.com 163.com 126.com naver.com proton.me protonmail.com zoho.com mail.com fastmail.com bol.com.br uol.com.br'
	).split(' '),
);

/** A domain as it is compared, with nothing to take away: most of a CRM's. */
const PLAIN = /^(?!www\.)[a-z\d-]+(?:\.[a-z\d-]+)+$/;

/** The domain of a web or mail address, as it is compared; undefined for none and for mailboxes of anybody. */
export function domainOf(address: unknown): string | undefined {
	if (isMissing(address) || typeof address !== 'string') return undefined;
	const text = address.trim().toLowerCase();
	const at = text.lastIndexOf('@');
	const name = text.slice(at + 1);
	if (PLAIN.test(name)) return ANYBODY.has(name) ? undefined : name;
	const host = at >= 0 ? name : text.replace(/^[a-z]+:\/\//, '').split(/[/?#:]/)[0];
	const domain = (host ?? '').replace(/^www\./, '').replace(/[>\s].*$/, '');
	return domain.includes('.') && !ANYBODY.has(domain) ? domain : undefined;
}
