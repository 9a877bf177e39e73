import type { IDataObject } from 'n8n-workflow';
import { runNode } from '../support/n8n/runNode';

const TRADES = ['Foods', 'Robotics', 'Textiles', 'Logistics', 'Energy'];
const WORDS = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elm', 'Fir', 'Gorse', 'Hazel', 'Ilex', 'Juniper', 'Larch', 'Maple'];
const COUNTRIES = ['DE', 'FR', 'IT', 'ES'];

const partners = WORDS.flatMap((word, i) =>
	TRADES.map((trade, j) => ({
		recordType: 'partner',
		id: `p${i}-${j}`,
		sourceSystem: 'crm',
		name: `${word} ${trade}`,
		domains: [`${word.toLowerCase()}${trade.toLowerCase()}.com`],
		email: `hello@${word.toLowerCase()}${trade.toLowerCase()}.com`,
		country: COUNTRIES[(i + j) % 4],
	})),
);
const again = (index: number, changes: object = {}) => ({
	...partners[index],
	id: `again-${index}`,
	sourceSystem: 'sheet',
	name: `${partners[index]?.name.toUpperCase() ?? ''} GmbH`,
	...changes,
});
const RUN = { recordType: 'run', id: 'run', runId: '1', asOf: '2026-06-30T00:00:00.000Z', timeZone: 'UTC' };
const TOUCH = { recordType: 'touch', id: 't1', kind: 'meeting' };
const stream = [...partners, again(0), again(1), again(2, { email: '', phone: '+49 30 1' }), TOUCH, RUN];

interface Matched extends IDataObject {
	readonly id: string;
	readonly recordType: string;
	readonly match: {
		readonly cluster: string;
		readonly size: number;
		readonly band: string;
		readonly probability: number;
		readonly survivor: string | null;
		readonly reason: string | null;
		readonly sentence: string;
		readonly proposed?: string;
		readonly registry?: string;
		readonly known?: readonly string[];
		readonly evidence?: { prior: number; weight: number; fields: readonly { weight: number }[] };
		readonly plan?: { survivor: string; removed: string[]; changes: { field: string; change: string }[]; undo: { rows: object[] } };
	};
}
const decision = (a: string, b: string, same: boolean | null, at = '2026-06-01T00:00:00.000Z') => ({
	recordType: 'decision',
	id: `match:${a}:${b}`,
	kind: 'match',
	subject: { type: 'partner', a, b },
	same,
	at,
});

async function run(rows: readonly object[], parameters: IDataObject = {}, node: object = {}) {
	const done = await runNode('partnerDedupe', rows, { options: {}, ...parameters }, node);
	const matched = done.output.map(({ json }) => json as Matched).filter(({ match }) => match !== undefined);
	const of = (id: string) => {
		const found = matched.find((record) => record.id === id);
		if (found === undefined) throw new Error(`No match for ${id}`);
		return found.match;
	};
	return { ...done, matched, of, hints: done.task('Node').hints?.map(({ message }) => message) ?? [] };
}

