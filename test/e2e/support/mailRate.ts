import { readFileSync } from 'node:fs';

/** Ticks of a second in which Linux counts processor time. */
const TICKS = 100;

/** Seconds of processor time that a process has used; NaN where the system does not tell. */
export function processorSeconds(pid: number): number {
	try {
		const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
		const [user = NaN, system = NaN] = fields.split(' ').slice(11, 13).map(Number);
		return (user + system) / TICKS;
	} catch {
		return NaN;
	}
}

/** Says how many mails a minute came, by the clock and by what the sender's processor did. */
export function tellRate(how: string, mails: readonly { readonly at: number }[], processor: number): void {
	const times = mails.map(({ at }) => at);
	const minutes = (Math.max(...times) - Math.min(...times)) / 60_000;
	process.stdout.write(`Measured, ${how}: ${mails.length} mails, ${((mails.length - 1) / minutes).toFixed(0)} a minute by the clock, ${((processor / mails.length) * 1_000).toFixed(0)} ms of processor time a mail, planning included.\n`);
}
