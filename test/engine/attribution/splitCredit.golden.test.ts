import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAttributionSpec, splitCredit, type CreditModel } from '../../../engine/attribution';
import { toBook } from '../../../engine/model';
import { dataFolder, describeWithData } from '../../support/data';
import { CONTEXT, deal, partner, touch } from './deals';

/** Paths of the public worked examples; their published answers are of Markov models, which this package leaves out. */
const FILE = 'attribution/worked_examples.json';
interface Example {
	readonly paths: readonly (readonly [path: string, conversions: number, nulls: number])[];
}
const DAYS = ['2026-03-02', '2026-03-10', '2026-03-18', '2026-03-26', '2026-04-03', '2026-04-11'];

/** One won deal of 600.00 for each conversion of a path, its steps as co-sell activities eight days apart. */
function creditOf({ paths }: Example, creditModel: CreditModel): Record<string, number> {
	const steps = [...new Set(paths.flatMap(([path]) => path.split('>')))];
	const deals = paths.flatMap(([path, conversions], at) =>
		Array.from({ length: conversions }, (_, copy) => {
			const id = `d${at}.${copy}`;
			return [deal({ acv: 600, accountId: id }, id), ...path.split('>').map((step, order) => touch('coSell', DAYS[order] ?? null, { partnerId: step, opportunityId: id, accountId: id }))];
		}).flat(),
	);
	const { partners } = splitCredit(toBook([...steps.map((id) => partner(id)), ...deals]), parseAttributionSpec({ creditModel, halfLifeDays: 8 }), CONTEXT);
	return Object.fromEntries(partners.map(({ partnerId, wonAmount }) => [partnerId, wonAmount]));
}

describeWithData('rule models on the paths of the worked examples', [FILE], () => {
	const examples = JSON.parse(readFileSync(join(dataFolder, FILE), 'utf8')) as Record<string, Example>;
	const example = (name: string): Example => {
		const found = examples[name];
		if (found === undefined) throw new Error(`${name} is not in ${FILE}`);
		return found;
	};

	it.each<[string, CreditModel, Record<string, number>]>([
		// C1>C2>C3 converts once.
		['analyzecore_3_paths', 'firstTouch', { C1: 600 }],
		['analyzecore_3_paths', 'lastTouch', { C3: 600 }],
		['analyzecore_3_paths', 'linear', { C1: 200, C2: 200, C3: 200 }],
		['analyzecore_3_paths', 'position', { C1: 240, C2: 120, C3: 240 }],
		// Half-life of one step: 1/4 : 1/2 : 1.
		['analyzecore_3_paths', 'timeDecay', { C1: 85.71, C2: 171.43, C3: 342.86 }],
		// google ads converts twice, mailing once, both once.
		['puzyrov_4_paths', 'firstTouch', { 'google ads': 1800, mailing: 600 }],
		['puzyrov_4_paths', 'linear', { 'google ads': 1500, mailing: 900 }],
		// A>B>A>B>B>A, A>B>B>A>A and A>A: first and last are always A; six of thirteen steps are B.
		['pychattr_readme', 'firstTouch', { A: 1800 }],
		['pychattr_readme', 'linear', { A: 1260, B: 540 }],
		// Between the ends: B A B B, and B B A.
		['pychattr_readme', 'position', { A: 1630, B: 170 }],
	])('%s, %s', (name, model, credit) => {
		const given = creditOf(example(name), model);
		expect(given).toEqual(credit);
	});
});
