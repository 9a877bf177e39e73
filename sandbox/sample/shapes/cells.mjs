// @ts-check
import { DAY, HOUR, isoDay, isoInstant, partsOf } from '../time/days.mjs';

/** @param {number | undefined} day */
export const dayText = (day) => (day === undefined ? '' : isoDay(day));
/** Nine in the morning of a day. @param {number} day */
export const morning = (day) => day * DAY + 9 * HOUR;
/** @param {number | undefined} instant */
export const instantText = (instant) => (instant === undefined ? '' : isoInstant(instant));
/** `2025-03-14T09:00:00.000+0000`. @param {number} instant */
export const salesforceInstant = (instant) => isoInstant(instant).replace('Z', '+0000');
/** `2025-03-14 09:00:00`. @param {number} instant */
export const pipedriveInstant = (instant) => isoInstant(instant).slice(0, 19).replace('T', ' ');
/** `2025-03-14T09:00:00Z`. @param {number} instant */
export const wholeSeconds = (instant) => isoInstant(instant).replace('.000Z', 'Z');

/** `31.12.2025`. @param {number} day */
export const germanDay = (day) => {
	const { year, month, day: date } = partsOf(day);
	return `${String(date).padStart(2, '0')}.${String(month).padStart(2, '0')}.${year}`;
};

/** `1.234.567,00`. @param {number} amount */
export const germanAmount = (amount) => `${amount < 0 ? '-' : ''}${grouped(Math.abs(amount), '.')},00`;
/** @param {number} amount @param {string} mark */
export const grouped = (amount, mark) => String(Math.round(amount)).replace(/\B(?=(\d{3})+$)/g, mark);

/** Another way to write an amount that means the same. @param {import('../random/stream.mjs').Stream} random @param {number} amount @param {string} currency */
export function oddAmount(random, amount, currency) {
	const sign = amount < 0 ? '-' : '';
	const size = Math.abs(amount);
	const choices = [`${sign}${grouped(size, ',')}.00`, `${sign}${grouped(size, ' ')}`, `${sign}${grouped(size, '\'')}`, ` ${amount} `, `${sign}${grouped(size, ',')}`, `${amount}.00`, `${sign}${grouped(size, '\u00a0')}`];
	if (currency === 'EUR') choices.push(`${sign}${grouped(size, '.')},00 €`, `€ ${amount}`, `EUR ${sign}${grouped(size, ' ')}`, `${sign}${grouped(size, '.')},00`);
	if (currency === 'USD') choices.push(`US$ ${sign}${grouped(size, ',')}`, `USD ${amount}`, `${sign}${grouped(size, ',')} USD`);
	if (amount >= 1000 && amount % 100 === 0) choices.push(`${amount / 1000}k`);
	return random.pick(choices);
}

/** Another way to write a day that means the same in any order of day and month. @param {import('../random/stream.mjs').Stream} random @param {number} day @returns {string | number} */
export function oddDay(random, day) {
	const { year, month, day: date } = partsOf(day);
	const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
	/** @type {(string | number)[]} */
	const choices = [
		day * DAY, String(day * DAY), day * 86_400, `${isoDay(day)}T00:00:00Z`, `${isoDay(day)} 00:00:00 UTC`, germanDay(day), `${date} ${names[month - 1]} ${year}`, `${names[month - 1]} ${date}, ${year}`,
		`${date}-${names[month - 1]}-${String(year).slice(2)}`, `${year}/${String(month).padStart(2, '0')}/${String(date).padStart(2, '0')}`, `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`, day + 25_569,
	];
	return random.pick(choices);
}

/** Texts that stand for nothing. */
export const NOTHINGS = Object.freeze(['', '', '', 'null', 'N/A', '-', 'NULL', ' ', '#N/A', 'undefined', '—']);

/** @param {import('../random/stream.mjs').Stream} random @param {string} text */
export function mixedCase(random, text) {
	const dice = random.next();
	return dice < 0.1 ? text.toUpperCase() : dice < 0.2 ? text.toLowerCase() : dice < 0.24 ? ` ${text} ` : dice < 0.27 ? `${text}\u00a0` : text;
}
