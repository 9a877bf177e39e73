// @ts-check
import { stream } from '../random/stream.mjs';
import { DEALS_PER_DISTRICT } from '../company/deals.mjs';
import { AS_OF_DAY } from '../time/days.mjs';
import { ref } from '../truth/record.mjs';
import { partnerSerial, shareOf } from './book.mjs';

/**
 * @typedef {object} Defect
 * @property {string} finding
 * @property {keyof typeof import('../parameters.mjs').PARAMETERS.dirt} share
 * @property {(deal: import('./book.mjs').DealRow) => boolean} fits
 * @property {(deal: import('./book.mjs').DealRow, random: import('../random/stream.mjs').Stream, book: import('./book.mjs').Book) => Record<string, unknown>} spoil answers what was planted
 * @property {string} why
 */

/** A deal whose dates nothing else leans on. @param {import('./book.mjs').DealRow} deal */
const isPlain = (deal) => deal.claims.length === 0 && deal.of?.involvement === undefined && deal.evident !== true;
/** @param {import('./book.mjs').DealRow} deal */
const isOpen = ({ status }) => status === 'open';

/** One defect a deal, the first that strikes. @type {readonly Defect[]} */
const DEFECTS = [
	{
		finding: 'openPastClose', share: 'openPastClose', fits: isOpen, why: 'open, and its close date has passed',
		spoil: (deal, random) => {
			deal.closesOn = AS_OF_DAY - random.between(3, 200);
			if (deal.closesOn <= deal.createdOn) deal.closesOn = Math.min(AS_OF_DAY - 1, deal.createdOn + 1);
			return { closeOn: deal.closesOn };
		},
	},
	{
		finding: 'openUntouched', share: 'openUntouched', fits: (deal) => isOpen(deal) && isPlain(deal), why: 'open, and nobody touched it for months',
		spoil: (deal, random, book) => {
			deal.lastActivityOn = AS_OF_DAY - random.between(121, 280);
			deal.createdOn = Math.min(deal.createdOn, deal.lastActivityOn - random.between(4, 40));
			deal.visits = [{ stage: 0, from: deal.createdOn, to: undefined }];
			deal.stageSince = deal.createdOn;
			book.touches = book.touches.filter(({ dealSerial }) => dealSerial !== deal.serial);
			return { lastActivityOn: deal.lastActivityOn };
		},
	},
	{
		finding: 'stageOlderThanDeal', share: 'stageOlderThanDeal', fits: (deal) => isOpen(deal) && isPlain(deal), why: 'its stage was entered before it was created',
		spoil: (deal, random) => {
			deal.stageSince = deal.createdOn - random.between(5, 400);
			deal.visits = [{ stage: deal.visits[deal.visits.length - 1]?.stage ?? 0, from: deal.stageSince, to: undefined }];
			return { stageSince: deal.stageSince, createdOn: deal.createdOn };
		},
	},
	{
		finding: 'closedBeforeCreated', share: 'closedBeforeCreated', fits: (deal) => !isOpen(deal) && isPlain(deal), why: 'it was closed before it was created',
		spoil: (deal, random) => {
			deal.closesOn = deal.createdOn - random.between(2, 300);
			deal.visits = [];
			deal.stageSince = deal.closesOn;
			return { createdOn: deal.createdOn, closedOn: deal.closesOn };
		},
	},
	{
		finding: 'futureDate', share: 'futureDate', fits: (deal) => !isOpen(deal) && isPlain(deal), why: 'it was closed, and on a day that is still to come',
		spoil: (deal, random) => {
			deal.closesOn += 365 * (Math.floor((AS_OF_DAY - deal.closesOn) / 365) + random.between(1, 3));
			deal.visits = [];
			deal.stageSince = deal.closesOn;
			return { closedOn: deal.closesOn };
		},
	},
	{
		finding: 'typoAmount', share: 'typoAmount', fits: (deal) => (deal.amount ?? 0) > 0, why: 'a thousand times what such customers pay',
		spoil: (deal) => {
			const truly = deal.amount ?? 0;
			deal.amount = truly * 1000;
			return { amount: deal.amount, truly, factor: 1000 };
		},
	},
	{ finding: 'zeroAcvWon', share: 'zeroAcvWon', fits: ({ status }) => status === 'won', why: 'won, at nothing', spoil: (deal) => {
		const truly = deal.amount;
		deal.amount = 0;
		return { truly };
	} },
	{ finding: 'missingAcvWon', share: 'missingAcvWon', fits: ({ status }) => status === 'won', why: 'won, and nobody says for how much', spoil: (deal) => {
		const truly = deal.amount;
		deal.amount = undefined;
		return { truly };
	} },
	{ finding: 'missingOwner', share: 'missingOwner', fits: () => true, why: 'it has no owner', spoil: (deal) => {
		deal.ownerEmail = '';
		return {};
	} },
	{ finding: 'missingCurrency', share: 'missingCurrency', fits: () => true, why: 'its amount has no currency', spoil: (deal) => {
		const truly = deal.currency;
		deal.currency = '';
		return { truly };
	} },
	{ finding: 'unconvertibleCurrency', share: 'unconvertibleCurrency', fits: (deal) => (deal.amount ?? 0) > 0, why: 'no rate is known for its currency', spoil: (deal, random) => {
		deal.currency = random.pick(['XOF', 'ISK', 'KZT']);
		return { currency: deal.currency };
	} },
];

