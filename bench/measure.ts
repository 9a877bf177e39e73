import { spawnSync } from 'node:child_process';

/** One variant of a measurement, run in a process of its own: what it says of itself, and its peak memory. */
export interface Measured {
	readonly milliseconds: number;
	readonly megabytes: number;
}

/** In a child process: prints what it measured for the parent to read. */
export function tell(milliseconds: number): void {
	const megabytes = process.resourceUsage().maxRSS / 1024;
	process.stdout.write(`${JSON.stringify({ milliseconds, megabytes } satisfies Measured)}\n`);
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
		return `| ${variant} | ${of('milliseconds').toFixed(0)} | ${ratio('milliseconds').toFixed(2)} | ${of('megabytes').toFixed(0)} | ${ratio('megabytes').toFixed(2)} |`;
	});
	return ['| variant | ms | ratio | peak MB | ratio |', '|---|---|---|---|---|', ...rows].join('\n');
}
