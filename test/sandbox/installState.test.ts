import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { installState, UNFINISHED_MARK } from '../../sandbox/setup/installState.mjs';

const PACKAGES = {
	'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
	'node_modules/a/node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
	'node_modules/other-platform': { version: '3.0.0', integrity: 'sha512-c', optional: true },
};

let dir: string;
beforeEach(() => {
	dir = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-install-'));
	const manifest = { dependencies: { a: '1.0.0' } };
	write('package.json', manifest);
	write('package-lock.json', { packages: { '': manifest, ...PACKAGES } });
});
afterEach(() => {
	fs.rmSync(dir, { recursive: true });
});

function write(name: string, content: unknown): void {
	fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
	fs.writeFileSync(path.join(dir, name), typeof content === 'string' ? content : JSON.stringify(content));
}

/** What npm leaves behind when it has finished. */
function installEverything(): void {
	write('node_modules/a/package.json', {});
	write('node_modules/a/node_modules/b/package.json', {});
	const { 'node_modules/other-platform': _absent, ...installed } = PACKAGES;
	write('node_modules/.package-lock.json', { packages: installed });
}

describe('installState', () => {
	it('is missing on a bare clone', () => {
		expect(installState(dir)).toBe('missing');
	});

	it('is complete when all that the lock asks for is there, whatever the times say', () => {
		installEverything();
		fs.utimesSync(path.join(dir, 'node_modules/.package-lock.json'), 1, 1);
		expect(installState(dir)).toBe('complete');
	});

	it('is half finished when packages are there and npm never wrote its last file', () => {
		write('node_modules/a/package.json', {});
		expect(installState(dir)).toBe('halfFinished');
	});

	it('is half finished when an update was cut off, though npm\'s last file is still the one from before', () => {
		installEverything();
		write(`node_modules/${UNFINISHED_MARK}`, '');
		expect(installState(dir)).toBe('halfFinished');
	});

	it('is half finished when npm\'s last file is cut off in the middle', () => {
		installEverything();
		write('node_modules/.package-lock.json', '{"packages": {');
		expect(installState(dir)).toBe('halfFinished');
	});

	it('is outdated when the lock asks for another version', () => {
		installEverything();
		write('package-lock.json', { packages: { '': { dependencies: { a: '1.0.0' } }, ...PACKAGES, 'node_modules/a': { version: '1.1.0', integrity: 'sha512-d' } } });
		expect(installState(dir)).toBe('outdated');
	});

	it('is outdated when a package was deleted by hand', () => {
		installEverything();
		fs.rmSync(path.join(dir, 'node_modules/a/node_modules'), { recursive: true });
		expect(installState(dir)).toBe('outdated');
	});

	it('is outdated when package.json was edited and the lock was not', () => {
		installEverything();
		write('package.json', { dependencies: { a: '1.0.0', z: '1.0.0' } });
		expect(installState(dir)).toBe('outdated');
	});

	it('is outdated when there is no lock', () => {
		installEverything();
		fs.rmSync(path.join(dir, 'package-lock.json'));
		expect(installState(dir)).toBe('outdated');
	});
});
