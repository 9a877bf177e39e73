// @ts-check

/**
 * @typedef {'partner' | 'account' | 'contact' | 'deal' | 'touch' | 'registration' | 'note' | 'overlap' | 'row'} ObjectName
 *
 * @typedef {object} Ref a record of the book; each system has an id of its own for it
 * @property {ObjectName} object
 * @property {number} serial
 *
 * @typedef {object} Planted one planted case, before its records have a system's ids
 * @property {string} finding
 * @property {string} case
 * @property {readonly Ref[]} records
 * @property {Readonly<Record<string, unknown>>} value may hold refs anywhere
 * @property {boolean} recoverable whether an ideal reader of the rows could find it
 * @property {string} why
 */

/** @param {ObjectName} object @param {number} serial @returns {Ref} */
export const ref = (object, serial) => ({ object, serial });

/** @param {unknown} value @returns {value is Ref} */
const isRef = (value) => typeof value === 'object' && value !== null && 'object' in value && 'serial' in value;

/**
 * The value with a system's id in the place of each record.
 * @param {unknown} value
 * @param {(ref: Ref) => string} idOf
 * @returns {unknown}
 */
export function withIds(value, idOf) {
	if (isRef(value)) return idOf(value);
	if (Array.isArray(value)) return value.map((one) => withIds(one, idOf));
	if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withIds(one, idOf)]));
	return value;
}
