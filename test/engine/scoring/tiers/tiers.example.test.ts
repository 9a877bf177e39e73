import { flowing, page } from '../../../support/pages';
import { dealsOf, tierOf, tiersOn } from './tierBook';

const ROSTER = [
	['Alder', 'Registered', 5],
	['Birch', 'Registered', 4],
	['Cedar', 'Registered', 2],
	['Dogwood', 'Silver', 2],
	['Elm', 'Registered', 1],
	['Fir', 'Registered', 0],
	['Gorse', 'Registered', 0],
	['Hazel', 'Registered', 0],
] as const;
const DAYS = ['2025-08-10', '2025-09-10', '2025-10-10', '2025-11-10', '2025-12-10'];
const percent = (chance: number | null) => `${((chance ?? NaN) * 100).toFixed(0)}%`;

describe('docs/methods/tiers.md', () => {
	const records = ROSTER.flatMap(([name, tier, won]) => [{ recordType: 'partner' as const, id: name, name, motion: 'named', tier }, ...dealsOf(name, 'won', DAYS.slice(0, won))]);
	const result = tiersOn('2026-01-20', records);

	it('shows what the review says of each partner that won', () => {
		const rows = ROSTER.filter(([, , won]) => won > 0).map(([name, tier, won]) => {
			const { pace, chance, verdict, proposed } = tierOf(result, name);
			return `| ${name} | ${tier} | ${won} | ${pace.toFixed(1)} | ${percent(chance.next)} | ${verdict}${proposed === null ? '' : ` to ${proposed}`} |`;
		});
		expect(page('methods/tiers.md')).toContain(rows.join('\n'));
	});

	it('quotes the gap of one and the chance that another holds its tier', () => {
		expect(flowing('methods/tiers.md')).toContain(`Its gap: "${tierOf(result, 'Cedar').gap?.sentence ?? ''}"`);
		expect(flowing('methods/tiers.md')).toContain(`with a chance of ${percent(tierOf(result, 'Dogwood').chance.hold)}`);
	});
});
