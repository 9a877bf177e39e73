// @ts-check
import { PARAMETERS } from '../parameters.mjs';
import { stream } from '../random/stream.mjs';
import { AS_OF_DAY } from '../time/days.mjs';
import { PRODUCTS, acvOf, courseOf, dealKey } from './deals.mjs';

/**
 * What follows a won deal: its renewal a year later (or its cancellation), and an expansion now and then.
 * @param {number} seed
 * @param {import('./deals.mjs').Deal} deal
 * @param {(deal: import('./deals.mjs').Deal) => void} add
 * @param {() => number} nextSerial
 */
export function followUp(seed, deal, add, nextSerial) {
	const random = stream(seed, 'after', deal.serial);
	const due = deal.closesOn + 365 * deal.years;
	const begun = due - random.between(50, 95);
	if (begun < AS_OF_DAY && random.chance(PARAMETERS.renewalShare)) {
		const serial = nextSerial();
		const renewed = random.chance(PARAMETERS.renewalWinRate);
		const leaves = !renewed && random.chance(0.6);
		const course = courseOf(random, { createdOn: begun, cycle: due - begun, winRate: renewed ? 1 : 0 });
		const renewal = {
			...deal,
			...course,
			serial,
			key: dealKey(serial),
			kind: /** @type {import('./deals.mjs').Kind} */ (leaves && course.status !== 'open' ? 'churn' : 'renewal'),
			renewalOf: deal.key,
			acv: Math.max(10, Math.round((deal.acv * random.pick([1, 1, 1, 1.03, 1.05, 1.08, 0.95])) / 10) * 10),
			createdOn: begun,
			motion: /** @type {const} */ ('direct'),
			involvement: undefined,
			winRate: PARAMETERS.renewalWinRate,
		};
		add(renewal);
		if (renewal.status === 'won') followUp(seed, renewal, add, nextSerial);
	}
	if (deal.kind === 'newBusiness' && random.chance(PARAMETERS.expansionShare)) {
		const createdOn = deal.closesOn + random.between(70, 300);
		const product = random.chance(0.5) ? deal.product : random.pick(PRODUCTS);
		const cycle = random.between(20, 70);
		if (createdOn >= AS_OF_DAY - 2) return;
		const serial = nextSerial();
		add({
			...deal,
			...courseOf(random, { createdOn, cycle, winRate: PARAMETERS.expansionWinRate }),
			serial,
			key: dealKey(serial),
			kind: 'expansion',
			renewalOf: undefined,
			product,
			acv: acvOf(random, deal.account.segment, 0.35),
			createdOn,
			motion: 'direct',
			involvement: undefined,
			winRate: PARAMETERS.expansionWinRate,
		});
	}
}
