// @ts-check

/** @param {string} pairs `a=α b=β` */
const table = (pairs) => new Map(pairs.split(' ').map((pair) => /** @type {[string, string]} */ (pair.split('='))));

/** How invented names, which are made of plain syllables, are written in other alphabets. */
const LETTERS = {
	Cyrl: table('a=а b=б d=д e=е f=ф g=г i=і k=к l=л m=м n=н o=о p=п r=р s=с t=т u=у v=в z=з'),
	Grek: table('a=α b=μπ d=ντ e=ε f=φ g=γκ i=ι k=κ l=λ m=μ n=ν o=ο p=π r=ρ s=σ t=τ u=ου v=β z=ζ'),
	Arab: table('a=ا b=ب d=د e=ي f=ف g=غ i=ي k=ك l=ل m=م n=ن o=و p=ب r=ر s=س t=ت u=و v=ف z=ز'),
};

const KANA = new Map(
	Object.entries({
		'': 'ア イ ウ エ オ', b: 'バ ビ ブ ベ ボ', d: 'ダ ディ ドゥ デ ド', f: 'ファ フィ フ フェ フォ', g: 'ガ ギ グ ゲ ゴ',
		k: 'カ キ ク ケ コ', l: 'ラ リ ル レ ロ', m: 'マ ミ ム メ モ', n: 'ナ ニ ヌ ネ ノ', p: 'パ ピ プ ペ ポ',
		r: 'ラ リ ル レ ロ', s: 'サ シ ス セ ソ', t: 'タ ティ トゥ テ ト', v: 'ヴァ ヴィ ヴ ヴェ ヴォ', z: 'ザ ジ ズ ゼ ゾ',
	}).flatMap(([consonant, row]) => row.split(' ').map((kana, i) => [consonant + 'aiueo'.charAt(i), kana])),
);

/**
 * An invented name in another alphabet.
 * @param {string} name lower case, consonant and vowel by turns
 * @param {import('./countries.mjs').Script} script
 */
export function inScript(name, script) {
	if (script === 'Latn') return name;
	if (script === 'Jpan') return name.replace(/[^aiueo]?[aiueo]/g, (syllable) => KANA.get(syllable) ?? syllable).replace(/n$/, 'ン');
	const letters = LETTERS[script];
	const written = [...name].map((letter) => letters.get(letter) ?? letter).join('');
	return script === 'Grek' ? written.replace(/σ$/, 'ς') : written;
}

const ROMAN = table(
	'а=a б=b в=v г=h ґ=g д=d е=e є=ie ж=zh з=z и=y і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ь= ю=iu я=ia ʼ= ’= ' +
		'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o ' +
		'ß=ss ä=ae ö=oe ü=ue ø=oe æ=ae å=aa ł=l đ=d ñ=n ı=i œ=oe',
);

const PLAIN = /^[\x20-\x7e]*$/;

/** Text in plain Latin letters, as mail addresses need it. @param {string} text */
export function toLatin(text) {
	if (PLAIN.test(text)) return text.toLowerCase();
	let latin = '';
	for (const letter of text.toLowerCase().normalize('NFC')) latin += ROMAN.get(letter) ?? letter;
	return latin.normalize('NFKD').replace(/\p{M}+/gu, '');
}

/** Latin letters and digits only, for domains. @param {string} text */
export const toHost = (text) => toLatin(text).replace(/&/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
