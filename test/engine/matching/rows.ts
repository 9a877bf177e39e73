import {
	matchRecords,
	parseMatchSpec,
	type MatchContext,
	type MatchField,
	type MatchRecord,
	type MatchResult,
} from '../../../engine/matching';

/** A small book of companies, some entered twice. */
export const COMPANY_FIELDS: readonly MatchField[] = [
	{ name: 'name', type: 'organisation' },
	{ name: 'domain', type: 'domain' },
	{ name: 'city', type: 'place' },
	{ name: 'phone', type: 'phone' },
];

const WORDS = [
	'Alder',
	'Birch',
	'Cedar',
	'Damson',
	'Elm',
	'Fir',
	'Gorse',
	'Hazel',
	'Ilex',
	'Juniper',
	'Larch',
	'Maple',
	'Oak',
	'Pine',
	'Rowan',
	'Spruce',
	'Teak',
	'Willow',
	'Yew',
	'Zelkova',
];
const TRADES = ['Foods', 'Robotics', 'Textiles', 'Logistics', 'Energy'];

/** 100 different companies. */
export const COMPANIES: readonly MatchRecord[] = WORDS.flatMap((word, i) =>
	TRADES.map((trade, j) => ({
		id: `c${i}-${j}`,
		fields: {
			name: `${word} ${trade}`,
			domain: `${word.toLowerCase()}${trade.toLowerCase()}.com`,
			city: ['Leeds', 'Turin', 'Lyon', 'Ghent'][(i + j) % 4],
			phone: String(4_420_000_000 + (((i * 7919 + j * 104_729) * 31) % 9_000_000)),
		},
	})),
);

/** Ten of them again, written differently. */
export const COPIES: readonly MatchRecord[] = COMPANIES.slice(0, 10).map(({ id, fields }, i) => ({
	id: `again-${id}`,
	fields: {
		...fields,
		name: `${String(fields['name']).toUpperCase()} GmbH`,
		...(i % 2 === 0 ? { domain: '' } : { phone: '' }),
	},
}));

export const match = (
	records: readonly MatchRecord[],
	spec: object = {},
	fields: readonly MatchField[] = COMPANY_FIELDS,
	context: MatchContext = {},
): MatchResult => matchRecords({ records, fields }, parseMatchSpec(spec), context);

/** Ids of each cluster with more than one row. */
export function clustersOf({ rows }: MatchResult): string[][] {
	const clusters = new Map<string, string[]>();
	for (const { id, cluster } of rows) clusters.set(cluster, [...(clusters.get(cluster) ?? []), id]);
	return [...clusters.values()]
		.filter((ids) => ids.length > 1)
		.map((ids) => ids.sort())
		.sort();
}
