import { PAGE, type Fields, type Setting } from './setting';

const [ASK, TAG] = ['partnerOpsAskDealOwners', 'partnerOpsTagDeals'];
const [INES, TOM, MAYA] = ['ines@northlight.example', 'tom@northlight.example', 'maya@northlight.example'];

/** Owners are asked whose a deal is, by mail, and answer on the page. */
export const owners = (at: Setting): void => {
	describe('owners of deals that nobody decided', () => {
		const askAs = (config: Fields) => at.setUp(ASK, { armed: true, asOf: '2026-07-01', managers: { [INES]: MAYA }, manager: MAYA, decideUrl: `${at.sandbox.url}${PAGE}`, ...config });
		const linksIn = (text = ''): string[] => [...text.matchAll(/https?:\S+/g)].map(([link]) => link);
		/** Deals that a mail asks about, in its order. */
		const dealsIn = (text = '') => [...new Set(linksIn(text).map((link) => (new URL(link).searchParams.get('case') ?? '').replace('case attribution ', '')))];

		/** The line over six deals of which a partner was only mentioned, as a trigger runs it. */
		async function tagDeals(now: string): Promise<void> {
			const deals = [...[1, 2, 3, 4, 5].map((n) => ({ id: `D-${n}`, owner: INES, acv: 1000 * n })), { id: 'D-9', owner: TOM, acv: 100 }];
			const rows = [
				{ recordType: 'partner', id: 'P-1', name: 'Alder & Sons', domains: ['alder.example'], motion: 'named' },
				...deals.flatMap(({ id, owner, acv }) => [
					{ recordType: 'account', id: `A-${id}`, name: `Harbor ${id}`, domains: [`${id.toLowerCase()}.example`] },
					{ recordType: 'opportunity', id, sourceSystem: 'hubspot', name: `Harbor ${id} <b>`, accountId: `A-${id}`, accountName: `Harbor ${id}`, acv, currency: 'USD', kind: 'newBusiness', stage: 'Demo', status: 'open', createdAt: '2026-05-11', ownerEmail: owner, description: 'Alder & Sons was mentioned in the first call' },
					{ recordType: 'touch', id: `T-${id}`, accountId: `A-${id}`, kind: 'email', at: '2026-05-12', loggedAt: '2026-05-12', actor: 'seller', direction: 'outbound' },
				]),
			];
			const config = { armed: true, armedSince: '2026-01-01', asOf: now, fields: { partnerDecision: 'partner_ops_decision' } };
			await at.setUp(TAG, {}, { parameters: { 'Sample Call': { jsonOutput: JSON.stringify({ rows, deals: deals.map(({ id }) => id), config }) } } });
			await at.run(TAG);
		}

		it('are asked nothing before it is armed', async () => {
			await at.sandbox.insertRows('partner_ops_runs', [{ recordId: '2026-06-29', kind: 'daily', at: '2026-06-29T00:00:00Z', runId: '7', payload: '{"recordType":"snapshot"}' }]);
			await tagDeals('2026-06-30');
			expect((await at.payloads('cases')).map(({ queue, state }) => [queue, state])).toEqual(Array.from({ length: 6 }, () => ['attribution', 'open']));
			await askAs({ armed: false });
			await at.run(ASK);
			expect(at.smtp.mails).toEqual([]);
		});

		it('get at most three questions a day in one mail; an address that is refused loses nothing and stops nobody', async () => {
			at.smtp.refused.add(TOM);
			await askAs({});
			await at.run(ASK);
			await at.run(ASK);
			expect(at.smtp.mails).toMatchObject([{ to: INES, subject: 'Which partner was in these 3 deals?' }]);
			expect(dealsIn(at.smtp.mails[0]?.text)).toEqual(['D-5', 'D-4', 'D-3']);
			at.smtp.refused.clear();
			await askAs({ asOf: '2026-07-02' });
			await at.run(ASK);
			const next = at.smtp.mails.slice(1).map(({ to, text }) => [to, dealsIn(text)]);
			expect(next.sort()).toEqual([[INES, ['D-2', 'D-1']], [TOM, ['D-9']]]);
			await at.run(ASK);
			expect(at.smtp.mails).toHaveLength(3);
		});

		it('answer by one link and one click; opening records nothing, and Attribution Tag obeys from the next run', async () => {
			const link = linksIn(at.smtp.mails[0]?.text).find((one) => one.includes('answer=coSell')) ?? '';
			await at.page.goto(link);
			expect(await at.page.locator('h2').allTextContents()).toEqual(['Which partner was in Harbor D-5 <b>?']);
			expect(await at.page.locator('label').allTextContents()).toEqual([' Alder & Sons brought it', ' Alder & Sons sold it with us', ' No partner', ' I cannot tell', 'Note ']);
			expect(await at.page.getByLabel('Alder & Sons sold it with us').isChecked()).toBe(true);
			expect(await at.payloads('decisions')).toEqual([]);
			await at.look('decide-attribution');
			await at.save();
			expect(await at.page.locator('main').innerText()).toMatch(/Which partner was in Harbor D-5 <b>\?\s+Answered: Alder & Sons sold it with us\.\s+4 more to decide/);
			await at.look('decide-answered');
			expect(await at.payloads('decisions')).toMatchObject([{ kind: 'attribution', opportunityId: 'D-5', decision: 'coSell', roles: [{ partnerId: 'P-1', role: 'coSell' }], by: INES }]);
			expect(await at.sandbox.client.readRows('partner_ops_changes', {})).toMatchObject([{ recordId: 'D-5', kind: 'hubspot' }]);
			await tagDeals('');
			expect((await at.payloads('writes')).filter(({ opportunityId }) => opportunityId === 'D-5').at(-1)).toMatchObject({ decision: 'coSell', decidedBy: 'person' });
			expect((await at.latest('cases')).get('case attribution D-5')).toMatchObject({ state: 'decided' });
		});

		it('after seven days without an answer the manager is asked, once, and not about what was answered', async () => {
			await askAs({ asOf: '2026-07-07' });
			await at.run(ASK);
			expect(at.smtp.mails).toHaveLength(3);
			await askAs({ asOf: '2026-07-10', mostAtOnce: 9 });
			await at.run(ASK);
			const late = at.smtp.mails.slice(3);
			expect(late.map(({ to }) => to)).toEqual([MAYA]);
			expect(dealsIn(late[0]?.text).sort()).toEqual(['D-1', 'D-2', 'D-3', 'D-4', 'D-9']);
			expect(late[0]?.text).toContain(`asked ${INES}, no answer`);
			await askAs({ asOf: '2026-07-30' });
			await at.run(ASK);
			expect(at.smtp.mails).toHaveLength(4);
		});
	});
};
