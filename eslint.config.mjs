import eslint from '@eslint/js';
import { buildScanConfig } from '@n8n/scan-community-package/scanner/scanner.mjs';
import tseslint from 'typescript-eslint';

/** n8n's own rules, for what ships only: tests and tools may touch the file system. */
const n8nRules = (await buildScanConfig()).map((config) => ({
	...config,
	...(config.files === undefined && config.rules !== undefined
		? { files: ['nodes/**/*.ts', 'credentials/**/*.ts', 'package.json'] }
		: {}),
	ignores: ['test/**', 'bench/**', 'sandbox/**', 'engine/**', '*.js', '*.mjs', 'gulp/**', 'workflows/**'],
}));

export default tseslint.config(
	{ ignores: ['dist/**', 'coverage/**', '**/node_modules/**', 'sandbox/home/**', 'package-lock.json', '**/package-lock.json'] },
	...n8nRules,
	{
		files: ['**/*.ts'],
		extends: [eslint.configs.recommended, ...tseslint.configs.strict, ...tseslint.configs.stylistic],
		rules: {
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			'no-console': 'error',
			'@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
			'@typescript-eslint/consistent-type-imports': 'error',
			// `const { source, ...rest }` says what is left out.
			'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
			// Reading `array[i]` in a numerical loop is clearer than entries() and as safe under noUncheckedIndexedAccess.
			'@typescript-eslint/prefer-for-of': 'off',
		},
	},
	{
		files: ['engine/**/*.ts'],
		ignores: ['**/*.d.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['process', 'global', 'globalThis', 'console', 'setTimeout', 'setInterval', 'fetch', 'Buffer'].map((name) => ({
					name,
					message: 'The engine is pure: no I/O, no timers, no process.',
				})),
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Date', property: 'now', message: 'The as-of instant is passed in.' },
				{ object: 'Math', property: 'random', message: 'A seeded Rng is passed in.' },
			],
			'no-restricted-syntax': [
				'error',
				{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The as-of instant is passed in.' },
				{ selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
				{ selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
				{ selector: "CallExpression[callee.property.name='localeCompare']", message: 'Order by code unit: a locale differs between machines.' },
			],
		},
	},
	{
		files: ['test/**/*.ts', 'bench/**/*.ts'],
		rules: { 'no-console': 'off' },
	},
	{
		files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
		ignores: ['nodes/**', 'credentials/**'],
		extends: [eslint.configs.recommended],
		rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
		languageOptions: {
			globals: Object.fromEntries(
				['process', 'console', 'require', 'module', 'exports', '__dirname', '__filename', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'URL', 'Buffer', 'performance', 'AbortSignal', 'AbortController', 'TextDecoder', 'TextEncoder', 'fetch'].map((name) => [name, 'readonly']),
			),
		},
	},
);
