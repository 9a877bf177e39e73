import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { findRuntime } from '../../sandbox/setup/runtime.mjs';

/** Bytes that a text of a hundred letters takes, made of ten pieces and kept a hundred thousand times. */
const SCRIPT = `
	const { inOnePiece } = require(process.argv[1]);
	const kept = [];
	const write = (keep, i) => keep(\`Won \${i} of \${7 * i} decided deals, \${(i * 0.37).toFixed(2)}% of the estimate (\${i + 5} to \${i + 99}) is its own, the rest is others'.\`);
	const bytesEach = (keep) => {
		gc();
		const before = process.memoryUsage().heapUsed;
		for (let i = 0; i < 1e5; i++) kept.push(write(keep, i));
		gc();
		return (process.memoryUsage().heapUsed - before) / 1e5;
	};
	const whole = bytesEach(inOnePiece);
	console.log(JSON.stringify({ whole, pieces: bytesEach((text) => text) }));
`;

describe('inOnePiece', () => {
	it("lets go of the pieces that a text was made of, as n8n's Node compiles it", () => {
		const said = execFileSync(findRuntime().node, ['--expose-gc', '-e', SCRIPT, path.resolve(__dirname, '../../dist/engine/core.js')], { encoding: 'utf8' });
		const { whole, pieces } = JSON.parse(said) as { whole: number; pieces: number };
		expect(whole).toBeLessThan(0.6 * pieces);
	});
});
