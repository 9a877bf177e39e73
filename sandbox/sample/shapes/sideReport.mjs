// @ts-check
import { refusedRows } from './refused.mjs';

/**
 * The spreadsheet in which partner managers keep what the CRM has no field for: names as people say them,
 * days in words, and lines that only their writer understands.
 * @type {import('./shape.mjs').Shape}
 */
export function* sideReport(book) {
	for (const { serial, who, customer, when, what, amount, manager } of book.notes) {
		yield { object: 'note', row: { 'No': `note-${serial}`, 'Partner': who, 'Customer': customer, 'When': when, 'What happened': what, 'Approx. value': amount, 'PM': manager.split('@')[0] ?? '' } };
	}
	yield* refusedRows({ ...book, deals: book.deals.slice(0, 100) }, 'sideReport', [
		() => ({ reason: 'blankRow', object: 'note', row: { 'No': '', 'Partner': '', 'Customer': '', 'When': '', 'What happened': '', 'Approx. value': '', 'PM': '' } }),
		(n) => ({ reason: 'missingField', object: 'note', row: { 'No': `note-x${n}`, 'Partner': '', 'Customer': '', 'When': '', 'What happened': '', 'Approx. value': '12k', 'PM': 'tom' } }),
	]);
}
