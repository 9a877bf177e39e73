// @ts-check
import { moneyOptionsOf } from '../companySettings.mjs';
import { runNodes } from '../runNodes.mjs';

/**
 * Next Best Play's investment index against the true company: each way that deals came by, in each segment, beside the
 * direct deals there.
 *
 * @typedef {object} Arm what was planted in one segment, one way
 * @property {number} deals
 * @property {number} decided
 * @property {number} rate sum of the planted win rates
 * @property {number} acv sum at home
 * @property {Map<number, { deals: number, rate: number }>} partners deals and planted win rate of each
 *
 * @typedef {object} Investments
 * @property {readonly { id: string, verdict: string }[]} segments as the node tells them
 * @property {ReadonlyMap<string, Arm>} arms by `way:segment|region`
 * @property {(key: string) => number} sigmaOf spread of log sizes in the segment of a key
 */

/** A planted yield this many times the direct one is a winner. */
const WINNER = 1.5;
/** Both sides of a one-sided test at 5% with a power of .8. */
const POWER = 1.6449 + 0.8416;
const WORD = /** @type {Readonly<Record<string, string>>} */ ({ smb: 'smb', mid: 'mid-market', enterprise: 'enterprise' });

/**
 * @param {import('../../sample/index.mjs').Company} made
 * @returns {ReadonlyMap<string, Arm>}
 */
function plantedArms(made) {
	/** @type {Map<string, Arm>} */
	const arms = new Map();
	const euro = made.parameters.planRates[2027];
	for (const { deals } of made.districts()) {
		for (const { kind, involvement, account, acv, currency, status, winRate } of deals) {
			if (kind !== 'newBusiness') continue;
			const key = `${involvement?.role ?? 'direct'}:${WORD[account.segment]}|${account.region.toLowerCase()}`;
			let arm = arms.get(key);
			if (arm === undefined) arms.set(key, (arm = { deals: 0, decided: 0, rate: 0, acv: 0, partners: new Map() }));
			arm.deals += 1;
			arm.rate += winRate;
			arm.acv += currency === 'USD' ? acv : acv * euro;
			if (status !== 'open') arm.decided += 1;
			if (involvement !== undefined) arm.partners.set(involvement.partner, { deals: (arm.partners.get(involvement.partner)?.deals ?? 0) + 1, rate: winRate });
		}
	}
	return arms;
}

/**
 * @param {import('../../sample/index.mjs').Company} made
 * @param {import('../observeBook.mjs').Book} book
 * @returns {Promise<Investments>}
 */
export async function observeInvestments(made, { records }) {
	const [items = []] = await runNodes(records, [{ node: 'nextBestPlay', parameters: { operation: 'investmentIndex', output: 'decided', options: moneyOptionsOf(made) } }]);
	const { acv } = made.parameters;
	return {
		segments: items.map(({ json }) => json).filter(({ of }) => of === 'investmentSegment').map(({ id, verdict }) => ({ id: String(id), verdict: String(verdict) })),
		arms: plantedArms(made),
		sigmaOf: (key) => acv[/** @type {keyof typeof acv} */ (Object.keys(WORD).find((segment) => key.includes(`:${WORD[segment]}|`)))].sigma,
	};
}

const yieldOf = (/** @type {Arm} */ { rate, acv, deals }) => (rate / deals) * (acv / deals);

/** The arms that a segment of the index holds together; a rolled-up one holds what its known fields say. @param {Investments} all @param {string} id @param {string} way */
function armOf({ arms }, id, way) {
	const [segment, region] = id.slice(id.indexOf(':') + 1).split('|');
	const inside = [...arms].flatMap(([key, arm]) => {
		const [itsSegment, itsRegion] = key.slice(key.indexOf(':') + 1).split('|');
		return key.startsWith(`${way}:`) && (segment === '*' || segment === itsSegment) && (region === '*' || region === itsRegion) ? [arm] : [];
	});
	const sum = (/** @type {'deals' | 'rate' | 'acv'} */ of) => inside.reduce((total, arm) => total + arm[of], 0);
	return { deals: sum('deals'), decided: 0, rate: sum('rate'), acv: sum('acv'), partners: new Map() };
}

/** Sourced winners, and those of them whose deals are so many and so much better that a test finds them four times in five. @param {Investments} all */
function winners({ arms, sigmaOf }) {
	const planted = [...arms].flatMap(([key, partner]) => {
		const direct = arms.get(`direct:${key.slice(key.indexOf(':') + 1)}`);
		return key.startsWith('sourced:') && direct !== undefined && yieldOf(partner) / yieldOf(direct) >= WINNER ? [{ key, partner, direct }] : [];
	});
	const designed = planted.filter(({ key, partner, direct }) => {
		const squared = Math.exp(sigmaOf(key) ** 2);
		const alone = (/** @type {Arm} */ { rate, deals, decided }) => (squared / (rate / deals) - 1) / decided;
		const between = [...partner.partners.values()].reduce((sum, one) => sum + ((one.deals / partner.deals) * (one.rate / (partner.rate / partner.deals) - 1)) ** 2, 0);
		return Math.log(yieldOf(partner) / yieldOf(direct)) / Math.sqrt(alone(partner) + alone(direct) + between) >= POWER;
	});
	return { planted: planted.length, designed: designed.map(({ key }) => key) };
}

/**
 * Recall over the winners that can be told, precision over everything said to be one, whichever way it came: false is what
 * was planted to yield no more than direct deals.
 * @param {readonly Investments[]} all
 * @returns {import('../scoreboard.mjs').Line[]}
 */
export function investmentLines(all) {
	let [planted, recoverable, right, found, sound] = [0, 0, 0, 0, 0];
	for (const one of all) {
		const invest = one.segments.filter(({ verdict }) => verdict === 'invest').map(({ id }) => id);
		const { planted: there, designed } = winners(one);
		planted += there;
		recoverable += designed.length;
		right += designed.filter((id) => invest.includes(id)).length;
		found += invest.length;
		sound += invest.filter((id) => yieldOf(armOf(one, id, id.slice(0, id.indexOf(':')))) > yieldOf(armOf(one, id, 'direct'))).length;
	}
	return [{ finding: 'investment, planted winners', planted, recoverable, found, precision: found === 0 ? null : sound / found, recall: recoverable === 0 ? null : right / recoverable, f1: null, error: null, oracle: null, built: true }];
}
