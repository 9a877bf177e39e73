import type { INodeProperties } from 'n8n-workflow';

/** What the node is asked. */
export const operation: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'score',
	options: [
		{
			name: 'Compare Dates',
			value: 'compareDates',
			action: 'Compare scores of two dates',
			description: 'What moved since an earlier date and why: the changes of the contributions add up',
		},
		{
			name: 'League Table',
			value: 'leagueTable',
			action: 'Compare the league table raw and true',
			description: "Each partner's rank by the CRM's own fields beside its rank after the line, with the reasons",
		},
		{
			name: 'Score',
			value: 'score',
			action: 'Score partners',
			description: 'Win rate, yield, momentum and a score with its reasons for every partner',
		},
		{
			name: 'Score and Tier',
			value: 'scoreAndTier',
			action: 'Score partners and decide their tiers',
			description: 'The score, and beside it the tier with its reason, the gap to the next one, and what would cost it',
		},
		{
			name: 'Tier Lists',
			value: 'tierLists',
			action: 'List partners to promote and to re qualify',
			description: 'One row per partner: promote the producers, re-qualify the noise',
		},
	],
};
