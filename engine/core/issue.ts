/** How much an issue matters: a `blocker` makes a row unusable, a `warning` makes a value unusable. */
export type Severity = 'blocker' | 'warning' | 'information';

/** Something about the data that a person should know; data, never an exception. */
export interface Issue {
	/** Stable identifier in camelCase, e.g. `notANumber`. */
	readonly code: string;
	readonly severity: Severity;
	/** What happened and what to do, in one or two sentences. */
	readonly message: string;
	readonly recordId?: string;
	readonly field?: string;
	readonly expected?: string;
	readonly received?: unknown;
}

/** One fault of a spec: where it is and what would be right. */
export interface SpecFault {
	/** Path to the value, e.g. `weights.winRate`. */
	readonly path: string;
	readonly message: string;
}

/** Thrown before any work when a configuration cannot be used; lists every fault at once. */
export class SpecError extends Error {
	override readonly name = 'SpecError';
	readonly faults: readonly SpecFault[];

	constructor(subject: string, faults: readonly SpecFault[]) {
		const list = faults.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
		super(`${subject} cannot be used. ${list.join('; ')}.`);
		this.faults = faults;
	}
}
