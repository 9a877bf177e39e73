/** Answers each text once: in a book the same words come again and again. Cost: one entry for each distinct text. */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
	const known = new Map<string, { readonly said: T }>();
	return (text) => {
		let found = known.get(text);
		if (found === undefined) known.set(text, (found = { said: answer(text) }));
		return found.said;
	};
}
