import { attributeOpportunities, parseAttributionSpec } from '../../../engine/attribution';
import { toBook, type BookRecord } from '../../../engine/model';
import { CONTEXT, deal, partner, registration, tag, touch } from './deals';

const crm = { sourceSystem: 'hubspot' };
const aside = { sourceSystem: 'sideReport', opportunityId: null };
const open = (id: string, more: object = {}): BookRecord => deal({ ...crm, status: 'open', closedAt: null, accountId: `a-${id}`, accountName: `${id} Mills`, accountDomain: `${id}.example`, ...more }, id);
/** A deal of the trigger, with nothing but what the night kept. */
const alone = (records: readonly BookRecord[], kept: readonly (BookRecord | undefined)[]) =>
	attributeOpportunities(toBook([partner('alder'), partner('birch'), ...records, ...kept.flatMap((record) => record ?? [])]), parseAttributionSpec({ useStoredPolicy: true }), CONTEXT).deals[0]?.attribution;

const intro = touch('intro', '2026-02-20', { ...aside, accountName: 'north mills' });
const lead = registration('2026-02-10', { sourceSystem: 'partnerstack', opportunityId: null, accountDomain: 'www.south.example', partnerId: 'birch' });
const named = registration('2026-02-10', { sourceSystem: 'partnerstack', opportunityId: 'west', accountDomain: 'south.example' });
const night = tag([open('north'), open('south'), open('west'), touch('meeting', '2026-04-01', { ...crm, opportunityId: 'north', actor: 'seller' }), intro, lead, named]);

describe('evidence of other systems than the CRM', () => {
	it('is kept with the customers that the whole book knows it to be about; what the CRM holds is not', () => {
		expect(night.evidence).toMatchObject({ recordType: 'model', id: 'evidence' });
		expect((night.evidence?.['evidence'] as BookRecord[]).map(({ id, customers, hasDeal }) => [id, customers, hasDeal])).toEqual([
			[lead.id, ['id a-south'], false],
			[named.id, [], true],
			[intro.id, ['id a-north'], false],
		]);
		expect(tag([deal(crm), touch('intro', '2026-02-20', crm)]).evidence).toBeUndefined();
	});

	it.each([['north', 'alder'], ['south', 'birch'], ['west', 'alder']])('decides the deal of %s alone as in the whole book', (id, sourcingPartnerId) => {
		const expected = night.deals.find((one) => one.id === id)?.attribution;
		expect(expected).toMatchObject({ decision: 'sourced', sourcingPartnerId });
		expect(alone([open(id)], [night.model, night.evidence])?.flat).toEqual(expected?.flat);
	});

	it('reaches a deal that was made after the night', () => {
		expect(alone([open('new', { accountId: 'a-north', accountName: 'North Mills' })], [night.model, night.evidence])).toMatchObject({ decision: 'sourced', sourcingPartnerId: 'alder' });
	});

	it('gives way to what the same system says now, and is not asked for without stored policies', () => {
		const fresh = touch('marketing', '2026-02-21', { ...aside, accountName: 'north mills' });
		expect(alone([open('north'), fresh], [night.model, night.evidence])?.decision).not.toBe('sourced');
		expect(tag([open('north'), ...(night.evidence === undefined ? [] : [night.evidence])]).deals[0]?.attribution.decision).toBe('direct');
	});

	it('is the same bytes whatever the order of the records, and changes nothing of the book', () => {
		const records = [open('north'), open('south'), open('west'), intro, lead, named];
		const [one, two] = [tag(records).evidence, tag([...records].reverse()).evidence];
		expect(JSON.stringify(one)).toBe(JSON.stringify(two));
	});
});
