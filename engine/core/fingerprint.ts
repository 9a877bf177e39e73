/** FNV-1a over the characters, its bits mixed once more for those who look at the lower ones only. */
export function fingerprint(text: string): number {
	let bits = text.length;
	for (let at = 0; at < text.length; at++) bits = Math.imul(bits ^ text.charCodeAt(at), 0x01000193);
	bits = Math.imul(bits ^ (bits >>> 15), 0x5bd1e995);
	return bits ^ (bits >>> 13);
}
