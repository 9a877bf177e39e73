import { findProgram, installPackages } from './debian';

/** What a Chromium is called on the systems it comes with. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where it is when it is not on the PATH. */
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The system's Chromium: CHROMIUM_PATH if set, else the first of the usual names; undefined without one. */
const findChromium = (): string | undefined => findProgram([], [process.env.CHROMIUM_PATH ?? '']) ?? findProgram(NAMES, PLACES);

/** The system's Chromium, installed first where that can be done without asking anybody (root on Debian and its kin). */
export function ensureChromium(): string {
	const found = findChromium();
	if (found !== undefined) return found;

	const mayInstall = installPackages('chromium', 'fonts-dejavu-core');
	const installed = findChromium();
	if (installed !== undefined) return installed;
	throw new Error(
		`The editor is tested in Chromium, and none was found${mayInstall ? ' or could be installed' : ''}. Install it (Debian: apt-get install -y chromium), or set CHROMIUM_PATH to one.`,
	);
}
