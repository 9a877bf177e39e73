// @ts-check
import { shareOf } from '../dirt/book.mjs';
import { stream } from '../random/stream.mjs';
import { ref } from '../truth/record.mjs';

/**
 * Rows that nobody can use, mixed in among the others.
 *
 * @typedef {object} BadRow
 * @property {string} reason family of the reason: a reader may call it otherwise
 * @property {string} object
 * @property {unknown} row
 *
 * @param {import('../dirt/book.mjs').Book} book
 * @param {string} system
 * @param {readonly ((number: number) => BadRow)[]} kinds
 * @returns {Generator<import('./shape.mjs').Emitted>}
 */
export function* refusedRows(book, system, kinds) {
	const random = stream(book.seed, `refused ${system}`, book.district.number);
	const count = Math.max(1, Math.round(book.deals.length * shareOf(book, 'refusedRow')));
	for (let i = 0; i < count; i++) {
		const number = book.district.number * 256 + i;
		const make = i < 1 ? kinds[book.district.number % kinds.length] : random.pick(kinds);
		if (make === undefined) return;
		const { reason, object, row } = make(number);
		yield { object, row };
		yield { planted: { finding: 'mustRefuse', case: `${system}-refused-${number}`, records: [ref('row', number)], value: { reason, object, row }, recoverable: true, why: 'nothing can be made of the row' } };
	}
}
