import type { INodeProperties } from 'n8n-workflow';
import { SEVERITY_OPTIONS } from './ruleOptions';

/** Rules of the user's own, as conditions on one field. */
export const ownRules: INodeProperties = {
	displayName: 'Own Rules',
	name: 'ownRules',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Rule',
	default: {},
	description: 'Rules of your own: a deal on which the condition holds has the defect',
	options: [
		{
			displayName: 'Rule',
			name: 'rule',
			values: [
				{
					displayName: 'Condition',
					name: 'operator',
					type: 'options',
					default: 'isEmpty',
					description: 'When the deal has the defect',
					options: [
						{ name: 'Begins With', value: 'beginsWith' },
						{ name: 'Contains', value: 'contains' },
						{ name: 'Does Not Contain', value: 'notContains' },
						{ name: 'Does Not Equal', value: 'notEquals' },
						{ name: 'Ends With', value: 'endsWith' },
						{ name: 'Equals', value: 'equals' },
						{ name: 'Is After', value: 'after' },
						{ name: 'Is Before', value: 'before' },
						{ name: 'Is Empty', value: 'isEmpty' },
						{ name: 'Is Larger Than', value: 'largerThan' },
						{ name: 'Is Not Empty', value: 'isNotEmpty' },
						{ name: 'Is Older Than (Days)', value: 'olderThanDays' },
						{ name: 'Is Smaller Than', value: 'smallerThan' },
					],
				},
				{
					displayName: 'Field',
					name: 'field',
					type: 'string',
					requiresDataPath: 'single',
					default: '',
					placeholder: 'e.g. nextStep',
					description: 'Path to the field of the opportunity; columns without a field of their own are under source',
				},
				{
					displayName: 'Message',
					name: 'message',
					type: 'string',
					default: '',
					placeholder: 'e.g. Enter the next step',
					description: 'What to tell the owner',
				},
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. enterpriseWithoutNextStep',
					description: 'What the defect is called in results',
				},
				{
					displayName: 'Severity',
					name: 'severity',
					type: 'options',
					default: 'warning',
					description: 'How much it matters',
					options: [...SEVERITY_OPTIONS],
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description: 'What the field is compared with; dates as 2026-03-31',
				},
			],
		},
	],
};
