'use strict';

/** Before the first end-to-end test: the home that each of them starts from, so that no test pays for it. */
module.exports = async () => {
	// Jest turns TypeScript and ES modules into what it can load only while this runs.
	const { ensureBuilt, ensureN8n } = require('./sandbox/ensure.mjs');
	const { ensurePreparedHome } = require('./test/e2e/support/preparedHome.ts');
	await ensureBuilt();
	await ensurePreparedHome(await ensureN8n());
};
