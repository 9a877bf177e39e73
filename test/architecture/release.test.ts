import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFaults } from '../../gulp/packageFaults';
import { releaseNotes } from '../../gulp/releaseNotes';

const root = path.resolve(__dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as { n8n: { nodes: string[]; credentials: string[] } };

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n## [1.2.30] - 2027-02-01\n\n### Added\n\n- Thirty.\n\n## 1.2.3 - 2027-01-01\n\n### Scores\n\n- Three.\n';

describe('the notes of a release', () => {
	it.each([
		['v1.2.3', '### Scores\n\n- Three.\n'],
		['v1.2.30', '### Added\n\n- Thirty.\n'],
	])('of %s are its own section', (tag, notes) => {
		expect(releaseNotes(tag, tag.slice(1), CHANGELOG)).toBe(notes);
	});

	it('a tag that is not the version of the package is refused', () => {
		expect(() => releaseNotes('v1.2.3', '1.2.4', CHANGELOG)).toThrow('tag that commit v1.2.4');
	});

	it('a version of which the changelog says nothing is refused', () => {
		expect(() => releaseNotes('v1.2.4', '1.2.4', CHANGELOG)).toThrow('## 1.2.4 - YYYY-MM-DD');
		expect(() => releaseNotes('v1.3.0', '1.3.0', CHANGELOG.replace('## Unreleased', '## 1.3.0 - 2027-03-01'))).toThrow('says nothing of 1.3.0');
	});
});

/** What an empty dist would need to be published: every file that the manifest leads to. */
const complete = () =>
	[
		...[...manifest.n8n.nodes, ...manifest.n8n.credentials].flatMap((file) => {
			const folder = path.dirname(file);
			const name = path.basename(file).split('.')[0] ?? '';
			const icon = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
			return [file, `${folder}/${icon}.svg`, `${folder}/${icon}.dark.svg`, ...(file.endsWith('.node.js') ? [file.replace(/\.js$/, '.json')] : [])];
		}),
		'package.json',
		'README.md',
		'LICENSE.md',
		'THIRD-PARTY-LICENSES.md',
	].map((file) => ({ path: file, size: 1000 }));

describe('a package', () => {
	it('with everything in it has no faults', () => {
		expect(packageFaults(complete(), manifest)).toEqual([]);
	});

	it('that lacks an icon, holds a source, depends on something or is too large, is refused', () => {
		const files = [...complete().filter(({ path: file }) => !file.endsWith('partnerScore.dark.svg')), { path: 'engine/core/index.ts', size: 1 }, { path: 'dist/engine/core.js', size: 1_200_000 }];
		expect(packageFaults(files, { ...manifest, dependencies: { lodash: '4' } })).toEqual([
			'lodash is a runtime dependency: bundle it',
			'engine/core/index.ts does not belong into the package: see "files" in package.json',
			'dist/nodes/PartnerScore/partnerScore.dark.svg is missing',
			expect.stringMatching(/^dist holds 1,2\d\d,000 bytes, 1,200,000 are the limit/),
		]);
	});
});

it('the workflow of a release tests what it publishes, and publishes with provenance', () => {
	const commands = [...read('.github/workflows/release.yml').matchAll(/^ +- run: (.+)$/gm)].map(([, command = '']) => command);
	expect(commands.slice(0, 3)).toEqual(['npm run verify', 'npm test', 'npm publish --provenance --access public']);
	expect(read('.ci/run')).toEqual(expect.stringContaining('step npm run verify\nstep npm test\n'));
	expect(read('.github/workflows/ci.yml')).toContain('- run: .ci/run\n');
});