describe('Partner Dedupe, Find Duplicates', () => {
	it('hands the whole stream on, in place, each item linked to its own, the models after it', async () => {
		const { output } = await run(stream);
		expect(output.map(({ json }) => json['id'])).toEqual([...stream.map(({ id }) => id), 'matches', 'match:partner']);
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([...stream.map((_, item) => ({ item })), [], []]);
	});

	it('says which records are one, who stands for them, and why', async () => {
		const { of, matched } = await run(stream);
		expect(matched).toHaveLength(partners.length + 3);
		expect(of('again-0')).toMatchObject({ cluster: 'again-0', size: 2, band: 'merge', reason: null });
		expect(of('p0-0').survivor).toBe(of('again-0').survivor);
		expect([of('p0-0').sentence, of('again-0').sentence].sort()[0]).toMatch(/^One with .* \(.*\): over 99.9% likely the same: for it speak/);
		expect(of('p5-0')).toMatchObject({ band: 'distinct', survivor: null, sentence: 'No other record is like it.' });
	});

	it('explains a match by weights that add up to it; simplified, by the sentence alone', async () => {
		const { of } = await run(stream, { simple: false });
		const { prior, fields, weight } = of('again-0').evidence ?? { prior: 0, fields: [], weight: 1 };
		expect(fields.reduce((sum, field) => sum + field.weight, prior)).toBeCloseTo(weight, 9);
		expect((await run(stream, { simple: true })).of('again-0')).not.toHaveProperty('evidence');
	});

	it('finds the same whatever the order of the rows', async () => {
		const forwards = await run(stream, { simple: false, output: 'decided' });
		const backwards = await run([...stream].reverse(), { simple: false, output: 'decided' });
		expect(backwards.output.map(({ json }) => json)).toEqual(forwards.output.map(({ json }) => json));
	});

	it('hands on only what it decided: what needs a person first, then merges with their survivor first', async () => {
		const { output, matched } = await run(stream, { output: 'decided' });
		const order = ['review', 'merge', 'distinct'];
		const bands = matched.map(({ match }) => order.indexOf(match.band));
		expect(bands).toEqual([...bands].sort((a, b) => a - b));
		const [first, second] = matched.filter(({ match }) => match.band === 'merge');
		expect([first?.match.survivor, second?.match.survivor]).toEqual([first?.id, first?.id]);
		expect(output.slice(-2).map(({ json }) => json['recordType'])).toEqual(['model', 'run']);
		const told = output.at(-1)?.json as { summaries: { match: { merges: number } }; hashes: object };
		expect(told.summaries.match.merges).toBe(3);
		expect(Object.keys(told.hashes)).toEqual(['dedupeSpec', 'match:partner']);
	});

	it('gives a summary in counts, linked to every item', async () => {
		const { output } = await run(stream, { output: 'summary' });
		expect(output).toHaveLength(1);
		expect(output[0]?.json).toMatchObject({ merges: 3, conflicts: 0, types: [{ type: 'partner', rows: 63, clusters: 60, model: 'learned' }] });
		expect(output[0]?.pairedItem).toHaveLength(stream.length);
	});

	it('says how much it found', async () => {
		expect((await run(stream)).hints).toContain('3 records are duplicates of another (partner 3).');
		expect((await run(partners)).hints).toContain('Nothing is surely a duplicate.');
		expect((await run([TOUCH])).hints).toEqual(['No record of the chosen type came in.']);
	});

	it('in a dry run shows what it would do, and names no survivor that later nodes would act on', async () => {
		const { matched, of, hints } = await run(stream, { options: { dryRun: true } });
		expect(of('again-0').band).toBe('merge');
		expect(of('again-0').proposed).toBe(of('p0-0').proposed);
		expect(matched.every(({ match }) => match.survivor === null)).toBe(true);
		expect(hints.join()).toContain('Dry Run: only shown');
	});

	it('sends all merges to review when there are more than allowed, and says why', async () => {
		const { of, hints, matched } = await run(stream, { options: { mostMerges: 2 } });
		expect(matched.filter(({ match }) => match.band === 'merge')).toEqual([]);
		expect(of('again-0')).toMatchObject({ band: 'review', reason: 'tooManyMerges', sentence: expect.stringContaining('more merges than the') as string });
		expect(hints[0]).toBe('All 3 merges went to review: more than Most Merges a Run allows.');
		expect((await run(stream, { options: { mostMerges: 3 } })).of('again-0').band).toBe('merge');
	});

	it('compares deals with the accounts that stand for their customers', async () => {
		const accounts = partners.map(({ id, ...fields }) => ({ ...fields, recordType: 'account', id: `a-${id}`, email: undefined }));
		const deals = partners.map(({ id, name }, i) => ({ recordType: 'opportunity', id: `o-${id}`, name: `${name} platform`, accountId: `a-${id}`, acv: 10_000 + 1_370 * i, currency: 'EUR', createdAt: `2026-0${1 + (i % 6)}-1${i % 9}`, closedAt: `2026-1${i % 2}-0${1 + (i % 8)}` }));
		const { of, matched } = await run([...accounts, ...deals, { ...deals[0], id: 'o-again' }, { recordType: 'opportunity', id: 'o-nobody', name: 'No customer' }]);
		expect(of('o-again')).toMatchObject({ band: 'merge', size: 2 });
		expect(of('o-nobody')).toMatchObject({ band: 'distinct', sentence: 'Not compared: the deal names no customer.' });
		expect(matched).toHaveLength(2 * partners.length + 2);
	});

	it('takes records as JSON, as a tool does; an empty item is nothing', async () => {
		const { matched } = await run([{}], { recordsFrom: 'json', records: JSON.stringify(stream), output: 'decided' });
		expect(matched).toHaveLength(63);
		expect((await run([{}], { output: 'decided' })).output).toEqual([]);
	});
});

