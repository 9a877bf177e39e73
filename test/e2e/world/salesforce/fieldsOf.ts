import type { Sobject } from './runSoql';

/** What a query must ask for to get everything that the rows of an object hold: `Id, Name, Account.Name, ...`. */
export function fieldsOf(rows: readonly Sobject[]): string {
	const names = new Set<string>();
	for (const row of rows) {
		for (const [name, value] of Object.entries(row)) {
			if (name === 'attributes') continue;
			if (typeof value !== 'object' || value === null) {
				if (value !== null || !/__r$|^[A-Z][a-z]+$/.test(name) || name === 'Id' || name === 'Name') names.add(name);
			} else for (const inner of Object.keys(value)) if (inner !== 'attributes') names.add(`${name}.${inner}`);
		}
	}
	return [...names].filter((name) => ![...names].some((other) => other.startsWith(`${name}.`))).join(', ');
}
