import type { IExecuteFunctions } from 'n8n-workflow';
import { parseTierSpec, type TierSpec } from '../../engine/scoring';
import { given } from '../shared';

interface TierRow {
	readonly ladder?: string;
	readonly name?: string;
	readonly motion?: 'both' | 'named' | 'selfServe';
	readonly types?: readonly string[];
	readonly wonDeals?: number;
	readonly wonAcv?: number;
	readonly winRate?: number;
	readonly minDecided?: number;
}

interface TierOptions {
	readonly decidedBy?: string;
	readonly fiscalYearStart?: number;
	readonly graceDays?: number;
	readonly tierMonths?: number;
	readonly tierWindow?: string;
}

/** Rows of tiers as ladders: those with one ladder name belong together, in the order of the rows. */
function laddersOf(rows: readonly TierRow[]) {
	const ladders = new Map<string, TierRow[]>();
	for (const row of rows) {
		const name = row.ladder?.trim() ?? '';
		const known = ladders.get(name);
		if (known === undefined) ladders.set(name, [row]);
		else known.push(row);
	}
	return [...ladders].map(([name, own]) => ({
		name,
		types: own[0]?.types ?? [],
		motions: own[0]?.motion === undefined || own[0].motion === 'both' ? [] : [own[0].motion],
		tiers: own.map(({ name: tier = '', wonDeals, wonAcv, winRate, minDecided }) => ({
			name: tier,
			...(wonDeals ? { wonDeals } : {}),
			...(wonAcv ? { wonAcv } : {}),
			...(winRate ? { winRate } : {}),
			...(minDecided ? { minDecided } : {}),
		})),
	}));
}

/** Reads the tier rules of the node; throws one SpecError that lists everything that cannot be used. */
export function readTierRules(context: IExecuteFunctions): Readonly<TierSpec> {
	const { tier: rows = [] } = context.getNodeParameter('tiers', 0, {}) as { readonly tier?: readonly TierRow[] };
	const { decidedBy, fiscalYearStart, graceDays, tierMonths, tierWindow } = context.getNodeParameter('options', 0, {}) as TierOptions;
	return parseTierSpec({
		...(rows.length === 0 ? {} : { ladders: laddersOf(rows) }),
		...given({ decidedBy, fiscalYearStart, graceDays, window: tierWindow, windowMonths: tierMonths }),
	});
}
