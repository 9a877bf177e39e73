// @ts-check
import { stream } from '../random/stream.mjs';
import { ref } from '../truth/record.mjs';
import { shareOf } from './book.mjs';

const GONE = ['Cancellation', 'Kündigung', 'churn', 'résiliation', 'termination notice', 'customer leaves', 'non-renewal', 'baja'];

/**
 * Churn that was coded as won, and renewals and expansions coded as new business.
 * @param {import('./book.mjs').Book} book
 */
export function plantWrongKinds(book) {
	for (const deal of book.deals) {
		const { of } = deal;
		if (of === undefined || of.kind === 'newBusiness') continue;
		const random = stream(book.seed, 'kind', deal.serial);
		// Nearly all churn is coded as won at noise 1: that makes 3% of the won deals.
		if (of.kind === 'churn') churn(book, deal, random, random.chance(Math.min(0.95, shareOf(book, 'churnAsWon') * 32)));
		else if (of.kind === 'renewal') renewal(book, deal, random);
		else expansion(book, deal, random);
	}
}

/** @param {import('./book.mjs').Book} book @param {import('./book.mjs').DealRow} deal @param {import('../random/stream.mjs').Stream} random @param {boolean} asWon */
function churn(book, deal, random, asWon) {
	const account = book.accounts.find(({ serial }) => serial === deal.accountSerial);
	deal.spoilt = true;
	if (account !== undefined) account.cancelled = true;
	if (!asWon) {
		deal.status = 'lost';
		deal.lossReason = random.pick(GONE);
		return;
	}
	const sign = random.weighted(/** @type {const} */ ([['negativeAmount', 45], ['wording', 30], ['reason', 15], ['accountCancelled', 10]]));
	const who = deal.name.split(/ [-/] /)[0] ?? deal.name;
	deal.status = 'won';
	deal.kind = random.pick(['newBusiness', 'expansion', 'renewal']);
	deal.amount = sign === 'negativeAmount' ? -Math.abs(deal.amount ?? 0) : deal.amount;
	deal.name = sign === 'wording' ? `${who} - ${random.pick(GONE)}` : `${who} - ${deal.product}`;
	deal.lossReason = sign === 'reason' ? random.pick(GONE) : '';
	book.truth.push({ finding: 'churnAsWon', case: `churn-${deal.serial}`, records: [ref('deal', deal.serial)], value: { sign, kind: 'churn', codedAs: deal.kind, acv: deal.of?.acv, currency: deal.currency }, recoverable: true, why: { negativeAmount: 'the amount is negative', wording: 'the name says so', reason: 'a won deal has a reason for leaving', accountCancelled: 'the account is cancelled since that day' }[sign] });
}

/** @param {import('./book.mjs').Book} book @param {import('./book.mjs').DealRow} deal @param {import('../random/stream.mjs').Stream} random */
function renewal(book, deal, random) {
	if (!random.chance(shareOf(book, 'renewalAsNew'))) return;
	const says = random.chance(0.55);
	const blank = random.chance(0.08);
	deal.spoilt = true;
	deal.kind = 'newBusiness';
	deal.renewalOf = undefined;
	if (!says) deal.name = `${deal.name.replace(/^(Renewal|Verlängerung|Renouvellement|RNW|contract extension) /, '').split(/ [-/] /)[0]} - ${deal.product} ${random.pick(['2025/26', 'FY26', '12 months', 'annual', ''])}`.trim();
	if (blank) deal.product = '';
	const recoverable = says || !blank;
	book.truth.push({ finding: 'renewalAsNewBusiness', case: `renewal-${deal.serial}`, records: [ref('deal', deal.serial)], value: { kind: 'renewal', of: ref('deal', serialOf(deal)), wording: says, productGiven: !blank }, recoverable, why: says ? 'the name says so' : recoverable ? 'the same customer won the same product line a contract earlier' : 'neither the name nor a product line tells' });
}

/** @param {import('./book.mjs').Book} book @param {import('./book.mjs').DealRow} deal @param {import('../random/stream.mjs').Stream} random */
function expansion(book, deal, random) {
	if (!random.chance(shareOf(book, 'expansionAsNew'))) return;
	const says = random.chance(0.6);
	deal.spoilt = true;
	deal.kind = 'newBusiness';
	if (!says) deal.name = `${deal.name.split(/ [-/] /)[0]} - ${deal.product}`;
	const before = book.deals.find((other) => other.of?.account === deal.of?.account && other.of?.kind === 'newBusiness' && other.of?.status === 'won');
	const sameLine = before?.product === deal.product;
	book.truth.push({ finding: 'expansionAsNewBusiness', case: `expansion-${deal.serial}`, records: [ref('deal', deal.serial)], value: { kind: 'expansion', wording: says, sameProductLine: sameLine }, recoverable: says || sameLine, why: says ? 'the name says so' : sameLine ? 'the same customer won the same product line before' : 'another product line, and the name says nothing' });
}

/** @param {import('./book.mjs').DealRow} deal */
const serialOf = (deal) => Number(deal.of?.renewalOf?.split('-')[1] ?? 0);
