import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { followEventLog } from '../../sandbox/n8n/eventLog.mjs';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'partner-ops-events-'));
afterAll(() => {
	fs.rmSync(dir, { recursive: true });
});

const event = (executionId: string): string => `${JSON.stringify({ eventName: 'n8n.workflow.success', payload: { executionId } })}\n`;

describe('followEventLog', () => {
	it('reads only what is added from now on, whole lines only, and passes over what is no event', () => {
		const file = path.join(dir, 'added.log');
		fs.writeFileSync(file, event('1'));
		const news = followEventLog(file);
		expect(news()).toEqual([]);

		const [start, end] = [event('2').slice(0, 20), event('2').slice(20)];
		fs.appendFileSync(file, `not json\n{"type":"confirmation"}\n${start}`);
		expect(news()).toEqual([]);
		fs.appendFileSync(file, end);
		expect(news().map(({ payload }) => payload.executionId)).toEqual(['2']);
	});

	it('waits for a file that is not there yet, and begins again when it is replaced by a shorter one', () => {
		const file = path.join(dir, 'replaced.log');
		const news = followEventLog(file);
		expect(news()).toEqual([]);
		fs.writeFileSync(file, event('first') + event('second'));
		expect(news()).toHaveLength(2);
		fs.writeFileSync(file, event('3'));
		expect(news().map(({ payload }) => payload.executionId)).toEqual(['3']);
	});
});
