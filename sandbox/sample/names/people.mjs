// @ts-check
import { faker as de } from '@faker-js/faker/locale/de';
import { faker as el } from '@faker-js/faker/locale/el';
import { faker as en } from '@faker-js/faker/locale/en';
import { faker as es } from '@faker-js/faker/locale/es';
import { faker as fr } from '@faker-js/faker/locale/fr';
import { faker as it } from '@faker-js/faker/locale/it';
import { faker as pl } from '@faker-js/faker/locale/pl';
import { faker as sv } from '@faker-js/faker/locale/sv';
import { faker as uk } from '@faker-js/faker/locale/uk';

/**
 * First names, last names and towns by language. Of faker only the lists are taken: each entity draws
 * from a stream of its own, which faker's one sequence of numbers cannot give.
 * @typedef {{ readonly first: readonly string[], readonly last: readonly string[], readonly towns: readonly string[] }} People
 */

/** @param {any} faker @returns {People} */
const listsOf = (faker) => {
	const { person, location } = faker.rawDefinitions;
	/** @type {(names: any) => readonly string[]} */
	const all = (names) => names.generic ?? [...names.female, ...names.male];
	return { first: all(person.first_name), last: all(person.last_name), towns: (location.city_name ?? []).filter((/** @type {string} */ town) => !/[(/]/.test(town)) };
};

/** @param {string} text */
const words = (text) => text.split(' ');

const english = listsOf(en);
const spanish = listsOf(es);

/** @type {Readonly<Record<import('./countries.mjs').Language, People>>} */
export const PEOPLE = Object.freeze({
	en: english,
	de: listsOf(de),
	fr: listsOf(fr),
	es: spanish,
	it: listsOf(it),
	pl: listsOf(pl),
	sv: { ...listsOf(sv), towns: words('Stockholm Göteborg Malmö Uppsala Västerås Örebro Linköping Helsingborg Jönköping Norrköping Lund Umeå Gävle Borås Södertälje Växjö Karlstad Sundsvall Luleå Kalmar') },
	pt: {
		first: words('João Maria José Ana Antônio Francisca Carlos Paula Lucas Juliana Marcos Fernanda Luís Márcia Pedro Patrícia Rafael Aline Felipe Camila Bruno Larissa Thiago Vanessa'),
		last: words('Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas'),
		towns: words('Campinas Santos Curitiba Recife Fortaleza Salvador Manaus Belém Goiânia Natal Maceió Joinville Londrina Niterói Osasco Uberlândia Sorocaba Cuiabá Aracaju Florianópolis'),
	},
	uk: listsOf(uk),
	el: listsOf(el),
	ja: { first: words('翔太 健一 直樹 大輔 陽子 美咲 真由美 拓也 恵子 裕子'), last: words('佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田'), towns: words('東京 大阪 名古屋 札幌 福岡 神戸 京都 横浜 仙台 広島') },
	ar: { first: words('أحمد محمد علي خالد سارة ليلى فاطمة عمر يوسف مريم'), last: words('الهاشمي المنصوري الكعبي الزعابي السويدي النعيمي الشامسي المهيري'), towns: words('دبي أبوظبي الشارقة عجمان الفجيرة العين') },
});

const ROMAN = new Map(
	Object.entries({
		翔太: 'Shota', 健一: 'Kenichi', 直樹: 'Naoki', 大輔: 'Daisuke', 陽子: 'Yoko', 美咲: 'Misaki', 真由美: 'Mayumi', 拓也: 'Takuya', 恵子: 'Keiko', 裕子: 'Yuko',
		佐藤: 'Sato', 鈴木: 'Suzuki', 高橋: 'Takahashi', 田中: 'Tanaka', 伊藤: 'Ito', 渡辺: 'Watanabe', 山本: 'Yamamoto', 中村: 'Nakamura', 小林: 'Kobayashi', 加藤: 'Kato', 吉田: 'Yoshida', 山田: 'Yamada',
		東京: 'Tokyo', 大阪: 'Osaka', 名古屋: 'Nagoya', 札幌: 'Sapporo', 福岡: 'Fukuoka', 神戸: 'Kobe', 京都: 'Kyoto', 横浜: 'Yokohama', 仙台: 'Sendai', 広島: 'Hiroshima',
		أحمد: 'Ahmed', محمد: 'Mohamed', علي: 'Ali', خالد: 'Khaled', سارة: 'Sara', ليلى: 'Laila', فاطمة: 'Fatima', عمر: 'Omar', يوسف: 'Youssef', مريم: 'Mariam',
		الهاشمي: 'Al Hashimi', المنصوري: 'Al Mansoori', الكعبي: 'Al Kaabi', الزعابي: 'Al Zaabi', السويدي: 'Al Suwaidi', النعيمي: 'Al Nuaimi', الشامسي: 'Al Shamsi', المهيري: 'Al Muhairi',
		دبي: 'Dubai', أبوظبي: 'Abu Dhabi', الشارقة: 'Sharjah', عجمان: 'Ajman', الفجيرة: 'Fujairah', العين: 'Al Ain',
	}),
);

/** The name in Latin letters where its alphabet has no letter-by-letter rule. @param {string} name */
export const romanOf = (name) => ROMAN.get(name) ?? name;
