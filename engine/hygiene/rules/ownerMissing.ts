import type { Rule } from './rule';

export const ownerMissing: Rule = {
	name: 'ownerMissing',
	severity: 'warning',
	title: 'A deal without an owner',
	advice: 'Name an owner: nobody else can mend the rest.',
	spoils: [],
	check: ({ ownerEmail }, _decided, { filled }) =>
		ownerEmail === undefined && filled.has('ownerEmail')
			? { message: 'It has no owner.', fix: { field: 'ownerEmail', from: null, to: null, how: 'Name an owner.' } }
			: undefined,
};
