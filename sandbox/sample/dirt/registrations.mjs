// @ts-check
import { stream } from '../random/stream.mjs';
import { AS_OF_DAY, DAY, HOUR } from '../time/days.mjs';
import { ref } from '../truth/record.mjs';
import { addAct, aliveAround, partnerSerial } from './book.mjs';

const REJECTED = ['rejected', 'withdrawn', 'expired'];

/**
 * Registrations that nobody answered, those that still have time, those that were refused, and
 * protections about to lapse.
 * @param {import('./book.mjs').Book} book
 */
export function plantRegistrations(book) {
	const random = stream(book.seed, 'registrations', book.district.number);
	const add = (/** @type {Partial<import('./book.mjs').RegistrationRow> & { partnerSerial: number, state: string, submittedAt: number }} */ row) => {
		const serial = book.district.number * 4096 + book.registrations.length;
		book.registrations.push({ serial, kind: 'deal', accountSerial: random.pick(book.accounts).serial, dealSerial: undefined, decidedAt: undefined, acceptedAt: undefined, expiresAt: undefined, ...row });
		return serial;
	};
	const near = aliveAround(book, AS_OF_DAY - 10, 60);
	if (near.length === 0) return;
	const now = AS_OF_DAY * DAY;
	for (let i = 0; i < Math.round(3 * book.noise); i++) {
		const partner = random.pick(near);
		const hours = random.between(60, 800);
		const serial = add({ partnerSerial: partnerSerial(partner.index), state: random.pick(['submitted', 'underReview']), submittedAt: now - hours * HOUR });
		addAct(book, partner.index, AS_OF_DAY - Math.ceil(hours / 24));
		book.truth.push({ finding: 'unansweredRegistration', case: `registration-${serial}`, records: [ref('registration', serial)], value: { hours, partner: ref('partner', partnerSerial(partner.index)) }, recoverable: true, why: 'submitted more than 48 hours ago, and undecided' });
	}
	const fresh = random.pick(near);
	add({ partnerSerial: partnerSerial(fresh.index), state: 'submitted', submittedAt: now - random.between(2, 44) * HOUR });
	addAct(book, fresh.index, AS_OF_DAY - 2);
	const earlier = random.between(40, 700);
	const then = aliveAround(book, AS_OF_DAY - earlier, 15);
	if (then.length > 0) add({ partnerSerial: partnerSerial(random.pick(then).index), state: random.pick(REJECTED), submittedAt: now - earlier * DAY, decidedAt: now - (earlier - 2) * DAY });
	for (const registration of book.registrations) {
		const { expiresAt, dealSerial, state } = registration;
		if (state !== 'approved' || expiresAt === undefined || expiresAt < now || expiresAt > now + 14 * DAY || dealSerial === undefined) continue;
		if (book.deals.find(({ serial }) => serial === dealSerial)?.status !== 'open') continue;
		book.truth.push({ finding: 'lapsingProtection', case: `lapse-${registration.serial}`, records: [ref('registration', registration.serial)], value: { daysLeft: Math.floor((expiresAt - now) / DAY), deal: ref('deal', dealSerial) }, recoverable: true, why: 'the protection of an open deal ends within 14 days' });
	}
}
