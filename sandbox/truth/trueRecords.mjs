// @ts-check
import { isoDay } from '../sample/time/days.mjs';

/** @param {number} index */
export const truePartnerId = (index) => `partner-${index}`;

/** @param {import('../sample/company/partners.mjs').Partner} partner */
const partnerOf = ({ index, fullName, type, motion, enrolledOn, archivedOn }) => ({ recordType: 'partner', id: truePartnerId(index), name: fullName, types: [type], motion, enrolledAt: isoDay(enrolledOn), ...(archivedOn === undefined ? {} : { archivedAt: isoDay(archivedOn) }) });

/** @param {import('../sample/company/deals.mjs').Deal} deal */
function dealOf({ serial, account, kind, acv, currency, status, createdOn, closesOn, involvement }) {
	const partnerId = involvement === undefined ? undefined : truePartnerId(involvement.partner);
	const role = involvement === undefined ? undefined : { sourced: 'sourcing', coSell: 'coSell', influenced: 'influence' }[involvement.role];
	return {
		recordType: 'opportunity',
		id: `deal-${serial}`,
		accountId: account.key,
		segment: account.segment,
		region: account.region,
		kind,
		acv,
		currency,
		status,
		createdAt: isoDay(createdOn),
		closedAt: isoDay(closesOn),
		attribution: {
			decision: involvement?.role ?? 'direct',
			sourcingPartnerId: role === 'sourcing' ? partnerId : null,
			roles: partnerId === undefined ? [] : [{ partnerId, partnerName: partnerId, role, since: null }],
		},
	};
}

/**
 * The true company as records that an ideal line of nodes would hand to Partner Score: nothing is lost, doubled or
 * miscoded, and every deal says who brought it.
 *
 * @param {import('../sample/index.mjs').Company} made
 * @returns {Generator<any>}
 */
export function* trueRecords(made) {
	const rates = Object.entries(made.parameters.planRates).map(([year, rate]) => ({ currency: 'EUR', rate, from: `${Number(year) - 1}-02-01` }));
	yield { recordType: 'run', id: 'run', runId: 'truth', currency: made.parameters.homeCurrency, rates };
	for (const { partners, deals } of made.districts()) {
		for (const partner of partners) yield partnerOf(partner);
		for (const deal of deals) yield dealOf(deal);
	}
}
