// @ts-check
import { ref } from '../truth/record.mjs';
import { accountSerial, partnerSerial } from './book.mjs';

/**
 * Pairs that look alike and must not be merged.
 * @param {import('./book.mjs').Book} book
 */
export function listMustNotMatch(book) {
	const { partners, accounts } = book.district;
	/** @param {string} name @param {import('../truth/record.mjs').ObjectName} object @param {number} one @param {number} two @param {string} kind @param {string} why */
	const pair = (name, object, one, two, kind, why) => book.truth.push({ finding: 'mustNotMatch', case: name, records: [ref(object, one), ref(object, two)], value: { kind }, recoverable: true, why });

	partners.forEach((partner, i) => {
		const before = partners[i - 1];
		const family = partner.parentKey !== undefined;
		if (before === undefined || (!family && before.name.words.join(' ') !== partner.name.words.join(' '))) return;
		pair(`partners-${partner.index}`, 'partner', partnerSerial(before.index), partnerSerial(partner.index), family ? 'parentAndSubsidiary' : 'sameNameTwoCountries', family ? 'one belongs to the other: another country, another domain' : 'the same name by chance: another country, another domain');
	});
	const byKey = new Map(accounts.map((account) => [account.key, account]));
	/** @type {Map<string, typeof accounts[number]>} */
	const byWords = new Map();
	for (const account of accounts) {
		const parent = account.parentKey === undefined ? undefined : byKey.get(account.parentKey);
		const words = account.name.words.join(' ');
		const same = byWords.get(words);
		if (parent !== undefined) pair(`accounts-${account.serial}`, 'account', accountSerial(parent.serial), accountSerial(account.serial), 'parentAndSubsidiary', 'one belongs to the other: another country, another domain');
		else if (same !== undefined) pair(`accounts-${account.serial}`, 'account', accountSerial(same.serial), accountSerial(account.serial), 'sameNameTwoCountries', 'the same name by chance: another country, another domain');
		else byWords.set(words, account);
	}
	/** @type {Map<import('../company/accounts.mjs').Account, import('./book.mjs').DealRow[]>} */
	const ofAccount = new Map();
	for (const deal of book.deals) {
		if (deal.of === undefined || deal.serial !== deal.of.serial) continue;
		const known = ofAccount.get(deal.of.account);
		if (known === undefined) ofAccount.set(deal.of.account, [deal]);
		else known.push(deal);
	}
	const serials = new Map(book.deals.map((deal) => [deal.of?.key, deal.of?.serial]));
	for (const deals of ofAccount.values()) {
		for (const deal of deals) {
			const renewed = deal.of?.renewalOf === undefined ? undefined : serials.get(deal.of.renewalOf);
			if (renewed !== undefined) pair(`deals-${deal.serial}`, 'deal', renewed, deal.serial, 'renewalAndNew', 'the second renews the first');
		}
		const [first, second] = deals.filter(({ of }) => of?.kind === 'newBusiness');
		if (first !== undefined && second !== undefined && first.of?.product !== second.of?.product) pair(`lines-${second.serial}`, 'deal', first.serial, second.serial, 'twoProductLines', 'one customer, two product lines');
	}
}
