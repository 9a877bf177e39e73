'use strict';

/** What every project shares: TypeScript through SWC (types are checked by `npm run typecheck`). */
const common = {
	testEnvironment: 'node',
	transform: {
		'^.+\\.(ts|js|mjs)$': [
			'@swc/jest',
			{ jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
		],
	},
	moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
	transformIgnorePatterns: ['/node_modules/(?!(canonicalize|fmin|d3-[^/]+)/)'],
};

/** One project a room of `test/`, so that a room can be run alone. */
const project = (displayName, extra = {}) => ({
	...common,
	displayName,
	testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
	...extra,
});

module.exports = {
	projects: [
		project('architecture'),
		project('engine'),
		project('nodes'),
		project('sandbox'),
		project('workflows'),
	],
};
