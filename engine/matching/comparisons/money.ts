import { textsIn } from './cells';
import { single } from './single';

/** The number in a text such as `$1,250.00`, `1.250,00 EUR` or `1250`. */
function readNumber(text: string): number | undefined {
	const plain = text.replace(/[^\d.,()-]+/g, '');
	if (!/\d/.test(plain)) return undefined;
	const decimal = /[.,](\d{1,2})\)?$/.exec(plain);
	const whole = (decimal === null ? plain : plain.slice(0, decimal.index)).replace(/\D+/g, '');
	const value = Number(`${whole === '' ? '0' : whole}.${decimal?.[1] ?? '0'}`);
	return Number.isFinite(value) && value !== 0 ? value * (/^[(-]/.test(plain) ? -1 : 1) : undefined;
}

/** Amounts by relative closeness. Zero says nothing: it stands for an amount that nobody entered. */
export const money = single<number>('amount', {
	levels: ['same', 'within 1%', 'within 5%', 'within 20%', 'different'],
	usual: [0.7, 0.08, 0.07, 0.06, 0.09],
	chance: [3e-3, 0.01, 0.03, 0.12, 0.83],
	different: [0.05, 0.5],
	read: (cells) => textsIn(cells).flatMap((text) => readNumber(text) ?? []),
	identity: String,
	level: (a, b) => {
		if (a * b <= 0) return 5;
		const off = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
		return off <= 0.01 ? 2 : off <= 0.05 ? 3 : off <= 0.2 ? 4 : 5;
	},
	keys: (value, found) => {
		const step = Math.round(Math.log(Math.abs(value)) / Math.log(1.05));
		found('', String(value));
		found('~', String(step));
		found('~', String(step + 1));
	},
});
