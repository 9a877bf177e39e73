import { spawnSync } from 'node:child_process';

/** One variant of a measurement, run in a process of its own: what it says of itself, and its peak memory. */
export interface Measured {
	readonly milliseconds: number;
	/** Time on the clock, where it was taken; on a busy machine it is longer than the work. */
	readonly wall?: number;
	readonly megabytes: number;
}

/** In a child process: prints what it measured for the parent to read. */
export function tell(milliseconds: number, wall?: number): void {
	const megabytes = process.resourceUsage().maxRSS / 1024;
	process.stdout.write(`${JSON.stringify({ milliseconds, ...(wall === undefined ? {} : { wall }), megabytes } satisfies Measured)}\n`);
}

/** Runs some work, and says how long the processors (the garbage collector's included) and the clock took. */
export function timed<T>(work: () => T): { readonly result: T; readonly milliseconds: number; readonly wall: number } {
	const [cpu, clock] = [process.cpuUsage(), performance.now()];
	const result = work();
	const { user, system } = process.cpuUsage(cpu);
	return { result, milliseconds: (user + system) / 1000, wall: performance.now() - clock };
}

/** Runs some work, and tells how long it took. */
export function tellWork(work: () => void): void {
	const { milliseconds, wall } = timed(work);
	tell(milliseconds, wall);
}

/** Runs this script again as a child that plays one variant. */
export function measure(variant: string): Measured {
	const { stdout, stderr, status } = spawnSync(process.execPath, [...process.execArgv, String(process.argv[1]), variant], {
		encoding: 'utf8',
		maxBuffer: 1e8,
	});
	if (status !== 0) throw new Error(`The variant ${variant} ended with ${String(status)}: ${stderr}`);
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Plays variants in turn, A B A B, and gives the median of each and of the ratio to the first. */
export function inTurns(variants: readonly string[], rounds: number): string {
	const played = Array.from({ length: rounds }, () => variants.map(measure));
	const rows = variants.map((variant, column) => {
		const of = (key: keyof Measured) => median(played.map((round) => round[column]?.[key] ?? NaN));
		const ratio = (key: keyof Measured) => median(played.map((round) => (round[column]?.[key] ?? NaN) / (round[0]?.[key] ?? NaN)));
		const wall = of('wall');
		return `| ${variant} | ${of('milliseconds').toFixed(0)} | ${ratio('milliseconds').toFixed(2)} | ${Number.isNaN(wall) ? '' : wall.toFixed(0)} | ${of('megabytes').toFixed(0)} | ${ratio('megabytes').toFixed(2)} |`;
	});
	return ['| variant | ms | ratio | wall ms | peak MB | ratio |', '|---|---|---|---|---|---|', ...rows].join('\n');
}
