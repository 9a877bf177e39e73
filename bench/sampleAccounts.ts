import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { BookRecord } from '../engine/model';
import { company } from '../sandbox/sample/index.mjs';

/** An account of the sample company and the customer it truly is. */
interface SampleAccount {
	readonly record: BookRecord;
	readonly customer: string;
}

/** Accounts a size of 1 surely has. */
const LEAST_AT_SIZE_1 = 4_000;

/** Writes the first accounts of the sample company, one a line; rows of one customer name the first of them. */
export function writeSampleAccounts(file: string, count: number): void {
	const size = Math.ceil((10 * count) / LEAST_AT_SIZE_1) / 10;
	const out = openSync(file, 'w');
	let left = count;
	for (const { accounts, truth } of company({ seed: 1, size, noise: 1 }).books()) {
		const customer = new Map<number, number>();
		for (const { finding, records } of truth) {
			const [first, ...others] = records;
			if (finding === 'duplicateAccount' && first !== undefined) for (const { serial } of others) customer.set(serial, first.serial);
		}
		for (const { serial, name, domain, phone, street, postcode, city, country, parentSerial } of accounts.slice(0, left)) {
			const parentId = parentSerial === undefined ? '' : `A${parentSerial}`;
			const record = { recordType: 'account', id: `A${serial}`, name, domains: domain === '' ? [] : [domain], phone, street, postcode, city, country, parentId };
			writeSync(out, `${JSON.stringify({ record, customer: `A${customer.get(serial) ?? serial}` })}\n`);
		}
		left -= accounts.length;
		if (left <= 0) break;
	}
	closeSync(out);
}

/** The first accounts of that file. */
export function readSampleAccounts(file: string, count: number): SampleAccount[] {
	const text = readFileSync(file, 'utf8');
	const accounts: SampleAccount[] = [];
	for (let from = 0; from < text.length && accounts.length < count; ) {
		const to = text.indexOf('\n', from);
		accounts.push(JSON.parse(text.slice(from, to)) as SampleAccount);
		from = to + 1;
	}
	if (accounts.length < count) throw new Error(`The file holds ${accounts.length} accounts, not ${count}.`);
	return accounts;
}
