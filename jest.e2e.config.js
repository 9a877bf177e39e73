'use strict';

const { projects } = require('./jest.config.js');
const sandbox = projects.find(({ displayName }) => displayName === 'sandbox');

/** The real n8n, each test file with its own; one file after the other unless the machine has cores for more. */
module.exports = {
	...sandbox,
	displayName: 'e2e',
	globalSetup: '<rootDir>/jest.e2e.setup.js',
	testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
	testTimeout: 300_000,
	maxWorkers: Number(process.env.PARTNER_OPS_E2E_WORKERS ?? 1),
};
