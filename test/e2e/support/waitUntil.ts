/** Asks again and again until the answer is true; throws what was waited for when it never is. An answer that costs much is asked for less often. */
export async function waitUntil(what: string, isTrue: () => boolean | Promise<boolean>, limitMs = 60_000, everyMs = 100): Promise<void> {
	for (const end = Date.now() + limitMs; ; ) {
		if (await isTrue()) return;
		if (Date.now() > end) throw new Error(`Waited ${limitMs / 1000} s in vain for this: ${what}.`);
		await new Promise((resolve) => setTimeout(resolve, everyMs));
	}
}
