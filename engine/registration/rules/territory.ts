import { isMissing } from '../../core';
import { countryCode } from '../../matching';
import { calledOf } from '../case';
import type { Rule } from './rule';

const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as unknown[]).flatMap((one) => (isMissing(one) ? [] : [String(one)])) : []);

/** May the partner sell where the account is? */
export const territory: Rule = {
	name: 'territory',
	check: ({ partner, accounts, request: { record } }) => {
		const territories = textsIn(partner?.['territories']);
		if (partner === undefined || territories.length === 0) return undefined;
		const places = [...accounts.flatMap(({ country, region }) => [country, region]), record['country']].flatMap((place) => (isMissing(place) ? [] : [String(place)]));
		const records = [String(partner.id), ...accounts.map(({ id }) => String(id))].sort();
		const allowed = territories.join(', ');
		if (places.length === 0) return { ruling: 'review', sentence: `${calledOf(partner)} sells in ${allowed}, and nobody says where the account is.`, records };
		const own = new Set(territories.map(countryCode));
		return places.some((place) => own.has(countryCode(place))) ? undefined : { ruling: 'refuse', sentence: `${calledOf(partner)} sells in ${allowed}, and the account is in ${[...new Set(places)].join(', ')}.`, records };
	},
};
