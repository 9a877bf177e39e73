// @ts-check
import { stream } from '../random/stream.mjs';
import { AS_OF_DAY } from '../time/days.mjs';
import { ref } from '../truth/record.mjs';
import { PARAMETERS } from '../parameters.mjs';
import { addTouch, aliveAround, partnerSerial } from './book.mjs';
import { momentOn } from './evidence.mjs';

/**
 * Co-sell deals that got stuck: far longer in one stage than such deals stay, and the partner silent.
 * @param {import('./book.mjs').Book} book
 */
export function plantAgingCoSell(book) {
	const candidates = book.deals.filter((deal) => deal.status === 'open' && !deal.spoilt && deal.of?.kind === 'newBusiness' && deal.of.motion === 'direct' && deal.evident !== true);
	let left = Math.round(2 * book.noise);
	for (const deal of candidates) {
		const of = deal.of;
		if (left === 0) return;
		if (of === undefined) continue;
		const random = stream(book.seed, 'aging', deal.serial);
		const inStage = Math.round(PARAMETERS.cycleDays[of.account.segment].median * random.within(3.2, 4.5));
		const entered = AS_OF_DAY - inStage;
		const createdOn = entered - random.between(10, 30);
		const near = aliveAround(book, entered, 30, ({ motion }) => motion === 'named');
		if (near.length === 0) continue;
		left--;
		const partner = random.pick(near);
		const serial = partnerSerial(partner.index);
		deal.spoilt = true;
		deal.evident = true;
		deal.createdOn = createdOn;
		deal.visits = [{ stage: 0, from: createdOn, to: entered }, { stage: 1, from: entered, to: undefined }];
		deal.stageSince = entered;
		deal.claims = [{ partnerSerial: serial, role: 'coSell', taggedOn: entered }];
		book.touches = book.touches.filter((touch) => touch.dealSerial !== deal.serial);
		addTouch(book, { dealSerial: deal.serial, accountSerial: deal.accountSerial, partnerSerial: serial, contactEmail: partner.email, kind: 'coSell', at: momentOn(random, entered), actor: 'partner', direction: 'inbound', subject: 'Joint meeting' });
		book.truth = book.truth.filter(({ finding, records }) => finding !== 'attribution' || records[0]?.serial !== deal.serial);
		book.truth.push(
			{ finding: 'attribution', case: `attribution-${deal.serial}`, records: [ref('deal', deal.serial)], value: { decision: 'coSell', fromRows: 'coSell', sourcingPartner: null, coSell: [ref('partner', serial)], influence: [], internalCoSell: false, via: 'coSell', place: 'field', actedOn: entered }, recoverable: true, why: 'the partner stands on the deal' },
			{ finding: 'agingCoSell', case: `aging-${deal.serial}`, records: [ref('deal', deal.serial)], value: { level: 'critical', stage: 1, daysInStage: inStage, enteredOn: entered, lastPartnerTouchOn: entered, partner: ref('partner', serial) }, recoverable: true, why: 'three times and more what such deals take from beginning to end, in one stage' },
		);
	}
}
