'use strict';

const TYPESCRIPT = '^.+\\.(ts|js|mjs)$';
/** Packages that exist as ES modules only; Jest needs them as CommonJS. */
const ESM_ONLY = '(canonicalize|change-case|double-metaphone|get-port|milliparsec|d3-[^/]+|htmlparser2|entities|domhandler|domutils|dom-serializer|domelementtype)';

/** What every project shares: TypeScript through SWC (types are checked by `npm run typecheck`). */
const common = {
	testEnvironment: 'node',
	transform: {
		[TYPESCRIPT]: [
			'@swc/jest',
			{ jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
		],
	},
	moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
	transformIgnorePatterns: [`/node_modules/(?!([^/]+/node_modules/)?${ESM_ONLY}/)`],
};

/** One project a room of `test/`, so that a room can be run alone. */
const project = (displayName, extra = {}) => ({
	...common,
	displayName,
	testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
	...extra,
});

/**
 * Tests that run n8n's own engine in this process. n8n's nodes come from the sandbox; they and ours must
 * see one n8n-workflow. Code of n8n, and ours as built, runs as it was published.
 */
const withN8n = {
	moduleNameMapper: { '^(n8n-workflow|n8n-core)$': '<rootDir>/node_modules/$1', '^sanitize-html$': '<rootDir>/test/support/n8n/sanitizeHtml.ts' },
	setupFiles: ['<rootDir>/test/support/n8n/quietN8n.ts'],
	transform: {
		'^.+/(test|nodes|engine|credentials)/.+\\.ts$': common.transform[TYPESCRIPT],
		'^.+/sandbox/(sample|n8n|setup)/.+\\.mjs$': common.transform[TYPESCRIPT],
		[`/node_modules/${ESM_ONLY}/.+\\.m?js$`]: common.transform[TYPESCRIPT],
	},
};

module.exports = {
	// Jest leaves a core to itself, which on a machine of two is half of it.
	maxWorkers: '100%',
	projects: [
		project('architecture'),
		project('engine'),
		project('nodes', withN8n),
		project('sandbox'),
		project('truth'),
		project('workflows', withN8n),
	],
};
