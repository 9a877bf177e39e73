import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { toBook, type BookRecord } from '../../../engine/model';
import { investmentIndex, parseInvestmentSpec, type InvestmentIndex } from '../../../engine/plays';
import { context } from './support';

/** The true company of a seed as records without dirt, and what was planted in each arm of each segment. */
export interface Planted {
	readonly records: readonly BookRecord[];
	readonly arms: ReadonlyMap<string, PlantedArm>;
	/** Segments planted as winners. */
	readonly winners: ReadonlySet<string>;
}

export interface PlantedArm {
	readonly deals: number;
	readonly decided: number;
	/** Mean planted win rate and mean ACV. */
	readonly rate: number;
	readonly acv: number;
	/** Deals and planted win rate of each partner. */
	readonly partners: ReadonlyMap<number, { readonly deals: number; readonly rate: number }>;
}

interface SampleDeal {
	readonly kind: string;
	readonly key: string;
	readonly status: string;
	readonly acv: number;
	readonly currency: string;
	readonly createdOn: number;
	readonly closesOn: number;
	readonly winRate: number;
	readonly account: { readonly segment: string; readonly region: string };
	readonly involvement?: { readonly role: string; readonly partner: number; readonly actedOn: number };
}
interface Sample {
	company(options: { seed: number; size: number }): { districts(): Iterable<{ deals: readonly SampleDeal[] }>; totals(): { cells: readonly { region: string; segment: string; ratio: number }[] } };
	PARAMETERS: { planRates: Readonly<Record<string, number>>; acv: Readonly<Record<string, { sigma: number }>> };
}

const sample = async () => (await import(pathToFileURL(path.resolve(__dirname, '../../../sandbox/sample/index.mjs')).href)) as Sample;

const isoDay = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const placeOf = ({ account }: SampleDeal) => `${account.segment}|${account.region.toLowerCase()}`;

export async function plantedCompany(seed: number): Promise<Planted> {
	const { company, PARAMETERS } = await sample();
	const made = company({ seed, size: 1 });
	const euro = PARAMETERS.planRates['2027'] ?? 1;
	const records: BookRecord[] = [];
	const sums = new Map<string, { deals: number; decided: number; rate: number; acv: number; partners: Map<number, { deals: number; rate: number }> }>();
	for (const { deals } of made.districts()) {
		for (const deal of deals) {
			if (deal.kind !== 'newBusiness') continue;
			const { involvement, account } = deal;
			const acv = deal.currency === 'USD' ? deal.acv : Math.round(deal.acv * euro);
			const partnerId = `p${String(involvement?.partner)}`;
			const since = involvement === undefined ? null : isoDay(involvement.actedOn);
			const attribution = involvement === undefined ? { decision: 'direct', roles: [] } : { decision: involvement.role, sourcingPartnerId: partnerId, roles: [{ partnerId, role: involvement.role === 'coSell' ? 'coSell' : 'influence', since }] };
			records.push({ recordType: 'opportunity', id: deal.key, status: deal.status, acv, currency: 'USD', segment: account.segment, region: account.region, createdAt: isoDay(deal.createdOn), closedAt: isoDay(deal.closesOn), attribution });
			const key = `${involvement?.role ?? 'direct'}:${placeOf(deal)}`;
			const sum = sums.get(key) ?? { deals: 0, decided: 0, rate: 0, acv: 0, partners: new Map() };
			sums.set(key, sum);
			sum.deals += 1;
			sum.rate += deal.winRate;
			sum.acv += acv;
			if (deal.status !== 'open') sum.decided += 1;
			if (involvement !== undefined) sum.partners.set(involvement.partner, { deals: (sum.partners.get(involvement.partner)?.deals ?? 0) + 1, rate: deal.winRate });
		}
	}
	const arms = new Map([...sums].map(([key, { deals, decided, rate, acv, partners }]): [string, PlantedArm] => [key, { deals, decided, rate: rate / deals, acv: acv / deals, partners }]));
	const winners = new Set(made.totals().cells.filter(({ ratio }) => ratio >= 1.5).map(({ region, segment }) => `${segment}|${region.toLowerCase()}`));
	return { records, arms, winners };
}

export const indexOf = (records: readonly BookRecord[]): InvestmentIndex => investmentIndex(toBook(records), parseInvestmentSpec({}), context);

const yieldOf = (arm: PlantedArm | undefined) => (arm === undefined ? 0 : arm.rate * arm.acv);

/** The planted ratio of a segment of the index; undefined where it is rolled up. */
export function plantedRatio({ arms }: Planted, segmentId: string): number | undefined {
	const direct = arms.get(`direct:${segmentId.slice(segmentId.indexOf(':') + 1)}`);
	return direct === undefined ? undefined : yieldOf(arms.get(segmentId)) / yieldOf(direct);
}

const SIGMA: Readonly<Record<string, number>> = { smb: 0.55, mid: 0.5, enterprise: 0.42 };

/** Winners whose sourced deals are so many and so much better that a one-sided test at 5% finds them with a power of .8. */
export function designedWinners({ arms, winners }: Planted): string[] {
	return [...winners].flatMap((place) => {
		const [partner, direct] = [arms.get(`sourced:${place}`), arms.get(`direct:${place}`)];
		if (partner === undefined || direct === undefined) return [];
		const squared = Math.exp((SIGMA[place.split('|')[0] ?? ''] ?? 0.5) ** 2);
		const alone = ({ rate, decided }: PlantedArm) => (squared / rate - 1) / decided;
		const between = [...partner.partners.values()].reduce((sum, { deals, rate }) => sum + ((deals / partner.deals) * (rate / partner.rate - 1)) ** 2, 0);
		const power = Math.log(yieldOf(partner) / yieldOf(direct)) / Math.sqrt(alone(partner) + alone(direct) + between);
		return power >= 1.6449 + 0.8416 ? [`sourced:${place}`] : [];
	});
}
