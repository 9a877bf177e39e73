import { RULES } from '../../../engine/hygiene';
import { jsonIn, page } from '../../support/pages';
import { audit, deal, hygieneOf, TEN_DEALS } from './book';

describe('docs/methods/deal-hygiene.md', () => {
	it('shows the numbers that the engine computes', () => {
		const { waterfall } = audit(TEN_DEALS).overview;
		const percent = (rate: number | null) => `${(100 * (rate ?? NaN)).toFixed(1)}%`;
		const rows = [`| as the CRM has it | | | ${percent(waterfall.raw.winRate)} |`, ...waterfall.steps.map(({ title, won, lost: out, after }) => `| ${title} | ${String(won)} | ${String(out)} | ${percent(after)} |`)];
		expect(page('methods/deal-hygiene.md')).toContain(rows.join('\n'));
	});
});

describe('docs/nodes/deal-hygiene.md', () => {
	it('shows what the node adds to an opportunity', () => {
		expect(hygieneOf(audit([deal('1', { acv: -4_000 })]), '1')).toMatchObject(jsonIn('nodes/deal-hygiene.md')[0] as object);
	});

	it('lists every rule with its severity and meaning', () => {
		for (const { name, severity, title } of RULES) expect(page('nodes/deal-hygiene.md')).toContain(`| \`${name}\` | ${severity} | ${title} |`);
	});
});
