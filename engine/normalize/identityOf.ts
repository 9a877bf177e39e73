import type { Draft } from './draft';
import type { RowRecord } from './fields';
import { madeUpId } from './identity';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const firstOf = (value: unknown): string => (Array.isArray(value) ? textOf(value[0]) : '');

/**
 * An id for a record whose row brings none, made from what identifies it; undefined when it says too
 * little. Two rows that say the same get the same id.
 *
 * @param partner the partner that the row names, as text
 */
export function identityOf(kind: RowRecord, record: Draft, partner: string): string | undefined {
	const say = (...fields: readonly string[]): string[] => fields.map((field) => textOf(record[field]));
	const domain = firstOf(record['domains']);
	switch (kind) {
		case 'partner': {
			const name = textOf(record['name']) || domain || textOf(record['email']);
			return name === '' ? undefined : madeUpId(kind, [name]);
		}
		case 'account': {
			const name = textOf(record['name']) || domain;
			return name === ''
				? undefined
				: madeUpId(kind, [name, ...say('country').filter((country) => country !== '')]);
		}
		case 'contact': {
			const email = textOf(record['email']);
			if (email !== '') return madeUpId(kind, [email]);
			const name = textOf(record['name']);
			return name === '' ? undefined : madeUpId(kind, [name, textOf(record['accountId'])]);
		}
		case 'opportunity': {
			const names = say('name', 'accountName', 'accountDomain');
			const name = names.find((one) => one !== '');
			return name === undefined ? undefined : madeUpId(kind, [name, ...names, ...say('createdAt')]);
		}
		case 'registration':
		case 'touch': {
			const about = say('opportunityId', 'accountId', 'accountDomain', 'contactEmail');
			about.push(...say('accountName', 'opportunityName', 'aboutName').filter((one) => one !== ''));
			if (partner === '' && about.every((one) => one === '')) return undefined;
			const told = say(
				'kind',
				'at',
				'loggedAt',
				'direction',
				'state',
				'submittedAt',
				'decidedAt',
				'expiresAt',
			);
			return madeUpId(kind, [...told, partner, ...about]);
		}
	}
}

/** The field whose absence leaves a row of a kind without identity, for the message. */
export const IDENTITY_FIELD: Readonly<Record<RowRecord, string>> = {
	account: 'name',
	contact: 'email',
	opportunity: 'name',
	partner: 'name',
	registration: 'opportunityId',
	touch: 'opportunityId',
};
