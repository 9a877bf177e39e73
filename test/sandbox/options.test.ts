import { parseOptions } from '../../sandbox/n8n/options.mjs';

const CWD = '/somewhere';

describe('parseOptions', () => {
	it('without options runs the sample rows on n8n\'s usual port, and keeps serving', () => {
		expect(parseOptions([], CWD)).toMatchObject({ once: false, json: false, port: 5678, csv: [], dev: false, help: false });
	});

	it('takes every word after --csv up to the next option, relative to where the person is', () => {
		const { csv, once } = parseOptions(['--csv', 'deals.csv', '/data/partners.csv', '--once'], CWD);
		expect(csv).toEqual(['/somewhere/deals.csv', '/data/partners.csv']);
		expect(once).toBe(true);
	});

	it('takes --csv more than once, and with an equals sign', () => {
		expect(parseOptions(['--csv', 'a.csv', '--csv=b.csv'], CWD).csv).toEqual(['/somewhere/a.csv', '/somewhere/b.csv']);
	});

	it('resolves --home from where the person is', () => {
		expect(parseOptions(['--home', 'mine'], CWD).home).toBe('/somewhere/mine');
	});

	it.each([
		[['--prot', '1'], '"--prot" is not an option'],
		[['deals.csv'], 'npm start -- --csv deals.csv'],
		[['--csv'], '"--csv" needs at least one file'],
		[['--csv', '--once'], '"--csv" needs at least one file'],
		[['--port', 'abc'], '"--port abc" is not a port'],
		[['--port', '0'], '"--port 0" is not a port'],
		[['--port', '65536'], '"--port 65536" is not a port'],
		[['--port'], '--port'],
		[['--once=yes'], '--once'],
	])('refuses %j with a sentence and exit code 2', (argv, sentence) => {
		expect(() => parseOptions(argv, CWD)).toThrow(expect.objectContaining({ exitCode: 2, message: expect.stringContaining(sentence) }));
	});
});
