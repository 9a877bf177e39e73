// @ts-check

/** What the exit code says: scripts can tell a failed run from a machine that is not ready. */
export const EXIT = Object.freeze({
	ok: 0,
	runFailed: 1,
	badUsage: 2,
	notReady: 3,
	/** What a shell reports for Ctrl-C. */
	interrupted: 130,
});

/** Something that a person can mend: the message is a sentence that says what happened and what to do. */
export class Failure extends Error {
	/**
	 * @param {string} message
	 * @param {number} [exitCode]
	 */
	constructor(message, exitCode = EXIT.notReady) {
		super(message);
		this.name = 'Failure';
		this.exitCode = exitCode;
	}
}

/**
 * Prints why a script ends and answers its exit code. A Failure is a sentence; anything else is a
 * defect of ours and comes with its stack.
 * @param {unknown} error
 * @returns {number}
 */
export function reportFailure(error) {
	if (error instanceof Failure) {
		process.stderr.write(`\n${error.message}\n`);
		return error.exitCode;
	}
	const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
	process.stderr.write(`\nThe sandbox stopped for a reason it did not foresee:\n${text}\n`);
	return EXIT.runFailed;
}
