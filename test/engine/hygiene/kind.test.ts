import { audit, deal, hygieneOf } from './book';

const first = { accountId: 'a', createdAt: '2024-01-01', closedAt: '2024-03-01', lastActivityAt: '2024-03-01' };

const kindOfSecond = (more: object, beside: object = {}) => {
	const { kind, kindAsGiven, kindEvidence } = hygieneOf(audit([deal('1', { ...first, ...beside }), deal('2', { accountId: 'a', createdAt: '2025-01-10', closedAt: '2025-03-05', ...more })]), '2');
	return [kind, kindAsGiven, kindEvidence[0]?.sign];
};

describe('the kind of a deal', () => {
	it.each([
		['whole years after a win of the same customer and product: a renewal', {}, ['renewal', 'newBusiness', 'earlierWin']],
		['months after it: an expansion', { closedAt: '2025-08-20', createdAt: '2025-07-01' }, ['expansion', 'newBusiness', 'earlierWin']],
		['of another product line: new business', { productLine: 'Other' }, ['newBusiness', 'newBusiness', 'given']],
		['of another customer: new business', { accountId: 'b' }, ['newBusiness', 'newBusiness', 'given']],
		['begun before the other was won: new business', { createdAt: '2024-02-01' }, ['newBusiness', 'newBusiness', 'given']],
		['that nobody states, before any win: assumed', { accountId: 'b', kind: undefined }, ['newBusiness', null, 'assumed']],
		['that names the deal it renews', { accountId: 'b', renewalOf: '1' }, ['renewal', 'newBusiness', 'renewalOf']],
		['that the CRM calls an expansion stays one', { kind: 'expansion' }, ['expansion', 'expansion', 'given']],
		['won at less than nothing: churn', { acv: -1 }, ['churn', 'newBusiness', 'negativeAmount']],
		['whose name says churn', { name: 'Alder Works: Kündigung' }, ['churn', 'newBusiness', 'name']],
		['won with a reason for leaving', { lossReason: 'contract terminated' }, ['churn', 'newBusiness', 'lossReason']],
		['won in a stage that says so', { stage: 'Churned' }, ['churn', 'newBusiness', 'stage']],
		['whose pipeline says renewals', { accountId: 'b', pipeline: 'Renewals EMEA' }, ['renewal', 'newBusiness', 'pipeline']],
	])('%s', (_sentence, more, expected) => {
		expect(kindOfSecond(more)).toEqual(expected);
	});

	it.each([
		['Renewal Energy Ltd', 'Renewal Energy Ltd - Platform', 'newBusiness'],
		['Renewal Energy Ltd', 'Renewal Energy Ltd - renewal', 'renewal'],
		['Baja Foods', 'Baja Foods Platform', 'newBusiness'],
		['Testo SE', 'Testo SE - Platform', 'newBusiness'],
	])('words of the customer\'s own name say nothing: %s, %s', (accountName, name, kind) => {
		const result = audit([deal('1', { accountName, name })]);
		expect(hygieneOf(result, '1')).toMatchObject({ kind, population: kind === 'newBusiness' });
	});

	it('never changes what the CRM says', () => {
		const result = audit([deal('1', { acv: -1 })]);
		expect(result.opportunities[0]?.record['kind']).toBe('newBusiness');
		expect(hygieneOf(result, '1')).toMatchObject({ kind: 'churn', kindAsGiven: 'newBusiness' });
	});

	it('merged accounts are one customer', () => {
		const records = [
			deal('1', first),
			deal('2', { accountId: 'b', createdAt: '2025-01-10', closedAt: '2025-03-05' }),
			{ recordType: 'account', id: 'b', match: { band: 'merge', survivor: 'a' } } as const,
		];
		expect(hygieneOf(audit(records), '2').kind).toBe('renewal');
	});
});

describe('a won deal on an account that cancelled', () => {
	const account = (more: object) => ({ recordType: 'account', id: 'a', ...more }) as const;
	const wins = [deal('1', first), deal('2', { accountId: 'a', kind: 'renewal', createdAt: '2025-01-10', closedAt: '2025-03-05' })];
	const kinds = (more: object, beside: readonly ReturnType<typeof deal>[] = []) => {
		const result = audit([account(more), ...wins, ...beside]);
		return ['1', '2'].map((id) => hygieneOf(result, id).kind);
	};

	it('is the last win after an earlier one', () => {
		expect(kinds({ status: 'former' })).toEqual(['newBusiness', 'churn']);
		expect(kinds({ status: 'customer' })).toEqual(['newBusiness', 'renewal']);
	});

	it('is none when the cancellation came later, or another deal shows it', () => {
		expect(kinds({ cancelledAt: '2026-01-01' })).toEqual(['newBusiness', 'renewal']);
		expect(kinds({ cancelledAt: '2025-03-01' })).toEqual(['newBusiness', 'churn']);
		expect(kinds({ status: 'former' }, [deal('3', { accountId: 'a', kind: 'churn', status: 'lost', lossReason: 'Price' })])).toEqual(['newBusiness', 'renewal']);
	});
});
