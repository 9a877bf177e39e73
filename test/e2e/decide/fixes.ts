import { AS_OF } from '../../../sandbox/sample/index.mjs';
import { waitUntil } from '../support/waitUntil';
import { PAGE, type Fields, type Setting } from './setting';

const [FIX, WRITE] = ['partnerOpsFixDealData', 'partnerOpsWriteFixes'];
const asOf = new Date(AS_OF).toISOString();
const DAY_MS = 86_400_000;
/** In every run n8n is killed once in the middle of writing; by hand at five moments. */
const KILLS = process.env['PARTNER_OPS_SOAK'] === '1' ? 5 : 1;
/** The page takes as many answers at once. */
const AT_ONCE = 25;

/** What is wrong with deals is confirmed on the page, written to HubSpot once, and taken back. */
export const fixes = (at: Setting): void => {
	describe('fixes that people approve', () => {
		/** What the CRM holds of its deals, whether a property is empty or missing. */
		const values = () => Object.fromEntries([...at.hubspot.portal.deals].map(([id, { properties }]) => [id, Object.fromEntries([...properties].flatMap(([name, [version]]) => (version === undefined || version.value === '' ? [] : [[name, version.value]])).sort())]));
		const openFixes = async (queue = 'fixes') => [...(await at.latest('cases')).values()].filter((one) => one['queue'] === queue && one['state'] === 'open');
		const fixes = async () => [...(await at.latest('fixes')).values()];
		/** Answers cases as the page's form does, and hears where it leads. */
		const answer = async (cases: readonly Fields[], said: string) => {
			const body = new URLSearchParams(Object.fromEntries(cases.flatMap(({ id, choice }, n) => [[`case-${n}`, String(id)], [`answer-${n}`, said], ...(choice === null ? [] : [[`choice-${n}`, 'Price']])])));
			expect((await fetch(`${at.sandbox.url}${PAGE}`, { method: 'POST', redirect: 'manual', body })).status).toBe(303);
		};
		const patches = () => at.world.log.filter(({ method }) => method === 'PATCH');
		/** A run that stopped holds its fixes no longer than this. */
		const HELD_MS = 15_000;
		const isLanded = (count: number) => waitUntil(`${count} fixes are written`, async () => (await fixes()).filter(({ state }) => state === 'written').length === count, 120_000);
		let before: ReturnType<typeof values>;
		let written = 0;

		it('stand on one page for each owner, who hears of them in one mail', async () => {
			const mails = at.smtp.mails.length;
			await at.setUp('partnerOpsReadHubspot', {});
			await at.setUp(FIX, { armed: true, asOf, decideUrl: `${at.sandbox.url}${PAGE}` }, { enable: ['Read HubSpot'], disable: ['Sample Records', 'Split Records'], parameters: { 'Propose Fixes': { options: { asOf, maxPerOwner: 100 } } } });
			await at.run(FIX);
			const cases = await openFixes();
			expect([...new Set(cases.map(({ actions }) => (actions as { decision: { fix: string } }[])[0]?.decision.fix))].sort()).toEqual(['duplicate', 'kind', 'lossReason', 'partnership']);
			const owners = at.smtp.mails.slice(mails).map(({ to }) => to);
			expect(owners.length).toBe(new Set(owners).size);
			expect(new Set(owners)).toEqual(new Set(cases.map(({ ownerEmail }) => ownerEmail ?? 'revenue-operations@example.com')));
		});

		it('a deal that is lost without a reason is bounced to its owner the same day, and nothing else is', async () => {
			const [deal] = [...at.hubspot.portal.deals.values()].filter(({ properties }) => properties.get('hs_is_closed')?.[0]?.value !== 'true' && (properties.get('owner_email')?.[0]?.value ?? '') !== '' && properties.get('dealtype')?.[0]?.value === 'newbusiness');
			const lost = deal?.id ?? '';
			const owner = deal?.properties.get('owner_email')?.[0]?.value;
			for (const [name, value] of [['dealstage', 'closedlost'], ['hs_is_closed', 'true'], ['hs_is_closed_won', 'false'], ['hs_is_closed_lost', 'true'], ['closed_lost_reason', ''], ['closedate', new Date(Date.parse(asOf) - DAY_MS / 2).toISOString()]] as const) at.hubspot.change(lost, name, value);
			before = values();
			const mails = at.smtp.mails.length;
			await at.run(FIX, 'Every Evening');
			expect(at.smtp.mails.slice(mails)).toMatchObject([{ to: owner, subject: expect.stringMatching(/^Why was .+ lost\?$/) as string }]);
		});

		it('nothing is written before somebody arms it; then what was approved is, with the value before', async () => {
			await at.page.goto(`${at.sandbox.url}${PAGE}?queue=fixes`);
			const section = at.page.locator('section', { hasText: /^Why was / }).first();
			await section.getByLabel('Yes, change it').check();
			await section.getByLabel('Reason').selectOption('Competitor');
			await at.look('decide-fixes');
			await at.save();
			await waitUntil('the decision is kept', async () => (await at.payloads('decisions')).some(({ kind }) => kind === 'fix'));
			expect([patches(), await fixes()]).toEqual([[], []]);
			await at.setUp(WRITE, { armed: true, retryMinutes: HELD_MS / 60_000 });
			await at.run(WRITE);
			written = 1;
			await isLanded(written);
			const [fix] = await fixes();
			expect(patches()).toHaveLength(1);
			expect(fix).toMatchObject({ previous: before[String(fix?.['opportunityId'])]?.[String(fix?.['property'])] ?? null });
		});

		it.each(Array.from({ length: KILLS }, (_, n) => [5 + 4 * n]))('n8n is killed when %i changes have arrived: after the restart each is written once, and none is lost', async (arrived) => {
			const cases = (await openFixes()).slice(0, AT_ONCE);
			expect(cases.length).toBeGreaterThan(arrived + 2);
			const seen = patches().length;
			const heldUntil = Date.now() + HELD_MS;
			await answer(cases, 'approve');
			await waitUntil('some are written', () => patches().length >= seen + arrived);
			await at.kill();
			const reached = patches().length - seen;
			expect(reached).toBeLessThan(cases.length);
			await at.boot();
			await waitUntil('the stopped run holds nothing any more', () => Date.now() > heldUntil);
			await at.run(WRITE);
			written += cases.length;
			const all = await fixes();
			expect(all.map(({ state }) => state)).toEqual(Array.from({ length: written }, () => 'written'));
			expect(at.hubspot.writes).toHaveLength(written);
			for (const { opportunityId, property, previous, value } of all) {
				expect(at.hubspot.writes.filter(({ dealId, changed }) => dealId === opportunityId && changed.includes(String(property)))).toHaveLength(1);
				expect([previous ?? undefined, values()[String(opportunityId)]?.[String(property)]]).toEqual([before[String(opportunityId)]?.[String(property)], value]);
			}
			await at.run(WRITE);
			expect([at.hubspot.writes.length, (await openFixes('undo')).length]).toEqual([written, written]);
		});

		it('are taken back within 30 days: the CRM is byte for byte as it was, but for what somebody changed since', async () => {
			await at.page.goto(`${at.sandbox.url}${PAGE}?queue=undo`);
			await at.look('decide-undo');
			const all = await openFixes('undo');
			const [kept, ...rest] = all;
			const [{ opportunityId, property }] = [(await fixes()).find(({ fixId }) => String(kept?.['id']).includes(`${String(fixId)} `)) ?? {}] as [Fields];
			at.hubspot.change(String(opportunityId), String(property), 'what a person says');
			const changes = at.hubspot.writes.length;
			for (let from = 0; from < all.length; from += AT_ONCE) await answer([kept ?? {}, ...rest].slice(from, from + AT_ONCE), 'undo');
			const areBack = async () => (await fixes()).every(({ state }) => state === 'undone' || state === 'changedSince');
			// So many at once are more than HubSpot takes in ten seconds: the rest has its turn with the hourly run.
			for (let hours = 0; hours < 6 && !(await areBack()); hours++) {
				await new Promise((resolve) => setTimeout(resolve, HELD_MS));
				await at.run(WRITE).catch(() => undefined);
			}
			await waitUntil('all are taken back', areBack, 60_000);
			expect((await fixes()).filter(({ state }) => state === 'changedSince')).toMatchObject([{ opportunityId, found: 'what a person says' }]);
			at.hubspot.change(String(opportunityId), String(property), before[String(opportunityId)]?.[String(property)] ?? '');
			expect(values()).toEqual(before);
			expect(at.hubspot.writes).toHaveLength(changes + all.length - 1);
		});
	});
};