/**
 * Defects of single deals: at most one a deal, so that each can be held against what is found.
 * @param {import('./book.mjs').Book} book
 */
export function plantDefects(book) {
	for (const deal of book.deals) {
		if (deal.spoilt) continue;
		for (const [at, { finding, share, fits, spoil, why }] of DEFECTS.entries()) {
			const random = stream(book.seed, 'defect', deal.serial, at);
			if (!random.chance(shareOf(book, share)) || !fits(deal)) continue;
			deal.spoilt = true;
			book.truth.push({ finding, case: `${finding}-${deal.serial}`, records: [ref('deal', deal.serial)], value: spoil(deal, random, book), recoverable: true, why });
			break;
		}
	}
	plantTests(book);
	archivedPartnerDeals(book);
}

const TESTS = ['TEST - please ignore', 'test deal', 'Test Opportunity 123', 'asdf', 'DEMO - do not delete', 'Testkunde', 'zz_test', 'Training example', 'QA check', 'xxx test xxx'];

/** Rows that never were deals. @param {import('./book.mjs').Book} book */
function plantTests(book) {
	const real = book.deals.length;
	const random = stream(book.seed, 'tests', book.district.number);
	const count = Math.round(real * shareOf(book, 'testDeal') + random.within(-0.5, 0.5));
	for (let i = 0; i < count; i++) {
		const like = random.pick(book.deals.slice(0, real));
		const createdOn = AS_OF_DAY - random.between(20, 900);
		const status = random.pick(/** @type {const} */ (['open', 'won', 'lost']));
		const serial = book.district.number * DEALS_PER_DISTRICT + 1900 + i;
		const closesOn = status === 'open' ? AS_OF_DAY + random.between(5, 60) : Math.min(AS_OF_DAY - 1, createdOn + random.between(1, 15));
		book.deals.push({
			...like,
			serial,
			of: undefined,
			name: random.pick(TESTS),
			amount: random.pick([1, 100, 999, 123_456, 1_000_000]),
			currency: 'USD',
			kind: 'newBusiness',
			status,
			createdOn,
			closesOn,
			visits: [{ stage: 0, from: createdOn, to: status === 'open' ? undefined : closesOn }],
			stageSince: status === 'open' ? createdOn : closesOn,
			lastActivityOn: status === 'open' ? AS_OF_DAY - random.between(1, 20) : createdOn,
			lossReason: status === 'lost' ? 'test' : '',
			leadSource: '',
			claims: [],
			description: '',
			renewalOf: undefined,
			spoilt: true,
		});
		book.truth.push({ finding: 'testDeal', case: `test-${serial}`, records: [ref('deal', serial)], value: { status }, recoverable: true, why: 'its name says so' });
	}
}

/** Open deals that still stand under a partner that was archived. @param {import('./book.mjs').Book} book */
function archivedPartnerDeals(book) {
	const gone = book.district.partners.filter(({ archivedOn }) => archivedOn !== undefined && archivedOn < AS_OF_DAY);
	for (const partner of gone) {
		const random = stream(book.seed, 'archived', partner.index);
		const deal = book.deals.find((one) => one.status === 'open' && one.of?.kind === 'newBusiness' && one.evident !== true && !one.spoilt && one.claims.length === 0 && one.createdOn > (partner.archivedOn ?? 0));
		if (deal === undefined || !random.chance(0.35)) continue;
		deal.spoilt = true;
		deal.evident = true;
		deal.claims = [{ partnerSerial: partnerSerial(partner.index), role: 'deliver', taggedOn: undefined }];
		book.truth = book.truth.filter(({ finding, records }) => finding !== 'attribution' || records[0]?.serial !== deal.serial);
		book.truth.push({ finding: 'archivedPartnerDeal', case: `archived-${deal.serial}`, records: [ref('deal', deal.serial)], value: { partner: ref('partner', partnerSerial(partner.index)) }, recoverable: true, why: 'an open deal names a partner that was archived before it was made' });
	}
}
