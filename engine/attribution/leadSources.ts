import { fold } from '../core';

/** Says whether a lead source means a partner, by the words of a policy: whole words, or beginnings that end in `*`. */
export function partnerSourceReader(words: readonly string[]): (source: string) => boolean {
	const patterns = words.map((word) =>
		fold(word)
			.replace(/[/.+?()[\]\\^$|{}]/g, String.raw`\$&`)
			.replaceAll('*', String.raw`[\p{L}\p{N}]*`),
	);
	if (patterns.length === 0) return () => false;
	const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${patterns.join('|')})(?![\p{L}\p{N}])`, 'u');
	const known = new Map<string, boolean>();
	return (source) => {
		let said = known.get(source);
		if (said === undefined) known.set(source, (said = pattern.test(fold(source))));
		return said;
	};
}
