import { page } from '../../support/pages';
import { coSold, partner, playsOf, recommend } from './support';

it('docs/methods/plays.md shows the plays and the arithmetic that the engine gives', () => {
	const quiet = partner('a', {
		score: { winRate: 0.42, dealSize: 50_000, yield: 21_000, decided: 20, won: 8 },
		dormancy: { state: 'cooling', early: true, acvAtStake: 80_000, lastActOn: '2026-02-01', dormantOn: '2026-08-01' },
	});
	const aging = { level: 'critical', partnerIds: ['a'], days: 80, stage: 'Offer', warnAfterDays: 30 };
	const plays = playsOf(recommend([quiet, coSold('a', 'open', 140_000, '2026-01-20', { name: 'Acme rollout', aging })], { plays: ['reengage', 'pushAgingCoSell'] }));
	expect(plays).toHaveLength(2);
	expect(page('methods/plays.md')).toContain(plays.map(({ title, arithmetic }) => `| ${title} | ${arithmetic} |`).join('\n'));
	expect(page('methods/plays.md')).toContain(`    ${plays[1]?.arithmetic}\n`);
});
