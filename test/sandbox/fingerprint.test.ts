import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fingerprint } from '../../sandbox/n8n/fingerprint.mjs';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-fingerprint-'));
afterAll(() => {
	fs.rmSync(dir, { recursive: true });
});

const write = (name: string, content: string): void => {
	fs.mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
	fs.writeFileSync(path.join(dir, name), content);
};

describe('fingerprint', () => {
	write('a.json', '1');
	write('deep/b.json', '2');
	const before = fingerprint(dir, ['a.json', 'deep']);

	it('does not depend on times or on the order of the names', () => {
		fs.utimesSync(path.join(dir, 'a.json'), 1, 1);
		expect(fingerprint(dir, ['deep', 'a.json'])).toBe(before);
	});

	it('changes with the content, with a name, and with a file that comes or goes', () => {
		write('a.json', '3');
		const edited = fingerprint(dir, ['a.json', 'deep']);
		write('deep/c.json', '4');
		const added = fingerprint(dir, ['a.json', 'deep']);
		fs.renameSync(path.join(dir, 'deep/c.json'), path.join(dir, 'deep/d.json'));
		const renamed = fingerprint(dir, ['a.json', 'deep']);
		expect(new Set([before, edited, added, renamed]).size).toBe(4);
	});

	it('takes what does not exist as nothing', () => {
		expect(fingerprint(dir, ['deep', 'missing'])).toBe(fingerprint(dir, ['deep']));
	});
});