describe('Partner Dedupe, Use Stored Matches', () => {
	it('puts what an earlier run found on the records that come in, and compares nothing', async () => {
		const whole = await run(stream);
		const model = whole.output.find(({ json }) => json['id'] === 'matches')?.json ?? {};
		const alone = stream.filter(({ id }) => id === 'again-0' || id === 'run');
		const { of, hints, matched } = await run([...alone, model], { operation: 'useStoredMatches' });
		expect(of('again-0')).toMatchObject({ band: 'merge', survivor: whole.of('again-0').survivor });
		expect(matched.every(({ match }) => match.band !== 'distinct')).toBe(true);
		expect(hints).toEqual([]);
		expect((await run(alone, { operation: 'useStoredMatches' })).hints.join()).toContain('Run the nightly workflow once');
	});
});

describe('decisions and models of the stream', () => {
	it('a rejected pair stays apart, and never comes back for review', async () => {
		const { of } = await run([...stream, decision('p0-0', 'again-0', false)], { simple: false });
		expect(of('again-0').cluster).not.toBe(of('p0-0').cluster);
		expect(JSON.stringify(of('p0-0'))).not.toContain('again-0');
	});

	it('a confirmed pair is one, whatever it looks like, and says who decided', async () => {
		const { of } = await run([...stream, decision('p3-0', 'p7-1', true)]);
		expect(of('p3-0')).toMatchObject({ band: 'merge', size: 2, cluster: 'p3-0' });
		expect(of('p7-1').sentence + of('p3-0').sentence).toContain('a person decided so.');
	});

	it('the latest word counts, and null takes a word back', async () => {
		const first = decision('p0-0', 'again-0', false, '2026-01-01');
		const { of } = await run([...stream, decision('again-0', 'p0-0', true, '2026-02-01'), first]);
		expect(of('again-0').band).toBe('merge');
		const open = await run([...stream, decision('p0-0', 'again-0', null, '2026-03-01'), first]);
		expect(open.of('again-0').band).toBe('merge');
	});

	it('a decision of after As Of is not heard yet', async () => {
		const { of } = await run([...stream, decision('p0-0', 'again-0', false, '2026-08-01')]);
		expect(of('again-0').band).toBe('merge');
	});

	it('decisions that contradict each other are said, and the rejection holds', async () => {
		const { of, hints } = await run([
			...stream,
			decision('p3-0', 'p4-0', true, '2026-01-01'),
			decision('p4-0', 'p5-0', true, '2026-02-01'),
			decision('p3-0', 'p5-0', false, '2026-01-15'),
		]);
		expect(of('p3-0').cluster).not.toBe(of('p5-0').cluster);
		expect(of('p4-0').cluster).toBe('p4-0');
		expect(hints.join()).toContain('p3-0 and p4-0 were said to be one');
	});

	it('a decision that cannot be read is named', async () => {
		const { hints } = await run([...stream, { ...decision('p0-0', 'again-0', false), at: 'soon' }]);
		expect(hints.join()).toContain('its at cannot be read');
	});

	it('a stored model is used as it is, when asked for', async () => {
		const learned = await run(stream);
		const model = learned.output.at(-1)?.json ?? {};
		const { output } = await run([...stream, model], { output: 'summary', options: { useStoredModel: true } });
		expect(output[0]?.json).toMatchObject({ merges: 3, types: [{ model: 'stored', modelHash: model['hash'] }] });
	});

	it('a stored model of other fields is not used, and that is said', async () => {
		const { hints, of } = await run([...stream, { recordType: 'model', id: 'match:partner', fields: [] }], { options: { useStoredModel: true } });
		expect(hints.join()).toContain('The stored model match:partner was not used');
		expect(of('again-0').band).toBe('merge');
	});
});

