const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const FORM = /^[A-Za-z0-9]{15}(?:[A-Za-z0-5]{3})?$/;

/** The checksum of 15 characters: of every 5, which are upper case, lowest bit first. */
function suffixOf(id: string): string {
	let suffix = '';
	for (let chunk = 0; chunk < 15; chunk += 5) {
		let bits = 0;
		for (let at = 0; at < 5; at++) {
			const letter = id.charCodeAt(chunk + at);
			if (letter >= 65 && letter <= 90) bits |= 1 << at;
		}
		suffix += ALPHABET.charAt(bits);
	}
	return suffix;
}

/** The first 15 characters in the case that the last 3 prescribe, as a spreadsheet may have lost it. */
function restoreCase(id: string): string {
	const suffix = id.slice(15).toUpperCase();
	let restored = '';
	for (let at = 0; at < 15; at++) {
		const bits = ALPHABET.indexOf(suffix.charAt(Math.floor(at / 5)));
		const letter = id.charAt(at);
		restored += (bits >> at % 5) & 1 ? letter.toUpperCase() : letter.toLowerCase();
	}
	return restored + suffix;
}

/** Whether a text has the form of a Salesforce id that begins with the given three characters. */
export function isSalesforceId(text: string, prefix = ''): boolean {
	return FORM.test(text) && /\d/.test(text) && text.startsWith(prefix);
}

/**
 * A Salesforce id in its 18-character form, so that a 15-character one from a report and the one from the
 * API are the same. A text of another form is returned as it is.
 *
 * Source: Salesforce Help, "Convert 15-character IDs to 18-character IDs".
 *
 * @example
 * toSalesforceId('001A0000006Vm9r') //=> '001A0000006Vm9rIAC'
 */
export function toSalesforceId(text: string): string {
	if (!FORM.test(text)) return text;
	if (text.length === 15) return text + suffixOf(text);
	const restored = restoreCase(text);
	return suffixOf(restored) === restored.slice(15) ? restored : text;
}
