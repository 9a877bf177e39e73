// @ts-check
const startedAt = Date.now();

/** Seconds since this process began, for people. */
const elapsed = () => `${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`;

/**
 * One line of progress. Always on stderr, so that stdout holds results only.
 * @param {string} message
 */
export function say(message) {
	process.stderr.write(`${elapsed()}  ${message}\n`);
}

/**
 * Says something every few seconds while `work` goes on, so that a long step never looks stuck.
 * @template T
 * @param {() => string} describe
 * @param {Promise<T>} work
 * @param {number} [everyMs]
 * @returns {Promise<T>}
 */
export async function withHeartbeat(describe, work, everyMs = 15_000) {
	const timer = setInterval(() => say(describe()), everyMs);
	try {
		return await work;
	} finally {
		clearInterval(timer);
	}
}
