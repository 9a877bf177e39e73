// @ts-check
import { districtAt } from './company/district.mjs';
import { observe } from './dirt/observe.mjs';
import { SampleError, readOptions } from './options.mjs';
import { PARAMETERS } from './parameters.mjs';
import { CRMS, SYSTEMS, idIn } from './shapes/ids.mjs';
import { SHAPES } from './shapes/index.mjs';
import { withIds } from './truth/record.mjs';
import { listTotals, totals } from './truth/totals.mjs';

/**
 * @typedef {object} Row
 * @property {import('./shapes/ids.mjs').System} system
 * @property {string} object e.g. `deal`
 * @property {unknown} row as the system sends it
 *
 * @typedef {object} TruthRecord
 * @property {string} finding
 * @property {string} case
 * @property {readonly { readonly object: string, readonly id: string }[]} records of the system asked for
 * @property {Readonly<Record<string, unknown>>} value
 * @property {boolean} recoverable
 * @property {string} why
 *
 * @typedef {object} RowOptions
 * @property {import('./shapes/ids.mjs').Crm} [crm] the CRM whose ids a system beside it knows; csv unless given
 * @property {'plain' | 'bom' | 'german'} [habit] of flat files; plain unless given
 * @property {'rows' | 'truth'} [only] both unless given
 */

/**
 * A company whose truth is known: the same for the same seed, size and noise, whatever the day.
 *
 * 1. Everything is a stream: a district of 40 partners is made, handed out and forgotten.
 * 2. All systems tell of the same company, each with ids and habits of its own.
 *
 * @param {import('./options.mjs').SampleOptions} [options]
 */
export function company(options) {
	const { seed, noise, rates, districts, rosters } = readOptions(options ?? {});
	/** @returns {Generator<import('./company/district.mjs').District>} */
	function* trueDistricts() {
		for (let number = 0; number < districts; number++) yield districtAt(seed, number, rates, number % rosters);
	}

	/**
	 * Rows and truth of several systems in one pass.
	 * @param {readonly import('./shapes/ids.mjs').System[]} systems
	 * @param {RowOptions} [options]
	 * @returns {Generator<Row | { system: import('./shapes/ids.mjs').System, truth: TruthRecord }>}
	 */
	function* everything(systems, { crm = 'csv', habit = 'plain', only } = {}) {
		for (const system of systems) if (!SYSTEMS.includes(system)) throw new SampleError(`There is no system "${String(system)}". Choose among ${SYSTEMS.join(', ')}.`);
		if (!CRMS.includes(crm)) throw new SampleError(`"${String(crm)}" cannot be the CRM. Choose among ${CRMS.join(', ')}.`);
		if (only !== 'rows' && rosters < districts) throw new SampleError('A company with a limit of partners has rows and no truth. Ask for its rows, or leave the limit out.');
		const sums = totals();
		for (const district of trueDistricts()) {
			const yields = sums.add(district);
			const book = observe(seed, noise, district);
			for (const system of systems) {
				const told = /** @type {readonly string[]} */ (CRMS).includes(system) ? system : crm;
				for (const emitted of SHAPES[system](book, { crm: /** @type {import('./shapes/ids.mjs').Crm} */ (told), habit })) {
					if ('planted' in emitted) {
						if (only !== 'rows') yield { system, truth: toTruth(emitted.planted, system, told) };
					} else if (only !== 'truth') yield { system, object: emitted.object, row: emitted.row };
				}
				if (only === 'rows') continue;
				for (const planted of [...book.truth, ...yields]) if (concerns(planted, system)) yield { system, truth: toTruth(planted, system, told) };
			}
		}
		if (only === 'rows') return;
		for (const system of systems) {
			if (/** @type {readonly string[]} */ (CRMS).includes(system)) for (const planted of listTotals(sums.result())) yield { system, truth: toTruth(planted, system, system) };
		}
	}

	return Object.freeze({
		parameters: PARAMETERS,
		/** The true company, without any dirt. */
		districts: trueDistricts,
		/** What our systems hold, before any system's shape: rows as people keep them, and what was planted. */
		*books() {
			for (const district of trueDistricts()) yield observe(seed, noise, district);
		},
		/** Sums over the true company. */
		totals() {
			const sums = totals();
			for (const district of trueDistricts()) sums.add(district);
			return sums.result();
		},
		everything,
		/**
		 * @param {import('./shapes/ids.mjs').System} system
		 * @param {RowOptions} [options]
		 * @returns {Generator<Row>}
		 */
		*rows(system, options) {
			for (const one of everything([system], { ...options, only: 'rows' })) if ('row' in one) yield one;
		},
		/**
		 * What was planted, with the ids of the system asked for.
		 * @param {import('./shapes/ids.mjs').System} system
		 * @param {RowOptions} [options]
		 * @returns {Generator<TruthRecord>}
		 */
		*truth(system, options) {
			for (const one of everything([system], { ...options, only: 'truth' })) if ('truth' in one) yield one.truth;
		},
	});
}

/** @typedef {ReturnType<typeof company>} Company */

/** Findings that live in one system beside the CRM. */
const HOME = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
	sideReportRow: ['sideReport'],
	sideReportUnmatched: ['sideReport'],
	overlap: ['crossbeam'],
});

/** @param {import('./truth/record.mjs').Planted} planted @param {import('./shapes/ids.mjs').System} system */
function concerns({ finding }, system) {
	const home = HOME[finding];
	return home === undefined ? /** @type {readonly string[]} */ (CRMS).includes(system) : home.includes(system);
}

/**
 * @param {import('./truth/record.mjs').Planted} planted
 * @param {import('./shapes/ids.mjs').System} system
 * @param {import('./shapes/ids.mjs').System} crm whose ids are told
 * @returns {TruthRecord}
 */
function toTruth({ finding, case: name, records, value, recoverable, why }, system, crm) {
	const idOf = (/** @type {import('./truth/record.mjs').Ref} */ { object, serial }) => idIn(object === 'overlap' || object === 'note' || object === 'row' ? system : crm, object, serial);
	return { finding, case: name, records: records.map((one) => ({ object: one.object, id: idOf(one) })), value: /** @type {Record<string, unknown>} */ (withIds(value, idOf)), recoverable, why };
}
