import { chanceAlive, expectedActs, logLikelihood } from '../../../engine/dormancy/modifiedBgNbd';

it('a busy partner that is silent for years has gone, and does not make every model look certain', () => {
	const [model, busy] = [{ r: 1, alpha: 5, a: 1.5, b: 2 }, { x: 400, recency: 400, age: 9000 }];
	expect(chanceAlive(busy, model)).toBe(0);
	expect(expectedActs(busy, model, 90)).toBe(0);
	expect(Number.isFinite(logLikelihood([busy], model))).toBe(true);
});
