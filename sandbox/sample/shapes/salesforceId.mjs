// @ts-check

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECKS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The three letters that tell which of the 15 before are capitals. @param {string} id */
export function checksumOf(id) {
	let suffix = '';
	for (let chunk = 0; chunk < 15; chunk += 5) {
		let bits = 0;
		for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id.charAt(chunk + i))) bits |= 1 << i;
		suffix += CHECKS.charAt(bits);
	}
	return suffix;
}

/**
 * An id of 18 characters: three for the kind of object, three for the instance, nine counting in base 62.
 * @param {string} prefix
 * @param {number} number
 */
export function salesforceId(prefix, number) {
	let count = '';
	for (let left = number; count.length < 9; left = Math.floor(left / 62)) count = BASE62.charAt(left % 62) + count;
	const id = `${prefix}5fQ${count}`;
	return id + checksumOf(id);
}
