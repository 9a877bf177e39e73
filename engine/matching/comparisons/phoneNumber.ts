import { editDistance } from '../strings/editDistance';
import { sortedLetters } from '../strings/sortedLetters';
import { readEach } from './cells';
import { single } from './single';

const SEVERAL = /[;/,]|\bor\b/;
/** A number without an extension and without a trunk zero that is dialled at home only. */
const PLAIN = /^[\d\s+.-]*$/;
const EXTENSION = /(ext|extension|x|#|durchwahl)\.?\s*\d{1,6}\s*$/;
const [ZERO, NINE] = [48, 57];
/** Digits that identify at most, and at least. */
const [LONGEST, SHORTEST] = [10, 5];

/** Digits that identify: the last ten, without extension, country and trunk prefix. */
function readPhone(text: string): string | undefined {
	const digits = PLAIN.test(text) ? digitsIn(text) : digitsIn(text.toLowerCase().replace(EXTENSION, '').replace('(0)', ''));
	let start = digits.startsWith('00') ? 2 : 0;
	start = Math.max(start, digits.length - LONGEST);
	while (digits.charCodeAt(start) === ZERO) start++;
	const national = digits.slice(start);
	return national.length < SHORTEST || national === national.charAt(0).repeat(national.length) ? undefined : national;
}

function digitsIn(text: string): string {
	let digits = '';
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code >= ZERO && code <= NINE) digits += text.charAt(i);
	}
	return digits;
}

const exchangeOf = (digits: string): string => digits.slice(0, -4);

/** Phone numbers: country and area codes may be missing, a digit may be wrong. */
export const phoneNumber = single<string>('phone', {
	levels: ['same number', 'same without area code', 'one digit off', 'same exchange', 'different'],
	usual: [0.66, 0.06, 0.05, 0.05, 0.18],
	chance: [5e-5, 5e-6, 2e-4, 0.01, 0.99],
	different: [0.08, 0.5],
	read: (cells) => readEach(cells, readPhone, SEVERAL),
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
