'use strict';

// Read by the tests: full counts instead of those that fit into every run.
process.env.PARTNER_OPS_SOAK = '1';

/** The end-to-end tests at full counts, and those too long for every run; started by hand. */
module.exports = {
	...require('./jest.e2e.config.js'),
	displayName: 'soak',
	testMatch: ['<rootDir>/test/e2e/**/*.{test,soak}.ts', '<rootDir>/test/truth/{calibration,metrics}.test.ts', '<rootDir>/test/**/*.simulation.test.ts'],
	testTimeout: 3_600_000,
};
