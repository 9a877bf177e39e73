/** Things put down by a place, taken up again in the order in which they were put down. */
export interface Shelf<T> {
	put(place: number, thing: T): void;
	/** All things of a place; a list of its own each time. */
	of(place: number): readonly T[];
	/** Whether any thing of a place passes a test. */
	some(place: number, passes: (thing: T) => boolean): boolean;
}

const NONE: readonly never[] = [];
const END = -1;

/**
 * Makes a shelf. A list for each place would be mostly room for more: one list holds all things, and each is followed by
 * the number of the next one of its place. Cost: O(1) to put down, O(things of the place) to take up.
 */
export function shelf<T>(): Shelf<T> {
	const things: T[] = [];
	const next: number[] = [];
	const first: number[] = [];
	const last: number[] = [];
	const grow = (place: number) => {
		while (first.length <= place) {
			first.push(END);
			last.push(END);
		}
	};
	return {
		put(place, thing) {
			grow(place);
			const number = things.push(thing) - 1;
			next.push(END);
			const before = last[place] ?? END;
			if (before === END) first[place] = number;
			else next[before] = number;
			last[place] = number;
		},
		of(place) {
			let number = first[place] ?? END;
			if (number === END) return NONE;
			if (next[number] === END) return [things[number] as T];
			const found: T[] = [];
			while (number !== END) {
				const thing = things[number];
				if (thing !== undefined) found.push(thing);
				number = next[number] ?? END;
			}
			return found;
		},
		some(place, passes) {
			for (let number = first[place] ?? END; number !== END; number = next[number] ?? END) {
				const thing = things[number];
				if (thing !== undefined && passes(thing)) return true;
			}
			return false;
		},
	};
}