describe('Match Against Registry', () => {
	const parameters = { operation: 'matchAgainstRegistry', registryField: 'sourceSystem', registryValues: 'CRM, erp' };

	it('tells known records from new ones, and the known one stands for both', async () => {
		const { of, hints } = await run([...stream, { recordType: 'partner', id: 'n1', name: 'Quince Aerospace', sourceSystem: 'sheet', domains: ['quince.aero'], country: 'DE' }], parameters);
		expect(of('again-0')).toMatchObject({ registry: 'known', known: ['p0-0'], survivor: 'p0-0' });
		expect(of('n1')).toMatchObject({ registry: 'new', known: [] });
		expect(of('p0-0').registry).toBe('registered');
		expect(hints).toContain('3 known, 1 new, 0 unsure.');
	});

	it('asks for the values that mean known', async () => {
		await expect(run(stream, { ...parameters, registryValues: ' ' })).rejects.toMatchObject({ description: expect.stringContaining('registry.values') as string });
	});
});

describe('Plan Merge', () => {
	it('puts on each survivor what is filled, overwritten and lost, and the undo', async () => {
		const { matched } = await run(stream, {
			operation: 'planMerge',
			options: { survivorship: { rule: [{ field: 'domains', rule: 'union' }] }, trustedSources: 'sheet', otherFieldsRule: 'mostTrusted' },
		});
		const planned = matched.filter(({ match }) => match.plan !== undefined);
		expect(planned).toHaveLength(3);
		for (const { id, match } of planned) {
			expect(match.survivor).toBe(id);
			expect(match.plan?.survivor).toBe(id);
			expect(match.plan?.undo.rows).toHaveLength(1);
		}
		const plans = planned.flatMap(({ match }) => match.plan ?? []);
		expect(plans.flatMap(({ changes }) => changes.map(({ field, change }) => `${field} ${change}`))).toContain('name overwritten');
	});
});

describe('Own Fields', () => {
	const rows = partners.map(({ id, name, domains, country }, i) => ({ 'Row ID': id, Company: name, Web: domains[0], Land: country, Phone: `+49 30 ${String(4_417_203 + 104_729 * i)}` }));
	const own = {
		recordType: 'own',
		ownType: 'row',
		ownFields: { field: [{ column: 'Company', comparison: 'organisation' }, { column: 'Web', comparison: 'domain' }, { column: 'Land', comparison: 'country' }, { column: 'Phone', comparison: 'phone' }] },
		options: { idColumn: 'Row ID' },
	};

	it('compares plain rows by the columns named, and hands them on with all they hold', async () => {
		const { output, hints } = await run([...rows, { ...rows[0], 'Row ID': 'copy', Company: 'ALDER FOODS Ltd' }], own);
		expect(output).toHaveLength(rows.length + 2);
		expect(output[0]?.json).toMatchObject({ recordType: 'row', 'Row ID': 'p0-0', Land: 'DE', match: { cluster: 'copy', band: 'merge', size: 2 } });
		expect(output[0]?.pairedItem).toEqual({ item: 0 });
		expect(hints.join()).not.toContain('no records yet');
	});

	it('names rows without an id after what they hold, the same in any order', async () => {
		const without = rows.map(({ Company, Web, Land, Phone }) => ({ Company, Web, Land, Phone }));
		const twice = [...without, { ...without[0], Company: 'ALDER FOODS Ltd' }];
		const [forwards, backwards] = [await run(twice, { ...own, options: {} }), await run([...twice].reverse(), { ...own, options: {} })];
		const clusters = (list: readonly Matched[]) => list.map((row) => `${String(row['Company'])} ${row.match.cluster}`).sort();
		expect(clusters(backwards.matched)).toEqual(clusters(forwards.matched));
		expect(forwards.matched[0]?.match).toMatchObject({ band: 'merge', size: 2 });
	});

	it('asks for the fields', async () => {
		await expect(run(rows, { ...own, ownFields: {} })).rejects.toMatchObject({ description: expect.stringContaining('add the columns') as string });
	});

	it('one field alone is compared by a stated curve, and that is said', async () => {
		const { hints } = await run(rows, { ...own, ownFields: { field: [{ column: 'Company', comparison: 'organisation' }] } });
		expect(hints.join()).toContain('Rows are compared by one field only');
	});
});

