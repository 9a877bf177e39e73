/** Answers each question once: in a book the same words come again and again. Cost: one entry for each distinct text or thing asked about. */
export function remembered<Asked = string, Answer = unknown>(answer: (asked: Asked) => Answer): (asked: Asked) => Answer {
	const known = new Map<Asked, { readonly said: Answer }>();
	return (asked) => {
		let found = known.get(asked);
		if (found === undefined) known.set(asked, (found = { said: answer(asked) }));
		return found.said;
	};
}
