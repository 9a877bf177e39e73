/** Whole numbers in the order in which they came, many of them: an array that grows by pushing costs several times as much. */
export interface GrowingList {
	readonly add: (number: number) => void;
	/** Whether a number came at `from` or later. */
	readonly holds: (number: number, from: number) => boolean;
	readonly length: () => number;
	/** What came until now. */
	readonly numbers: () => Int32Array;
}

/** @param expected about how many there will be */
export function growingList(expected: number): GrowingList {
	let room = new Int32Array(Math.max(16, expected));
	let length = 0;
	return {
		add: (number) => {
			if (length === room.length) {
				const full = room;
				room = new Int32Array(2 * full.length);
				room.set(full);
			}
			room[length++] = number;
		},
		holds: (number, from) => {
			for (let i = from; i < length; i++) if (room[i] === number) return true;
			return false;
		},
		length: () => length,
		numbers: () => room.subarray(0, length),
	};
}