describe('bad input', () => {
	it('ids that collide are different records, reported, in any order the same', async () => {
		const collide = [...partners, { ...again(4), id: 'p9-0' }];
		const forwards = await run(collide, { output: 'decided', simple: false, operation: 'planMerge' });
		const backwards = await run([...collide].reverse(), { output: 'decided', simple: false, operation: 'planMerge' });
		expect(forwards.hints.join()).toContain('Several rows have the id p9-0');
		expect(backwards.output.map(({ json }) => json)).toEqual(forwards.output.map(({ json }) => json));
	});

	it('blank records match nothing, and are counted', async () => {
		const blanks = Array.from({ length: 50 }, (_, i) => ({ recordType: 'partner', id: `b${i}`, name: '', domains: [] }));
		const { matched, hints } = await run(blanks);
		expect(matched.map(({ match }) => match.band)).toEqual(blanks.map(() => 'distinct'));
		expect(hints.join()).toContain('50 records are blank in every field');
	});

	it('identical rows get one clear answer', async () => {
		const rows = Array.from({ length: 2000 }, (_, i) => ({ ...partners[0], id: `same-${i}` }));
		const { of } = await run(rows);
		expect(of('same-0')).toMatchObject({ band: 'review', reason: 'tooLarge', sentence: expect.stringContaining('One of 2000 records that look alike') as string });
	});
});

describe('settings that cannot be used', () => {
	const wrong = { options: { mustMatch: 'vatId, taxNo', mergeThreshold: 0.6, reviewThreshold: 0.3 } };

	it('a rule on a field that no record has stops the node, every one named', async () => {
		await expect(run(stream, wrong)).rejects.toMatchObject({
			message: 'The settings of this node cannot be used',
			description: expect.stringMatching(/no partner has a field called vatId.*taxNo/) as string,
		});
	});

	it('all faults of the parameters are said at once', async () => {
		await expect(
			run(stream, { operation: 'matchAgainstRegistry', registryValues: ' ', options: { mergeThreshold: 0.2, largestCluster: 1 } }),
		).rejects.toMatchObject({ description: expect.stringMatching(/mergeAt.*largestCluster|largestCluster.*mergeAt/) as string });
	});

	it('with the Error output on, hand every item there and none to the next node', async () => {
		const { output, errors } = await run(stream, wrong, { onError: 'continueErrorOutput' });
		expect(output).toEqual([]);
		expect(errors).toHaveLength(stream.length);
		expect(errors[0]).toMatchObject({ json: { error: 'The settings of this node cannot be used', details: { code: 'configuration' } }, pairedItem: { item: 0 } });
	});

	it('with Continue On Fail, every item says what happened', async () => {
		const { output } = await run(stream, wrong, { onError: 'continueRegularOutput' });
		expect(output.map(({ json }) => json['error'])).toEqual(stream.map(() => 'The settings of this node cannot be used'));
	});
});
