// @ts-check
import { salesforceId } from './salesforceId.mjs';

/** @typedef {import('../truth/record.mjs').ObjectName} ObjectName */

/** Systems that can be the CRM; each holds the whole company. */
export const CRMS = Object.freeze(/** @type {const} */ (['csv', 'hubspotV1', 'hubspotV3', 'salesforce', 'pipedriveV1', 'pipedriveV2']));
/** Systems beside the CRM. */
const SIDE_SYSTEMS = Object.freeze(/** @type {const} */ (['partnerstack', 'crossbeam', 'sideReport']));
export const SYSTEMS = Object.freeze(/** @type {const} */ ([...CRMS, ...SIDE_SYSTEMS]));

/** @typedef {(typeof CRMS)[number]} Crm */
/** @typedef {(typeof SYSTEMS)[number]} System */

const CSV = { partner: 'PRT', account: 'ACC', contact: 'CON', deal: 'OPP', touch: 'ACT', registration: 'REG', note: 'note', overlap: 'overlap', row: 'row' };
const HUBSPOT = { partner: 51e8, account: 62e8, contact: 15e9, deal: 11e9, touch: 30e9, registration: 27e9, note: 0, overlap: 0, row: 0 };
const SALESFORCE = { partner: '001', account: '001', contact: '003', deal: '006', touch: '00T', registration: 'a0R', note: '', overlap: '', row: '' };
const PIPEDRIVE = { partner: 50_000_000, account: 1, contact: 1, deal: 1, touch: 1, registration: 1, note: 0, overlap: 0, row: 0 };

/**
 * The id that a system gives a record, as text.
 * @param {System} system
 * @param {ObjectName} object
 * @param {number} serial
 * @returns {string}
 */
export function idIn(system, object, serial) {
	if (object === 'note' || object === 'overlap' || object === 'row') return `${object}-${serial}`;
	switch (system) {
		case 'hubspotV1':
		case 'hubspotV3':
			return String(HUBSPOT[object] + serial);
		case 'salesforce':
			return salesforceId(SALESFORCE[object], object === 'partner' ? 500_000_000 + serial : serial);
		case 'pipedriveV1':
		case 'pipedriveV2':
			return String(PIPEDRIVE[object] + serial);
		case 'partnerstack':
			return `${{ partner: 'part', account: 'cust', contact: 'cont', deal: 'deal', touch: 'actn', registration: 'lead' }[object]}_${key(object, serial)}`;
		default:
			return `${CSV[object]}-${String(serial).padStart(6, '0')}`;
	}
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** 14 letters that look random and never repeat. @param {string} object @param {number} serial */
function key(object, serial) {
	let state = Math.imul(serial + 1, 0x9e3779b1) ^ (object.charCodeAt(0) * 0x01000193);
	let text = serial.toString(36).padStart(6, '0');
	while (text.length < 14) {
		state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
		text += LETTERS.charAt((state >>> 8) % LETTERS.length);
	}
	return text;
}

/** 32 or 40 hexadecimal digits, always the same for the same words. @param {string} words @param {number} length */
export function hexOf(words, length) {
	let hex = '';
	let state = 0x811c9dc5;
	for (let round = 0; hex.length < length; round++) {
		for (let i = 0; i < words.length; i++) state = Math.imul(state ^ words.charCodeAt(i) ^ round, 0x01000193);
		state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
		hex += (state >>> 0).toString(16).padStart(8, '0');
	}
	return hex.slice(0, length);
}
