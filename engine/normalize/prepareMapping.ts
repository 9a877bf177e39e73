import { toTarget, toTargets, type Target } from './cell';
import { PARTNER_FIELDS, fieldsOf, type PartnerField, type ReaderName } from './fields';
import type { AnyMapping, ColumnName, PartnerColumns, PartnerRole } from './preset';
import type { Reader } from './readers';
import { UNREAD_CODES, type IssueCode } from './tally';

/** A field with its column names taken apart. */
export interface PreparedField {
	readonly field: string;
	readonly targets: readonly Target[];
	readonly read: Reader;
	readonly unreadCode: IssueCode;
}

/** A mapping made ready once per run. */
export interface PreparedMapping {
	readonly mapping: AnyMapping;
	readonly fields: readonly PreparedField[];
	readonly partners: readonly {
		readonly role: PartnerRole | undefined;
		readonly fields: readonly PreparedField[];
	}[];
	/** Own columns by field. */
	readonly own: ReadonlyMap<string, string>;
}

/** Joins a mapping with the user's own columns, which come before the mapping's. */
export function prepareMapping(
	mapping: AnyMapping,
	own: ReadonlyMap<string, string>,
	readers: Readonly<Record<ReaderName, Reader>>,
): PreparedMapping {
	const known = fieldsOf(mapping.kind);
	const mine = new Map([...own].filter(([field]) => known.has(field)));
	const prepare = (field: string, names: readonly ColumnName[], withOwn: boolean): PreparedField[] => {
		const column = withOwn ? mine.get(field) : undefined;
		const targets = column === undefined ? toTargets(names) : [toTarget(column), ...toTargets(names)];
		const reader = known.get(field) ?? 'text';
		return targets.length === 0
			? []
			: [{ field, targets, read: readers[reader], unreadCode: UNREAD_CODES[reader] ?? 'unknownWord' }];
	};
	const columns = new Map(Object.entries(mapping.fields) as [string, readonly ColumnName[]][]);
	const names = [...new Set([...columns.keys(), ...mine.keys()])].filter(
		(field) => !Object.hasOwn(PARTNER_FIELDS, field),
	);
	const general: PartnerColumns = mapping.partners?.find(({ role }) => role === undefined) ?? { fields: {} };
	const others = (mapping.partners ?? []).filter((group) => group !== general);
	return {
		mapping,
		fields: names.flatMap((field) => prepare(field, columns.get(field) ?? [], true)),
		partners: [general, ...others].map((group) => ({
			role: group.role,
			fields: (Object.keys(PARTNER_FIELDS) as PartnerField[]).flatMap((field) =>
				prepare(field, group.fields[field] ?? [], group === general),
			),
		})),
		own: mine,
	};
}
