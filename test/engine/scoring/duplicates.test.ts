import { deal, partner, score, scoreOf } from './book';

const merged = (survivor: string, more: object = {}) => ({ ...more, match: { band: 'merge', survivor } });

describe('scorePartners after Partner Dedupe', () => {
	it('counts a deal that another row stands for once, and says so', () => {
		const result = score([
			partner('a'),
			deal('a', 'won', 100, { id: 'd1', ...merged('d1') }),
			deal('a', 'won', 100, { id: 'd2', ...merged('d1') }),
		]);
		expect(scoreOf(result, 'a')).toMatchObject({ won: 1, wonAcv: 100 });
		expect(result.overview.leftOut).toEqual({ duplicate: 1 });
	});

	it('credits deals of a merged partner to its survivor, by id, by name and by contract', () => {
		const result = score([
			partner('a', merged('a')),
			partner('b', merged('a', { name: 'Birch Ltd', aliases: ['Birch'] })),
			deal('b', 'won', 10),
			deal(undefined, 'won', 20, { claimedPartners: [{ name: 'birch' }] }),
			deal(undefined, 'won', 40, { partnerOfRecordId: 'b' }),
			deal(undefined, 'won', 80, { claimedPartners: [{ partnerId: 'a' }, { partnerId: 'b' }] }),
		]);
		expect(result.partners.map(({ entry }) => entry.id)).toEqual(['a']);
		expect(scoreOf(result, 'a')).toMatchObject({ won: 4, wonAcv: 150 });
		expect(result.overview.alsoClaimed).toBe(0);
	});

	it('leaves records in review, and survivors that are named by no band, as they are', () => {
		const result = score([partner('a'), partner('b', { match: { band: 'review', survivor: 'a' } }), deal('b', 'won', 10)]);
		expect(scoreOf(result, 'b').won).toBe(1);
	});

	it('does not depend on the order of the records', () => {
		const records = [partner('a', merged('a')), partner('b', merged('a')), deal('b', 'won', 10, { id: 'x' }), deal('a', 'lost', 10, { id: 'y', ...merged('x') })];
		expect(score([...records].reverse())).toEqual(score(records));
	});
});
