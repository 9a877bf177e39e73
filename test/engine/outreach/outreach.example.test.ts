import type { BookRecord } from '../../../engine/model';
import { DEFAULT_TEMPLATES, PLACEHOLDERS, parseComposeSpec } from '../../../engine/outreach';
import { flowing, jsonInSentences, page } from '../../support/pages';
import { book, contact, partner, said, sent } from './world';

const TEXT = page('methods/outreach.md');
const who = [partner('a'), contact('ca', 'a')];
const registration = (state: string): BookRecord => ({ recordType: 'registration', id: 'r', partnerId: 'a', state, submittedAt: '2026-07-05' });

/** Plans each day, sending what is planned, up to the last one; what was said on it. */
function liveTo(last: string, more: readonly BookRecord[] = []) {
	let ledger: readonly BookRecord[] = [];
	for (const day of ['2026-06-16', '2026-06-29', '2026-06-30', '2026-07-28', '2026-07-29', '2027-01-25']) {
		const now = `${day}T10:00:00.000Z`;
		const plan = said(book(who, ledger, day > '2026-07-05' ? more : []), 'a', {}, Date.parse(now));
		if (day === last) return plan;
		const mail = plan?.status === 'mail' ? plan.mail : null;
		if (mail !== null) ledger = [...ledger, ...sent(mail, 'ca@partner.example', now)];
	}
	throw new Error(`${last} is no day of the example`);
}

describe('docs/methods/outreach.md shows what the engine plans', () => {
	const rows = [...TEXT.matchAll(/^\| (\d{4}-\d\d-\d\d) \| `(\w+)` \| `(\w+)` \| (?:`(\S+)` )?\|$/gm)];

	it('has six days', () => {
		expect(rows).toHaveLength(6);
	});

	it.each(rows.map(([, ...cells]) => cells))('on %s: %s', (day = '', status, reason, mail) => {
		expect(liveTo(day)).toMatchObject({ status, reason, mail: mail ?? null });
	});

	it('after a registration', () => {
		const reasons = ['submitted', 'rejected'].map((state) => liveTo('2026-07-28', [registration(state)])?.reason);
		expect(flowing('methods/outreach.md')).toContain(`28 July would say \`stopped\`, \`${reasons[0]}\`; and \`${reasons[1]}\` once that was answered with no.`);
		expect(liveTo('2026-07-28', [registration('submitted')])?.status).toBe('stopped');
	});
});

it('docs/nodes/partner-outreach.md shows a template that is taken', () => {
	const [template] = jsonInSentences('nodes/partner-outreach.md');
	expect(parseComposeSpec({ company: 'Northlight', answerPage: 'https://n8n.example.com/webhook/answer', templates: [...DEFAULT_TEMPLATES, template] }).templates.at(-1)).toEqual(template);
	for (const name of PLACEHOLDERS) expect(flowing('nodes/partner-outreach.md')).toContain(`\`{${name}}\``);
});
