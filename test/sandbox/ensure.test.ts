import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

const ensure = (...args: string[]) => spawnSync(process.execPath, [path.join(root, 'sandbox/ensure.mjs'), ...args], { encoding: 'utf8' });

describe('ensure.mjs', () => {
	it('passes arguments on as they are, and the exit code back', () => {
		const { status, stdout } = ensure('--', 'node', '-e', 'console.log(JSON.stringify(process.argv.slice(1)));process.exit(7)', 'a b', '--build', '"');
		expect(JSON.parse(stdout)).toEqual(['a b', '--build', '"']);
		expect(status).toBe(7);
	});

	it('finds the commands of the installed packages', () => {
		const { status, stdout } = ensure('--', 'tsc', '--version');
		expect(stdout).toContain('Version');
		expect(status).toBe(0);
	});

	it.each([
		[['--nope', '--', 'jest'], '"--nope" is not an option'],
		[[], 'No command was given'],
		[['--', 'no-such-command'], 'There is no command "no-such-command"'],
	])('refuses %j with a sentence and exit code 2', (args, sentence) => {
		const { status, stderr } = ensure(...args);
		expect(stderr).toContain(sentence);
		expect(status).toBe(2);
	});
});

describe('start.mjs', () => {
	const start = (...args: string[]) => spawnSync(process.execPath, [path.join(root, 'sandbox/start.mjs'), ...args], { encoding: 'utf8' });

	it('explains itself', () => {
		const { status, stdout } = start('--help');
		expect(stdout).toContain('--csv FILE...');
		expect(status).toBe(0);
	});

	it('refuses a file that is not there before it starts anything, and prints nothing but the sentence', () => {
		const { status, stdout, stderr } = start('--once', '--json', '--csv', 'no-such-file.csv');
		expect(stderr.trim()).toMatch(/no-such-file\.csv does not exist\. Check the path after --csv\.$/);
		expect(stdout).toBe('');
		expect(status).toBe(2);
	});
});
