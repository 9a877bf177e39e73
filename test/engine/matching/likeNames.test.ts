import { countryCode, likeNames } from '../../../engine/matching';

const KNOWN = [
	{ id: 'halden', name: 'Halden Marine Works AS' },
	{ id: 'halden', name: 'HMW' },
	{ id: 'quarry', name: 'Quarry Lane Foods Ltd' },
	{ id: 'quarry2', name: 'Quarry Lane Foods 2' },
	...Array.from({ length: 60 }, (_, n) => ({ id: `other ${n}`, name: `${['Marine', 'Foods', 'Works'][n % 3] ?? ''} ${String.fromCharCode(97 + (n % 26)).repeat(3)}${n}` })),
];
const found = (name: string) => likeNames(KNOWN, [name]).get(name)?.map(({ id, likeness }) => `${id}: ${likeness}`);

describe('organisations that are called like a name', () => {
	it.each([
		['halden marine works', ['halden: same']],
		['Works Halden Marine, Inc.', ['halden: same']],
		['Haldem Marine Works', ['halden: close']],
		['Halden Marine', ['halden: close']],
		['Quarry Lane Foods', ['quarry: same']],
		['Brightwater Shipping', []],
		['Marine', []],
		['  ', []],
	])('%s', (name, expected) => {
		const all = found(name) ?? [];
		expect(all.slice(0, Math.max(1, expected.length))).toEqual(expected);
	});

	it('numbers in a name are no slip', () => {
		expect(found('Quarry Lane Foods 3')).not.toContain('quarry2: close');
	});

	it('an id counts by the name that is most alike, and the order of the names decides nothing', () => {
		expect(found('HMW')).toEqual(['halden: same']);
		expect(likeNames([...KNOWN].reverse(), ['Halden Marine']).get('Halden Marine')).toEqual(likeNames(KNOWN, ['Halden Marine']).get('Halden Marine'));
	});

	it('nobody is like anybody where nobody is known', () => {
		expect(likeNames([], ['Acme']).get('Acme')).toEqual([]);
	});
});

it('a country has one code, however it is written', () => {
	expect(['Deutschland', 'DE', 'deu', ' germany '].map(countryCode)).toEqual(['de', 'de', 'de', 'de']);
	expect(countryCode('North America')).toBe('north america');
});
