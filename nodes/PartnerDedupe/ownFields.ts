import type { INodeProperties } from 'n8n-workflow';

const onlyOwn = { show: { recordType: ['own'] } };

/** Which rows are compared, and by what. */
export const ownFields: readonly INodeProperties[] = [
	{
		displayName: 'Rows Are',
		name: 'ownType',
		type: 'options',
		noDataExpression: true,
		default: 'row',
		description: 'Which records to compare by the fields below',
		displayOptions: onlyOwn,
		options: [
			{ name: 'Accounts', value: 'account', description: 'Customers and prospects' },
			{ name: 'Contacts', value: 'contact', description: 'People' },
			{ name: 'Opportunities', value: 'opportunity', description: 'Deals' },
			{ name: 'Partners', value: 'partner', description: 'The roster' },
			{ name: 'Plain Rows', value: 'row', description: 'Rows of any table, as they are' },
			{ name: 'Registrations', value: 'registration', description: 'Claims of partners on deals' },
			{ name: 'Touches', value: 'touch', description: 'Activities' },
		],
	},
	{
		displayName: 'Fields',
		name: 'ownFields',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Field',
		default: {},
		description: 'Fields by which rows are compared. Two or more: what agreement in one is worth cannot be learned.',
		displayOptions: onlyOwn,
		options: [
			{
				displayName: 'Field',
				name: 'field',
				values: [
					{
						displayName: 'Column',
						name: 'column',
						type: 'string',
						requiresDataPath: 'single',
						default: '',
						placeholder: 'e.g. companyName',
						description: 'Name of the column; dots lead into objects',
					},
					{
						displayName: 'Comparison',
						name: 'comparison',
						type: 'options',
						default: 'text',
						description: 'What the column holds, which decides how two values are compared',
						options: [
							{ name: 'Address', value: 'address', description: 'Street and house number; numbers are strict' },
							{ name: 'Category', value: 'category', description: 'One of few values, such as an industry' },
							{ name: 'Country', value: 'country', description: 'Names and codes of countries' },
							{ name: 'Date', value: 'date', description: 'A day, with slips of the fingers and swapped parts' },
							{ name: 'Domain', value: 'domain', description: 'A web address; free-mail hosts identify nobody' },
							{ name: 'Email', value: 'email', description: 'An email address' },
							{ name: 'Given Name', value: 'givenName', description: 'First name of a person' },
							{ name: 'ID', value: 'id', description: 'A number or code that identifies' },
							{ name: 'Middle Name', value: 'middleName', description: 'Middle name of a person' },
							{ name: 'Money', value: 'money', description: 'An amount; near ones are nearly the same' },
							{ name: 'Organization', value: 'organisation', description: 'A company name, whatever its legal form or abbreviation' },
							{ name: 'Period', value: 'period', description: 'A stretch of time that may overlap' },
							{ name: 'Person Name', value: 'personName', description: 'A full name, parts in any order' },
							{ name: 'Phone', value: 'phone', description: 'A phone number; one that many share identifies nobody' },
							{ name: 'Place', value: 'place', description: 'A town or region' },
							{ name: 'Postcode', value: 'postcode', description: 'A postal code' },
							{ name: 'Surname', value: 'surname', description: 'Family name of a person' },
							{ name: 'Text', value: 'text', description: 'Anything else' },
						],
					},
				],
			},
		],
	},
];
