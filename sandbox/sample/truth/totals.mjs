// @ts-check
import { PARAMETERS } from '../parameters.mjs';
import { AS_OF_DAY } from '../time/days.mjs';
import { partnerSerial } from '../dirt/book.mjs';
import { ref } from './record.mjs';

/** Expected ACV of a lognormal with that median. @param {import('../company/accounts.mjs').Segment} segment */
const meanAcv = (segment) => PARAMETERS.acv[segment].median * Math.exp(PARAMETERS.acv[segment].sigma ** 2 / 2);

/** In the home currency at the plan rate of the last fiscal year: one rate, so that truth does not hang on the calendar. @param {number} amount @param {'USD' | 'EUR'} currency */
const atHome = (amount, currency) => (currency === 'USD' ? amount : amount * PARAMETERS.planRates[2027]);

const round = (/** @type {number} */ value, digits = 4) => Math.round(value * 10 ** digits) / 10 ** digits;

const noArm = () => ({ deals: 0, decided: 0, won: 0, planted: 0, acv: 0, wonAcv: 0 });

/** Adds up the true company while its districts pass by. */
export function totals() {
	/** @type {Map<string, { direct: ReturnType<typeof noArm>, partner: ReturnType<typeof noArm> }>} */
	const cells = new Map();
	const motions = { direct: noArm(), named: noArm(), selfServe: noArm() };
	const counts = { partners: 0, enrolled: 0, anyIn12Months: 0, winIn12Months: 0, everAny: 0, opportunities: 0, newBusiness: 0 };
	/** @type {Map<string, { partners: number, anyIn12Months: number }>} */
	const types = new Map();
	/** @type {number[]} won ACV of partners with any opportunity */
	const held = [];

	return {
		/** @param {import('../company/district.mjs').District} district @returns {import('./record.mjs').Planted[]} what is true of each partner */
		add(district) {
			const of = new Map(district.partners.map((partner) => [partner.index, { any: 0, recent: 0, recentWins: 0, decided: 0, won: 0, wonAcv: 0 }]));
			counts.opportunities += district.deals.length;
			for (const { kind, motion, involvement, account, acv, currency, status, createdOn, closesOn, winRate } of district.deals) {
				if (kind !== 'newBusiness') continue;
				counts.newBusiness++;
				const key = `${account.region} ${account.segment}`;
				let cell = cells.get(key);
				if (cell === undefined) cells.set(key, (cell = { direct: noArm(), partner: noArm() }));
				const money = atHome(acv, currency);
				for (const arm of [motions[motion], motion === 'direct' ? cell.direct : cell.partner]) {
					arm.deals++;
					arm.planted += winRate;
					arm.acv += money;
					if (status !== 'open') arm.decided++;
					if (status === 'won') {
						arm.won++;
						arm.wonAcv += money;
					}
				}
				const own = involvement === undefined ? undefined : of.get(involvement.partner);
				if (own === undefined) continue;
				own.any++;
				if (createdOn >= AS_OF_DAY - 365) own.recent++;
				if (status !== 'open') own.decided++;
				if (status === 'won') {
					own.won++;
					own.wonAcv += money;
					if (closesOn >= AS_OF_DAY - 365) own.recentWins++;
				}
			}
			return district.partners.map((partner) => {
				const own = /** @type {{ any: number, recent: number, recentWins: number, decided: number, won: number, wonAcv: number }} */ (of.get(partner.index));
				counts.partners++;
				if (own.recent > 0) counts.anyIn12Months++;
				if (own.recentWins > 0) counts.winIn12Months++;
				if (own.any > 0) {
					counts.everAny++;
					held.push(own.wonAcv);
				}
				const type = types.get(partner.type) ?? { partners: 0, anyIn12Months: 0 };
				types.set(partner.type, { partners: type.partners + 1, anyIn12Months: type.anyIn12Months + (own.recent > 0 ? 1 : 0) });
				const mix = PARAMETERS.segmentMix[partner.motion];
				const whole = mix.reduce((sum, [, weight]) => sum + weight, 0);
				const size = mix.reduce((sum, [segment, weight]) => sum + (weight / whole) * meanAcv(segment) * PARAMETERS.partnerSize[partner.country.region][segment], 0);
				const active = partner.story.life === 'never' ? 0 : partner.story.months === undefined ? 1 : partner.story.months.length / 12;
				const current = partner.story.life === 'died' || (partner.story.slideFrom !== undefined && partner.story.slideFrom + PARAMETERS.slideDays < AS_OF_DAY) ? 0 : 1;
				return {
					finding: 'partnerYield',
					case: `yield-${partner.index}`,
					records: [ref('partner', partnerSerial(partner.index))],
					value: {
						motion: partner.motion,
						type: partner.type,
						winRate: round(partner.winRate),
						decided: own.decided,
						won: own.won,
						wonAcv: round(own.wonAcv, 0),
						meanAcv: round(atHome(size, partner.country.currency), 0),
						yield: round(partner.winRate * atHome(size, partner.country.currency), 0),
						plantedAnnualAcv: round(((active * current * 365) / partner.story.gap) * partner.winRate * atHome(size, partner.country.currency), 0),
						noise: partner.motion === 'selfServe' && own.decided >= 10 && partner.winRate < 0.105,
					},
					recoverable: own.decided > 0,
					why: own.decided > 0 ? 'from its decided deals, within chance' : 'it has no decided deal: only its kind is known',
				};
			});
		},
		/** The company as a whole. */
		result() {
			held.sort((a, b) => b - a);
			const top = held.slice(0, Math.round(held.length / 5)).reduce((sum, value) => sum + value, 0);
			const all = held.reduce((sum, value) => sum + value, 0);
			const armOf = (/** @type {ReturnType<typeof noArm>} */ arm) => ({ deals: arm.deals, decided: arm.decided, won: arm.won, winRate: round(arm.won / Math.max(1, arm.decided)), plantedWinRate: round(arm.planted / Math.max(1, arm.deals)), meanAcv: round(arm.acv / Math.max(1, arm.deals), 0), wonAcv: round(arm.wonAcv, 0) });
			return {
				...counts,
				producingRate: round(counts.anyIn12Months / counts.partners),
				winningRate: round(counts.winIn12Months / counts.partners),
				topFifthShare: round(top / Math.max(1, all)),
				motions: { direct: armOf(motions.direct), named: armOf(motions.named), selfServe: armOf(motions.selfServe) },
				types: Object.fromEntries([...types].sort(([a], [b]) => (a < b ? -1 : 1))),
				cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, { direct, partner }]) => {
					const [region = '', segment = ''] = key.split(' ');
					const yieldOf = (/** @type {ReturnType<typeof noArm>} */ arm) => (arm.planted / Math.max(1, arm.deals)) * (arm.acv / Math.max(1, arm.deals));
					return { region, segment, direct: { ...armOf(direct), yield: round(yieldOf(direct), 0) }, partner: { ...armOf(partner), yield: round(yieldOf(partner), 0) }, ratio: round(yieldOf(partner) / Math.max(1, yieldOf(direct)), 3) };
				}),
			};
		},
	};
}

/** @typedef {ReturnType<ReturnType<typeof totals>['result']>} Totals */

/** What is true of the whole company, as planted cases. @param {Totals} sums @returns {import('./record.mjs').Planted[]} */
export function listTotals(sums) {
	const { cells, ...metrics } = sums;
	return [
		{ finding: 'metrics', case: 'metrics', records: [], value: metrics, recoverable: true, why: 'counted on the true company; rates hang on what the rows lost' },
		...cells.map((cell) => ({
			finding: 'investment',
			case: `cell-${cell.region}-${cell.segment}`,
			records: [],
			value: { ...cell, planted: cell.ratio >= 1.5 ? 'winner' : cell.ratio <= 0.8 ? 'loser' : 'even' },
			recoverable: cell.direct.decided >= 10 && cell.direct.won >= 5 && cell.partner.decided >= 10 && cell.partner.won >= 5,
			why: 'planted yield of partner and direct deals of the segment',
		})),
	];
}
