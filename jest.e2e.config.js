'use strict';

const { projects } = require('./jest.config.js');
const sandbox = projects.find(({ displayName }) => displayName === 'sandbox');

/** The real n8n, one test file after the other: each boots its own. */
module.exports = {
	...sandbox,
	displayName: 'e2e',
	testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
	testTimeout: 300_000,
	maxWorkers: 1,
};
