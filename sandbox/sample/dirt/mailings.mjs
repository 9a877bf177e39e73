// @ts-check
import { stream } from '../random/stream.mjs';
import { AS_OF_DAY, DAY, HOUR } from '../time/days.mjs';
import { ref } from '../truth/record.mjs';
import { addTouch, partnerSerial } from './book.mjs';
import { momentOn } from './evidence.mjs';

/**
 * What we send to partners and what they click, which must wake nobody; the few who answer; logins,
 * trainings and certificates.
 * @param {import('./book.mjs').Book} book
 */
export function plantMailings(book) {
	/** @type {Map<number, number>} day of the answer by partner index */
	const answers = new Map();
	book.district.partners.forEach((partner, i) => {
		const random = stream(book.seed, 'mailing', partner.index);
		const acts = book.district.acts[i] ?? [];
		const last = acts.at(-1);
		const quiet = last === undefined || last < AS_OF_DAY - 200;
		const here = { partnerSerial: partnerSerial(partner.index), contactEmail: partner.email };
		if (random.chance(quiet ? 0.3 : 0.2)) {
			const serials = [];
			for (let left = random.between(1, 4); left > 0; left--) {
				const at = momentOn(random, AS_OF_DAY - random.between(3, 150));
				serials.push(addTouch(book, { ...here, kind: 'email', at, actor: 'marketing', subject: random.pick(['Partner newsletter', 'We miss you', 'New incentives']) }));
				if (random.chance(0.5)) serials.push(addTouch(book, { ...here, kind: 'click', at: at + random.int(9) * HOUR, actor: 'partner', direction: 'inbound', subject: 'Clicked a link' }));
				if (random.chance(0.25)) serials.push(addTouch(book, { ...here, kind: 'email', at: at + 2 * DAY > AS_OF_DAY * DAY ? at : at + 2 * DAY, contactEmail: partner.email, actor: 'partnerTeam', subject: 'Checking in' }));
			}
			if (quiet) book.truth.push({ finding: 'mustNotWake', case: `mail-${partner.index}`, records: [ref('partner', here.partnerSerial), ...serials.map((serial) => ref('touch', serial))], value: { acts: 0 }, recoverable: true, why: 'mails of ours, their clicks and calls of our team are no acts of the partner' });
		}
		if (quiet && last !== undefined && partner.archivedOn === undefined && random.chance(0.1)) {
			const on = AS_OF_DAY - random.between(4, 40);
			answers.set(partner.index, on);
			addTouch(book, { ...here, kind: 'email', at: momentOn(random, on - 2), actor: 'partnerTeam', subject: 'Shall we talk?' });
			addTouch(book, { ...here, kind: 'email', at: momentOn(random, on), actor: 'partner', direction: 'inbound', subject: 'Re: Shall we talk?' });
		}
		for (const act of acts) if (random.chance(0.12)) addTouch(book, { ...here, kind: 'portalLogin', at: momentOn(random, act), actor: 'partner', direction: 'inbound', subject: 'Portal login' });
		if (random.chance(partner.motion === 'named' ? 0.5 : 0.08)) {
			const on = Math.min(AS_OF_DAY - 1, Math.max(partner.enrolledOn + random.between(5, 60), AS_OF_DAY - 1090));
			addTouch(book, { ...here, kind: random.pick(['training', 'certification']), at: momentOn(random, on), actor: 'partner', direction: 'inbound', subject: 'Product training' });
		}
	});
	return answers;
}
