import fc from 'fast-check';
import type { BookRecord } from '../../../engine/model';
import { deal, partner } from './book';

const ids = ['a', 'b', 'c'];
const day = fc.integer({ min: 0, max: 1100 }).map((days) => new Date(Date.UTC(2023, 5, 30) + days * 86_400_000).toISOString().slice(0, 10));
const decision = fc.constantFrom('sourced', 'coSell', 'influenced', 'direct', 'undecided');
const someDeal = fc.record({ decision, who: fc.constantFrom(...ids), status: fc.constantFrom('open', 'won', 'lost' as const), acv: fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined }), createdAt: day, closedAt: day, region: fc.constantFrom('EMEA', 'NA', undefined) });
/** Books of three partners and up to forty decided deals of three years. */
export const anyBook = fc.array(someDeal, { maxLength: 40 }).map((deals): BookRecord[] => [
	...ids.map((id, n) => partner(id, { motion: n === 0 ? 'named' : 'selfServe', types: n === 2 ? ['reseller'] : [] })),
	...deals.map(({ decision: decided, who, status, ...more }, n) =>
		deal(`d${String(n)}`, status as 'won', undefined, {
			...more,
			attribution: { decision: decided, sourcingPartnerId: decided === 'sourced' ? who : null, roles: decided === 'coSell' ? [{ role: 'coSell', partnerId: who }] : decided === 'influenced' ? [{ role: 'influence', partnerId: who }] : [], involvement: { tagged: decided === 'sourced', strong: decided !== 'direct' } },
		}),
	),
]);
