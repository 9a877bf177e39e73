import type { WorkflowJson } from '../../../sandbox/n8n/n8nClient.mjs';
import { withNodes, workflowOf } from '../../../sandbox/n8n/workflowFiles.mjs';
import { publish } from '../support/connected';
import { PAGE, type Setting } from './setting';

const [REVIEW, TIERS] = ['partnerOpsReviewDuplicates', 'partnerOpsApplyPartnerTiers'];
const NASTY = '<script>document.title = "broken"</script><img src=x onerror="document.title = \'broken\'"> & "quoted"';

/** Pairs in doubt and tiers, proposed on sample rows, answered on the page and obeyed. */
export const duplicates = (at: Setting): void => {
	/** The bundled review, in the sample rows of which every town is markup. */
	function nastyReview(): WorkflowJson {
		const review = workflowOf(at.sandbox.workflows, REVIEW);
		const sample = review.nodes.find(({ name }: { name: string }) => name === 'Sample Rows') as { parameters: { jsonOutput: string } };
		const { rows } = JSON.parse(sample.parameters.jsonOutput) as { rows: object[] };
		return withNodes(review, { enable: [], disable: [], parameters: { 'Sample Rows': { jsonOutput: JSON.stringify({ rows: rows.map((row) => ({ ...row, City: NASTY })) }) } } });
	}
	/** Opens the page as a person would, and reads how many cases it says are open; none where it shows no number. */
	async function openPage(): Promise<number> {
		expect((await at.page.goto(`${at.sandbox.url}${PAGE}?queue=duplicates`))?.status()).toBe(200);
		return (await at.page.locator('header .count').count()) === 0 ? 0 : Number.parseInt((await at.page.locator('header .count').textContent()) ?? '', 10);
	}
	const caseAt = (n: number) => at.page.locator('section').nth(n);
	/** The two records that a case compares, from the key in its hidden field. */
	async function pairAt(n: number): Promise<{ readonly a: string; readonly b: string }> {
		const [, a = '', b = ''] = JSON.parse((await caseAt(n).locator('input[type=hidden]').inputValue()).replace('case duplicates ', '')) as string[];
		return { a, b };
	}
	/** Every pair that is open, as it stands in the table. */
	const open = async () => [...(await at.latest('cases')).values()].filter(({ queue, state }) => queue === 'duplicates' && state === 'open').map(({ id }) => id);
	const keyOf = ({ a, b }: { a: string; b: string }) => `case duplicates ${JSON.stringify(['partner', a, b])}`;
	const decided = async (kind: string) => (await at.payloads('decisions')).filter((one) => one['kind'] === kind);

	describe('pairs in doubt on the page of Decide cases', () => {
		beforeAll(async () => {
			await publish(at.sandbox, nastyReview());
			await at.run(REVIEW);
		});

		it('stand side by side, and what records hold stays text', async () => {
			expect(await openPage()).toBeGreaterThanOrEqual(3);
			await expect(at.page.title()).resolves.toBe('Decide cases');
			expect(await at.page.locator('main img, main script').count()).toBe(0);
			const city = caseAt(0).locator('dt', { hasText: /^city$/ }).locator('xpath=following-sibling::dd[1]');
			expect(await city.allTextContents()).toEqual([NASTY, NASTY]);
			await at.shoot('decide-cases-duplicates');
		});

		it('are answered together; each answer is kept, and obeyed from the next list on', async () => {
			const left = await openPage();
			const [first, second, third] = [await pairAt(0), await pairAt(1), await pairAt(2)];
			for (const [n, answer] of ['Different', 'Same', 'Not sure'].entries()) await caseAt(n).getByLabel(answer, { exact: true }).check();
			await at.save();
			expect(await openPage()).toBe(left - 3);
			expect(await decided('match')).toMatchObject([
				{ subject: { type: 'partner', ...first }, same: false },
				{ subject: { type: 'partner', ...second }, same: true },
				{ subject: { type: 'partner', ...third }, same: null },
			]);
			await at.run(REVIEW);
			const pairs = await open();
			expect(pairs).not.toContain(keyOf(first));
			expect(pairs).not.toContain(keyOf(second));
			expect(pairs).toContain(keyOf(third));
		});

		it('refuses what is no answer', async () => {
			const answer = await fetch(`${at.sandbox.url}${PAGE}?queue=duplicates`, { method: 'POST', body: new URLSearchParams({ 'case-0': 'x', 'answer-0': 'same' }) });
			expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining('not an answer')]);
		});
	});

	describe('tiers on the same page', () => {
		it('are proposed, answered with yes, and stand with the next run', async () => {
			await at.run(TIERS);
			await at.page.goto(`${at.sandbox.url}${PAGE}?queue=tiers`);
			const alder = at.page.locator('section', { hasText: 'Promote Alder Consulting from Silver to Gold?' });
			await at.shoot('decide-cases-tiers');
			await alder.getByLabel('Promote', { exact: true }).check();
			await at.save();
			expect(await decided('tier')).toMatchObject([{ partnerId: 'P-1', verdict: 'approve', tier: 'Gold' }]);
		});
	});
};
