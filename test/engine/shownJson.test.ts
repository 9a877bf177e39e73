import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseQuestion } from '../../engine/answers';
import { attributeOpportunities, parseAttributionSpec, parseWriteBackSpec, planWriteBack } from '../../engine/attribution';
import { isBookRecord, toBook } from '../../engine/model';
import { parseComposeSpec, parseOutreachSpec } from '../../engine/outreach';
import { parsePlaysSpec } from '../../engine/plays';
import { jsonIn, jsonInSentences } from '../support/pages';

const nodes = path.resolve(__dirname, '../../nodes');
const sources = readdirSync(nodes, { recursive: true }).map(String).filter((file) => file.endsWith('.ts'));

/** JSON that labels, hints and messages of the nodes show: from its first brace to the one that closes it. */
const shown = sources.flatMap((file) => [...readFileSync(path.join(nodes, file), 'utf8').matchAll(/(?<=(?:e\.g\.|such as|default:) '?)(\[?\{ "(?:[^'`{}]|\{[^{}]*\})+\}\]?)/g)].map(([, text = '']) => [text, file] as const));

/** Who takes it, by what it begins with; each throws, or says no, where it does not. */
const TAKEN_BY: readonly (readonly [RegExp, (value: never) => unknown])[] = [
	[/^\[\{ "recordType"/, (value: object[]) => value.every(isBookRecord)],
	[/^\{ "push"/, (value: object) => parsePlaysSpec({ effects: value })],
	[/^\{ "de"/, (value: object) => parseOutreachSpec({ legalBasis: value })],
	[/^\{ "us"/, (value: object) => parseOutreachSpec({ timeZones: value })],
	[/^\{ "partnerDecision"/, (value: object) => parseWriteBackSpec({ fields: value })],
	[/^\{ "question"/, (value: object) => parseQuestion(value)],
	// Merge Source Rows has a test of its own in test/nodes.
	[/^\{ "partnerOpsRead"/, (value: object) => 'partnerOpsRead' in value],
];

describe('JSON that nodes show as an example', () => {
	it('is found', () => {
		expect(shown.length).toBeGreaterThanOrEqual(9);
	});

	it.each(shown)('%s (%s) is taken', (text) => {
		const [, take] = TAKEN_BY.find(([begins]) => begins.test(text)) ?? [];
		expect(take?.(JSON.parse(text) as never)).toBeTruthy();
	});
});

describe('JSON that pages have in their sentences', () => {
	it('Partner Outreach: a template', () => {
		const [template] = jsonInSentences('nodes/partner-outreach.md');
		expect(parseComposeSpec({ company: 'Northlight', address: '', register: '', answerPage: 'https://n8n.example.com/webhook/answer', templates: [template] }).templates).toHaveLength(1);
	});

	it('Attribution Tag: a partner that stands on a deal outside its row is not put there once more', () => {
		const [records] = jsonIn('nodes/attribution-tag.md', 'Example') as [object[]];
		const [decision, partnership] = jsonInSentences('nodes/attribution-tag.md') as [object, object];
		const spec = parseAttributionSpec({});
		const context = { asOf: Date.parse('2026-06-30T00:00:00Z'), timeZone: 'UTC' };
		const planned = (...more: object[]) => planWriteBack(toBook([...records, { recordType: 'partner', id: '7', name: 'Birch Consulting' }, decision, ...more].filter(isBookRecord)), spec, parseWriteBackSpec({ fields: { partnerDecision: 'partner_ops_decision' } }), context).writes.map(({ partnership: put }) => put);
		expect(attributeOpportunities(toBook(records.filter(isBookRecord)), spec, context).deals.map(({ id }) => id)).toContain('42');
		expect(planned()).toEqual([expect.objectContaining({ partnerId: '7' })]);
		expect(planned(partnership)).toEqual([null]);
	});
});
