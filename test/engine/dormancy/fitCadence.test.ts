import { fitCadence, cadenceReader, type Rhythm } from '../../../engine/dormancy/fitCadence';

/** Partners of a kind that act every so many days, with gaps as uneven as people's. */
const rhythms = (type: string, motion: Rhythm['motion'], partners: number, gap: number): Rhythm[] =>
	Array.from({ length: partners }, (_, i) => {
		const gaps = [0.4, 1.7, 0.9, 1.3, 0.7].map((share) => share * gap * (0.7 + 0.03 * (i % 20)));
		return { id: `${type} ${motion} ${i}`, type, motion, count: gaps.length, sum: gaps.reduce((a, b) => a + b), logs: gaps.reduce((a, b) => a + Math.log(b), 0), silence: gap / 3 };
	});
const model = fitCadence([...rhythms('reseller', 'named', 30, 20), ...rhythms('si', 'named', 5, 22), ...rhythms('reseller', 'selfServe', 30, 150)]);
const cadenceOf = cadenceReader(model);
const usual = (type: string, motion: Rhythm['motion']) => {
	const { shape, a, s0 } = cadenceOf({ type, motion });
	return (shape * s0) / a;
};

it('holds partners of one type apart by their motion', () => {
	expect(usual('reseller', 'selfServe') / usual('reseller', 'named')).toBeGreaterThan(5);
});

it('holds a type with few rhythms against its motion', () => {
	expect(model.types.map(({ type, motion }) => [motion, type])).toEqual([['named', 'reseller'], ['selfServe', 'reseller']]);
	expect(model.motions.map(({ motion, partners }) => [motion, partners])).toEqual([['named', 35], ['selfServe', 30]]);
	expect(usual('si', 'named')).toBeLessThan(2 * usual('reseller', 'named'));
	expect(cadenceOf({ type: 'si', motion: 'named' })).toBe(cadenceOf({ type: 'isv', motion: 'named' }));
});
