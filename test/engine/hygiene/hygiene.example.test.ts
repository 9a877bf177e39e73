import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../../../engine/hygiene';
import { audit, deal, hygieneOf } from './book';

const page = (name: string) => readFileSync(path.join(__dirname, '../../../docs', name), 'utf8');
const lost = { status: 'lost', lossReason: 'Price' };

describe('docs/methods/deal-hygiene.md', () => {
	it('shows the numbers that the engine computes', () => {
		const { waterfall } = audit([
			deal('1'), deal('2', lost), deal('3', lost), deal('4', lost),
			deal('test', { name: 'test deal' }),
			deal('merged', { match: { band: 'merge', survivor: '1' } }),
			deal('dup', { ...lost, lossReason: 'Duplicate' }),
			deal('churn', { acv: -4_000 }),
			deal('renewal', { name: 'Alder Works renewal' }),
			deal('future', { closedAt: '2026-12-24' }),
		]).overview;
		const percent = (rate: number | null) => `${(100 * (rate ?? NaN)).toFixed(1)}%`;
		const rows = [`| as the CRM has it | | | ${percent(waterfall.raw.winRate)} |`, ...waterfall.steps.map(({ title, won, lost: out, after }) => `| ${title} | ${String(won)} | ${String(out)} | ${percent(after)} |`)];
		expect(page('methods/deal-hygiene.md')).toContain(rows.join('\n'));
	});
});

describe('docs/nodes/deal-hygiene.md', () => {
	it('shows what the node adds to an opportunity', () => {
		const shown = /```json\n([\s\S]*?)```/.exec(page('nodes/deal-hygiene.md'))?.[1] ?? '';
		expect(hygieneOf(audit([deal('1', { acv: -4_000 })]), '1')).toMatchObject(JSON.parse(shown) as object);
	});

	it('lists every rule with its severity and meaning', () => {
		for (const { name, severity, title } of RULES) expect(page('nodes/deal-hygiene.md')).toContain(`| \`${name}\` | ${severity} | ${title} |`);
	});
});
