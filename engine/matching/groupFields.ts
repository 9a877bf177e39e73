import { comparisonOf, personName, type Comparison, type FieldType, type PersonPart } from './comparisons';
import type { MatchField, MatchRecord } from './types';

/** Columns that are compared as one. */
export interface FieldGroup {
	readonly name: string;
	readonly type: FieldType;
	readonly columns: readonly string[];
	readonly comparison: Comparison<unknown>;
}

const PERSON: ReadonlyMap<FieldType, PersonPart> = new Map([
	['givenName', 'given'],
	['middleName', 'middle'],
	['surname', 'surname'],
]);
/** Rows that are looked at to see whether columns of names hold one word each. */
const LOOKED_AT = 2000;

const columnsOf = ({ name, columns }: MatchField): readonly string[] => columns ?? [name];

/** Whether a column of full names holds parts of names: most of its cells are one word. */
function holdsParts(field: MatchField, records: readonly MatchRecord[]): boolean {
	const columns = columnsOf(field);
	if (columns.length > 1) return false;
	let [one, all] = [0, 0];
	const step = Math.max(1, Math.floor(records.length / LOOKED_AT));
	for (let i = 0; i < records.length; i += step) {
		const cell = records[i]?.fields[columns[0] ?? ''];
		if (typeof cell !== 'string' || cell.trim() === '') continue;
		all++;
		if (!/\S\s+\S/.test(cell)) one++;
	}
	return all > 0 && one > 0.8 * all;
}

/**
 * Decides which fields are compared as one.
 *
 * 1. Given name, middle name and surname of one group are one person; a full name beside them stands in where
 *    they are blank. Two or more columns of full names that hold single words are parts of one name.
 * 2. Address fields of one group are one address.
 * 3. Every other field is compared by itself.
 */
export function groupFields(fields: readonly MatchField[], records: readonly MatchRecord[]): FieldGroup[] {
	const groups: FieldGroup[] = [];
	const taken = new Set<MatchField>();
	const keyOf = ({ group = '' }: MatchField): string => group;
	for (const key of new Set(fields.map(keyOf))) {
		const own = fields.filter((field) => keyOf(field) === key);
		let parts: [MatchField, PersonPart][] = own.flatMap((field) => {
			const part = PERSON.get(field.type);
			return part === undefined ? [] : [[field, part]];
		});
		const full = own.filter(({ type }) => type === 'personName');
		if (parts.length === 0) {
			const single = full.filter((field) => holdsParts(field, records));
			if (single.length > 1) {
				parts = single.map((field, i) => [
					field,
					i === 0 ? 'given' : i === single.length - 1 ? 'surname' : 'middle',
				]);
			}
		} else if (full.length === 1 && full[0] !== undefined) parts.push([full[0], 'full']);
		if (parts.length > 1) {
			for (const [field] of parts) taken.add(field);
			groups.push({
				name: parts.map(([{ name }]) => name).join(' + '),
				type: 'personName',
				columns: parts.flatMap(([field]) => columnsOf(field)),
				comparison: personName(
					parts.flatMap(([field, part]) => columnsOf(field).map(() => part)),
				) as Comparison<unknown>,
			});
		}
		const addresses = own.filter(({ type }) => type === 'address');
		if (addresses.length > 1) {
			for (const field of addresses) taken.add(field);
			groups.push({
				name: addresses.map(({ name }) => name).join(' + '),
				type: 'address',
				columns: addresses.flatMap(columnsOf),
				comparison: comparisonOf('address'),
			});
		}
	}
	for (const field of fields) {
		if (taken.has(field)) continue;
		const columns = columnsOf(field);
		const part = PERSON.get(field.type) ?? (field.type === 'personName' ? 'full' : undefined);
		const comparison =
			part === undefined ? comparisonOf(field.type) : (personName(columns.map(() => part)) as Comparison<unknown>);
		groups.push({ name: field.name, type: field.type, columns, comparison });
	}
	return groups;
}
