// @ts-check
import { stream } from '../random/stream.mjs';
import { AS_OF_DAY } from '../time/days.mjs';
import { ref } from '../truth/record.mjs';
import { partnerSerial } from './book.mjs';

/**
 * Accounts that a partner knows too, as account mapping shows them: a weak signal, and only about deals in
 * which a partner had a hand, so that a deal nobody helped has no signal at all.
 * @param {import('./book.mjs').Book} book
 */
export function plantOverlaps(book) {
	for (const deal of book.deals) {
		const involvement = deal.of?.involvement;
		if (involvement === undefined || deal.serial !== deal.of?.serial) continue;
		const random = stream(book.seed, 'overlap', deal.serial);
		const partner = book.district.partners.find(({ index }) => index === involvement.partner);
		if (partner === undefined || partner.motion !== 'named' || !random.chance(0.3)) continue;
		const serial = book.district.number * 4096 + book.overlaps.length;
		const day = Math.min(AS_OF_DAY - 1, involvement.actedOn - random.between(10, 90));
		book.overlaps.push({ serial, partnerSerial: partnerSerial(partner.index), accountSerial: deal.accountSerial, day });
		book.truth.push({ finding: 'overlap', case: `overlap-${serial}`, records: [ref('overlap', serial)], value: { partner: ref('partner', partnerSerial(partner.index)), account: ref('account', deal.accountSerial), day }, recoverable: true, why: 'one event, whatever number of rows tells of it' });
	}
}
