const LONGEST = 60;

/** A received value as a message shows it: short, on one line. */
export function show(value: unknown): string {
	const text =
		typeof value === 'object' && value !== null
			? Array.isArray(value)
				? 'a list'
				: 'an object'
			: String(value);
	const line = text.replace(/\s+/g, ' ');
	return line.length > LONGEST ? `"${line.slice(0, LONGEST)}..."` : `"${line}"`;
}
