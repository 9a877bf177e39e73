import { EXPORTS, expectDealsOf } from './support/auditCases';
import { openAuditForm, type AuditForm } from './support/auditForm';
import { startSandbox, type TestSandbox } from './support/startSandbox';

// A machine that others share needs minutes for n8n's first start.
jest.setTimeout(1_200_000);

let [sandbox, form]: [TestSandbox, AuditForm] = [undefined as never, undefined as never];
beforeAll(async () => {
	sandbox = await startSandbox({ env: { GENERIC_TIMEZONE: 'UTC' } });
	form = await openAuditForm(sandbox);
});
afterAll(async () => {
	await form?.close();
	await sandbox?.stop();
});

describe('the first 20 minutes', () => {
	it('four exports: the columns are shown, and the page opens with its five moments on the first two screens', async () => {
		const { page, exports, drop, columns, confirm } = form;
		await drop(...['deals', 'partners', 'touches', 'registrations'].map((name) => exports.plain(name).file));
		await columns();
		const text = (await page.locator('body').textContent()) ?? '';
		for (const said of ['deals.csv', 'partners.csv', 'Opportunity Name', 'closed at', 'registrations', 'activities', 'partners']) expect(text).toContain(said);
		await confirm();
		expect(await page.locator('h1').textContent()).toBe('Partner report');
		const moments = page.locator('.moment');
		expect(await moments.count()).toBe(5);
		for (const box of await moments.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom))) expect(box).toBeLessThanOrEqual(1600);
		expect(form.faults).toEqual([]);
	});

	it('nobody finds the page without its address', async () => {
		const status = async (query: string) => (await fetch(`${sandbox.url}/webhook/partner-ops-audit-page${query}`)).status;
		expect([await status(''), await status('?page='), await status(`?page=${'0'.repeat(48)}`), await status('?page=%25')]).toEqual([404, 404, 404, 404]);
	});

	it.each([['the flat table of deals', ({ exports }: AuditForm) => [exports.plain('deals')]] as const, ...EXPORTS])('%s', async (_, exportsOf) => {
		await expectDealsOf(form, exportsOf(form));
	});
});

describe('what cannot be read', () => {
	it.each([
		['a renamed workbook', ({ exports }: AuditForm) => [exports.workbook()], 'is an Excel workbook'],
		['an empty file', ({ exports }: AuditForm) => [exports.write('empty.csv', '\ufeff \n')], 'is empty'],
		['a header line alone', ({ exports }: AuditForm) => [exports.write('header.csv', 'Deal Name,Stage\n')], 'no rows'],
		['five files', ({ exports }: AuditForm) => [1, 2, 3, 4, 5].map((n) => exports.write(`d${n}.csv`, 'Deal Name,Stage\nA,Won\n')), 'at most four'],
		['a list without deals', ({ exports }: AuditForm) => [exports.plain('partners').file], 'None of these files is a list of deals'],
	])('%s gets a sentence', async (_, files, said) => {
		await form.drop(...files(form));
		await form.page.getByText(said).waitFor();
	});
});
