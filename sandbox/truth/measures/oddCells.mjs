// @ts-check

/** @typedef {import('../scoreboard.mjs').Observed} Observed */

/** The field of a record that a column of a source fills. */
const FIELD_OF = /** @type {Readonly<Record<string, string>>} */ ({
	ACV: 'acv',
	Currency: 'currency',
	'Created Date': 'createdAt',
	'Close Date': 'closedAt',
	'Lead Source': 'leadSource',
	Partner_Account__c: 'claimedPartners',
});

/** What a record says of a field, in the form in which the truth is written. @param {any} record @param {string} field */
function sayingOf(record, field) {
	const value = record[field];
	if (field === 'claimedPartners') return value?.map((/** @type {any} */ { partnerId }) => partnerId) ?? [];
	if (field === 'createdAt' || field === 'closedAt') return value === undefined ? null : String(value).slice(0, 10);
	return value ?? null;
}

/** @param {unknown} said @param {unknown} means */
const agrees = (said, means) => (Array.isArray(said) ? said.includes(means) : said === means);

/** Cells written oddly that mean one thing only: whether the record says that thing. @param {Observed} observed */
export function oddCells({ truth, records }) {
	const byId = new Map(records.filter(({ recordType }) => recordType === 'opportunity').map((record) => [record.id, record]));
	const planted = truth.filter(({ finding, value }) => finding === 'oddCell' && FIELD_OF[value.field] !== undefined);
	let [found, right] = [0, 0];
	for (const { records: [deal], value } of planted) {
		const record = byId.get(deal?.id);
		if (record === undefined) continue;
		const said = sayingOf(record, /** @type {string} */ (FIELD_OF[value.field]));
		if (said !== null || value.means === null) found += 1;
		if (agrees(said, value.means)) right += 1;
	}
	return { planted: planted.length, recoverable: planted.filter(({ recoverable }) => recoverable).length, found, right };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * An oracle that knows every way in which the generator writes a cell, and sees the cell only.
 * @param {string} field
 * @param {unknown} written
 */
function read(field, written) {
	const text = String(written).replace(/[\u00a0\ufeff]/g, ' ').trim();
	if (/^(null|undefined|n\/a|-|none|#n\/a|)$/i.test(text)) return null;
	if (field === 'currency') return /^(€|euro)$/i.test(text) ? 'EUR' : text.toUpperCase();
	if (field === 'acv') {
		const digits = text.replace(/[^\d.,kKmM-]/g, '');
		const factor = /k$/i.test(digits) ? 1e3 : /m$/i.test(digits) ? 1e6 : 1;
		const comma = digits.lastIndexOf(',');
		const dot = digits.lastIndexOf('.');
		const plain = comma > dot && (dot !== -1 || digits.length - comma !== 4) ? digits.replace(/\./g, '').replace(',', '.') : digits.replace(/,/g, '');
		return Math.round(Number.parseFloat(plain) * factor * 100) / 100;
	}
	if (field !== 'createdAt' && field !== 'closedAt') return text;
	const iso = (/** @type {number} */ time) => new Date(time).toISOString().slice(0, 10);
	if (/^\d{13}$/.test(text)) return iso(Number(text));
	if (/^\d{10}$/.test(text)) return iso(Number(text) * 1000);
	if (/^\d{8}$/.test(text)) return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
	if (/^\d{5}$/.test(text)) return iso((Number(text) - 25_569) * 86_400_000);
	const parts = text.split(/[\s./,T-]+/).filter((part) => part !== '');
	const month = parts.findIndex((part) => MONTHS.includes(part.slice(0, 3).toLowerCase()) && !/\d/.test(part));
	const numbers = parts.filter((part) => /^\d+$/.test(part)).map(Number);
	const pad = (/** @type {number | undefined} */ value) => String(value).padStart(2, '0');
	const year = (/** @type {number} */ value) => (value < 100 ? value + 2000 : value);
	if (month !== -1) return `${year(numbers[1] ?? 0)}-${pad(MONTHS.indexOf((parts[month] ?? '').slice(0, 3).toLowerCase()) + 1)}-${pad(numbers[0])}`;
	if ((numbers[0] ?? 0) > 1000) return `${numbers[0]}-${pad(numbers[1])}-${pad(numbers[2])}`;
	const dayFirst = text.includes('.') || (numbers[0] ?? 0) > 12;
	const [first, second] = dayFirst ? [1, 0] : [0, 1];
	return `${year(numbers[2] ?? 0)}-${pad(numbers[first])}-${pad(numbers[second])}`;
}

/** @param {Observed} observed */
export function oddCellsOracle({ truth }) {
	const planted = truth.filter(({ finding, value }) => finding === 'oddCell' && FIELD_OF[value.field] !== undefined);
	const right = planted.filter(({ value }) => {
		const field = /** @type {string} */ (FIELD_OF[value.field]);
		// Of a 15-character id the generator's own checksum makes the long one.
		return field === 'claimedPartners' ? String(value.means).startsWith(String(value.written)) : read(field, value.written) === value.means;
	}).length;
	return { planted: planted.length, recoverable: planted.filter(({ recoverable }) => recoverable).length, found: planted.length, right };
}
