// @ts-check
import { AS_OF } from '../../sample/index.mjs';
import { DAY } from '../../sample/time/days.mjs';

/** @typedef {import('../scoreboard.mjs').Observed} Observed */

const today = AS_OF.slice(0, 10);
const quietSince = new Date(Date.parse(AS_OF) - 90 * DAY).toISOString().slice(0, 10);
/** The currencies of the company's own rates. */
const CONVERTIBLE = new Set([undefined, 'EUR', 'USD']);

/** @param {any} record @param {string} field */
const day = (record, field) => /** @type {string | undefined} */ (record[field])?.slice(0, 10);
/** @param {string | undefined} a @param {string | undefined} b */
const isBefore = (a, b) => a !== undefined && b !== undefined && a < b;
/** The day a partner was archived; where only its status says so, any day; else none. @param {any} [partner] */
const goneOn = (partner) => (partner && day(partner, 'archivedAt')) ?? (partner?.status === 'archived' ? (day(partner, 'statusSince') ?? '') : '9999');
/** @param {any} deal */
const isClosed = ({ status }) => status === 'won' || status === 'lost';

/**
 * Defects that one comparison of plain fields shows, as Partner Records read the rows: an ideal reader who is told
 * nothing else. Defects that lie in wording, in amounts beside others or in earlier deals have no such reader; for
 * them the scoreboard has no oracle, because one that knows the planted ids would prove nothing.
 *
 * @type {Readonly<Record<string, (deal: any, roster: ReadonlyMap<string, any>) => boolean>>}
 */
const SHOWN_BY = {
	archivedPartnerDeal: (deal, roster) => deal.status === 'open' && (deal.claimedPartners ?? []).some((/** @type {any} */ { partnerId }) => (day(deal, 'createdAt') ?? '') >= goneOn(roster.get(partnerId))),
	blankLossReason: ({ status, lossReason }) => status === 'lost' && lossReason === undefined,
	closedBeforeCreated: (deal) => isClosed(deal) && isBefore(day(deal, 'closedAt'), day(deal, 'createdAt')),
	futureDate: (deal) => isClosed(deal) && isBefore(today, day(deal, 'closedAt')),
	missingAcvWon: ({ status, acv, amount }) => status === 'won' && acv === undefined && amount === undefined,
	missingCurrency: ({ currency, acv, amount }) => currency === undefined && (acv ?? amount ?? 0) !== 0,
	missingOwner: ({ ownerEmail }) => ownerEmail === undefined,
	openPastClose: (deal) => deal.status === 'open' && isBefore(day(deal, 'closedAt'), today),
	openUntouched: (deal) => deal.status === 'open' && isBefore(day(deal, 'lastActivityAt'), quietSince),
	stageOlderThanDeal: (deal) => deal.status === 'open' && isBefore(day(deal, 'stageEnteredAt'), day(deal, 'createdAt')),
	unconvertibleCurrency: ({ currency, acv, amount }) => !CONVERTIBLE.has(currency) && (acv ?? amount) !== undefined,
	zeroAcvWon: ({ status, acv, amount }) => status === 'won' && (acv ?? amount) === 0,
};

/** @param {string} finding @returns {((observed: Observed) => (id: string) => boolean) | undefined} */
export function readerOf(finding) {
	const shows = SHOWN_BY[finding];
	if (shows === undefined) return undefined;
	return ({ records }) => {
		const roster = new Map(records.filter(({ recordType }) => recordType === 'partner').map((partner) => [partner.id, partner]));
		const shown = new Set(records.filter((record) => record.recordType === 'opportunity' && shows(record, roster)).map(({ id }) => id));
		return (id) => shown.has(id);
	};
}
