// @ts-check

/**
 * Why a Node version cannot run the tools, as a sentence; undefined when it can.
 * Node 20.19 and 22.12 are the first of their lines that the tools support; odd lines are never long-term ones.
 * @param {string} version such as `v20.19.0`
 * @returns {string | undefined}
 */
export function nodeVersionFault(version) {
	const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
	const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
	if (supported) return undefined;
	return `This is Node ${version}; the package needs Node 20.19 or later, 22.12 or later, or 24 or later. Install one of these (https://nodejs.org) and run the command again.`;
}
