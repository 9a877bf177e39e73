import { textOrder } from './textOrder';

/** Distinct texts, numbered in the order of their code units. */
interface NumberedTexts {
	readonly texts: readonly string[];
	/** The number of each given text. */
	readonly numberOf: Int32Array;
	/** For each number where its text was given first. */
	readonly firsts: Int32Array;
}

/** Numbers texts by their content: what is equal stands side by side when they are sorted. Cost: that of textOrder. */
export function numberTexts(given: readonly string[]): NumberedTexts {
	const texts = new Array<string>(given.length);
	let count = 0;
	const firsts = new Int32Array(given.length);
	const numberOf = new Int32Array(given.length);
	textOrder(given).forEach((entry) => {
		const text = given[entry] ?? '';
		if (count === 0 || texts[count - 1] !== text) {
			firsts[count] = entry;
			texts[count++] = text;
		}
		numberOf[entry] = count - 1;
	});
	texts.length = count;
	return { texts, numberOf, firsts: firsts.slice(0, count) };
}
