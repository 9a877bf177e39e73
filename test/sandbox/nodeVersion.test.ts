import { nodeVersionFault } from '../../sandbox/setup/nodeVersion.mjs';

describe('nodeVersionFault', () => {
	it.each(['v20.19.0', 'v20.20.2', 'v22.12.0', 'v22.21.1', 'v24.0.0', 'v25.1.0'])('accepts %s', (version) => {
		expect(nodeVersionFault(version)).toBeUndefined();
	});

	it.each(['v16.20.2', 'v18.20.8', 'v20.18.3', 'v21.7.3', 'v22.11.0', 'v23.11.0'])('refuses %s and says what to install', (version) => {
		expect(nodeVersionFault(version)).toMatch(/^This is Node v.*needs Node 20\.19/);
	});
});
