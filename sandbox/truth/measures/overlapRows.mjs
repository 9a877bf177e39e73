// @ts-check

/** @typedef {import('../scoreboard.mjs').Observed} Observed */

/**
 * Cases matched by a key, each at most once: what was planted and could be found, against what was found.
 * @param {readonly any[]} planted truth records
 * @param {(value: any) => string} keyOf
 * @param {readonly string[]} found
 */
function matched(planted, keyOf, found) {
	/** @type {Map<string, number>} */
	const open = new Map();
	for (const { value, recoverable } of planted) if (recoverable) open.set(keyOf(value), (open.get(keyOf(value)) ?? 0) + 1);
	let right = 0;
	for (const key of found) {
		const left = open.get(key) ?? 0;
		if (left === 0) continue;
		open.set(key, left - 1);
		right += 1;
	}
	return { planted: planted.length, recoverable: planted.filter(({ recoverable }) => recoverable).length, found: found.length, right };
}

/** @param {unknown} at */
const instant = (at) => new Date(String(at)).toISOString();

/** Overlaps of a partner's customers with ours: several rows tell of one event. @param {Observed} observed */
export const overlapRows = ({ truth, records }) =>
	matched(
		truth.filter(({ finding }) => finding === 'overlapRows'),
		({ at }) => instant(at),
		records.filter(({ recordType, kind }) => recordType === 'touch' && kind === 'overlap').map(({ at }) => instant(at)),
	);

/** An oracle that knows which columns make an event. @param {Observed} observed */
export function overlapRowsOracle({ truth, rows }) {
	const events = new Map(rows.filter(({ object, row }) => object === 'overlap' && row?.overlap_time).map(({ row }) => [`${row.partner_name} ${row.crossbeam_id} ${row.overlap_time}`, instant(row.overlap_time)]));
	return matched(truth.filter(({ finding }) => finding === 'overlapRows'), ({ at }) => instant(at), [...events.values()]);
}
