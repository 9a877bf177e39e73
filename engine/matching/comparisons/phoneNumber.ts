import { editDistance } from '../strings/editDistance';
import { sortedLetters } from '../strings/sortedLetters';
import { textsIn } from './cells';
import { single } from './single';

const SEVERAL = /[;/,]|\bor\b/;

/** Digits that identify: the last ten, without extension, country and trunk prefix. */
function readPhone(text: string): string | undefined {
	const digits = text
		.toLowerCase()
		.replace(/(ext|extension|x|#|durchwahl)\.?\s*\d{1,6}\s*$/, '')
		.replace(/\(0\)/, '')
		.replace(/\D+/g, '');
	const national = digits.replace(/^00/, '').slice(-10).replace(/^0+/, '');
	if (national.length < 5 || /^(\d)\1+$/.test(national)) return undefined;
	return national;
}

const exchangeOf = (digits: string): string => digits.slice(0, -4);

/** Phone numbers: country and area codes may be missing, a digit may be wrong. */
export const phoneNumber = single<string>('phone', {
	levels: ['same number', 'same without area code', 'one digit off', 'same exchange', 'different'],
	usual: [0.66, 0.06, 0.05, 0.05, 0.18],
	chance: [5e-5, 5e-6, 2e-4, 0.01, 0.99],
	different: [0.08, 0.5],
	read: (cells) =>
		textsIn(cells)
			.flatMap((text) => (SEVERAL.test(text) ? text.split(SEVERAL) : text))
			.flatMap((text) => readPhone(text) ?? []),
	identity: (digits) => digits,
	// A number without its area code is up to three digits shorter: two edits by its letters.
	far: { edits: 2, kin: exchangeOf, level: 5 },
	level: (a, b, least) => {
		if (Math.min(a.length, b.length) >= 7 && (a.endsWith(b) || b.endsWith(a))) return 2;
		if (least <= 1 && editDistance(a, b, 1) <= 1) return 3;
		return exchangeOf(a) === exchangeOf(b) ? 4 : 5;
	},
	keys: (digits, found) => {
		found('', digits, -7);
		found('^', digits, 0, -3);
		found('$', digits, -5);
		found('#', sortedLetters(digits.slice(-7)));
	},
});
