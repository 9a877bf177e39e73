import { seededRandom, type Rng } from '../../../engine/core';
import type { BookRecord } from '../../../engine/model';
import { designedWinners, indexOf, plantedCompany, plantedRatio } from './planted';

const SOAK = process.env['PARTNER_OPS_SOAK'] === '1';
const SEEDS = SOAK ? 200 : 20;
const PERMUTATIONS = SOAK ? 200 : 60;

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

function shuffled<T>(values: readonly T[], random: Rng): T[] {
	const copy = [...values];
	for (let i = copy.length - 1; i > 0; i--) {
		const j = Math.floor(random.next() * (i + 1));
		[copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
	}
	return copy;
}

describe('the index on the planted company', () => {
	it(`finds planted winners, and few false ones, over ${SEEDS} seeds`, async () => {
		const falseShares: number[] = [];
		let [designed, found, withWinners] = [0, 0, 0];
		for (let seed = 1; seed <= SEEDS; seed++) {
			const planted = await plantedCompany(seed);
			const { segments } = indexOf(planted.records);
			const invest = segments.filter(({ verdict }) => verdict === 'invest');
			const wrong = invest.filter(({ id }) => (plantedRatio(planted, id) ?? Infinity) <= 1);
			falseShares.push(invest.length === 0 ? 0 : wrong.length / invest.length);
			if (planted.winners.size > 0) withWinners += 1;
			for (const id of designedWinners(planted)) {
				designed += 1;
				if (invest.some((segment) => segment.id === id)) found += 1;
			}
		}
		expect(withWinners).toBe(SEEDS);
		expect(designed).toBeGreaterThan(SEEDS);
		expect(found / designed).toBeGreaterThanOrEqual(0.6);
		expect(mean(falseShares)).toBeLessThanOrEqual(0.1);
	}, 1_800_000);

	it(`finds something to invest in at most 15 of 100 times where whole partners and blocks of direct deals change sides, over ${PERMUTATIONS} permutations`, async () => {
		const { records } = await plantedCompany(1);
		const random = seededRandom(20_260_630);
		const eligible = new Set(indexOf(records).segments.filter(({ way, verdict }) => way === 'sourced' && verdict !== 'tooLittleEvidence').map(({ id }) => id));
		const segments = new Map<string, { partners: Map<string, BookRecord[]>; direct: BookRecord[] }>();
		for (const record of records) {
			const { decision, roles } = record['attribution'] as { decision: string; roles: readonly { partnerId: string }[] };
			const key = `sourced:${String(record['segment'])}|${String(record['region']).toLowerCase()}`;
			if (!eligible.has(key) || decision === 'influenced') continue;
			const segment = segments.get(key) ?? { partners: new Map<string, BookRecord[]>(), direct: [] };
			segments.set(key, segment);
			const id = roles[0]?.partnerId ?? '';
			if (decision === 'direct') segment.direct.push(record);
			else segment.partners.set(id, [...(segment.partners.get(id) ?? []), record]);
		}
		let any = 0;
		for (let round = 0; round < PERMUTATIONS; round++) {
			const book = [...segments].flatMap(([key, { partners, direct }]) => {
				const blocks = [...partners.values()];
				const units = [...blocks];
				// Direct deals move in blocks as large as partners' are.
				for (let rest = shuffled(direct, random); rest.length > 0; ) {
					const size = blocks[Math.floor(random.next() * blocks.length)]?.length ?? 1;
					units.push(rest.slice(0, size));
					rest = rest.slice(size);
				}
				return shuffled(units, random).flatMap((unit, at) => unit.map((record): BookRecord => ({ ...record, attribution: at < blocks.length ? { decision: 'sourced', sourcingPartnerId: `${key} ${at}`, roles: [] } : { decision: 'direct', roles: [] } })));
			});
			if (indexOf(book).segments.some(({ verdict }) => verdict === 'invest')) any += 1;
		}
		expect(any / PERMUTATIONS).toBeLessThanOrEqual(0.15);
	}, 1_800_000);
});
