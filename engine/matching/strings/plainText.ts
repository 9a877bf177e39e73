import { fold } from '../../core';
import { pairsIn } from './pairsIn';

/**
 * Letters that lose no accent because they have none: Latin ones that fold leaves, Cyrillic (after ISO 9, without
 * marks) and Greek (after ISO 843).
 */
const LETTERS: ReadonlyMap<string, string> = new Map(
	pairsIn(
		'ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ħ=h ı=i ŋ=n ŧ=t ĸ=k ' +
			'а=a б=b в=v г=g д=d е=e ж=zh з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ' +
			'ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya є=ie і=i ї=i ґ=g ј=j љ=lj њ=nj ћ=c ђ=d џ=dz ў=u ' +
			'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o',
	),
);
const FOREIGN = /[^\0-\x7f]/;
/** Text in which only the case can differ from its plain form: most cells. */
const ORDINARY = /^[!-~]+(?: [!-~]+)*$/;

/** Longer texts are compared by their beginning. */
const LONGEST = 4000;

/**
 * Text ready for comparing: lower case, accents removed, Cyrillic and Greek in Latin letters. Other scripts stay.
 *
 * @throws nothing. Cost: O(letters), at most 4,000 of them
 *
 * @example
 * plainText('Größe Æro «Газпром»') //=> 'grosse aero «gazprom»'
 */
export function plainText(text: string): string {
	if (text.length <= LONGEST && ORDINARY.test(text)) return text.toLowerCase();
	if (text.length <= LONGEST && !FOREIGN.test(text)) return text.replace(/\s+/g, ' ').trim().toLowerCase();
	const folded = fold(text.length > LONGEST ? text.slice(0, LONGEST) : text);
	if (!FOREIGN.test(folded)) return folded;
	let result = '';
	for (const letter of folded) result += LETTERS.get(letter) ?? letter;
	return result;
}
