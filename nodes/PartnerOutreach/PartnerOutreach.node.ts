import {
	NodeConnectionTypes,
	type ICredentialTestFunctions,
	type ICredentialsDecrypted,
	type IExecuteFunctions,
	type INodeCredentialTestResult,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { partnerOutreachProperties } from './properties';

export class PartnerOutreach implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Partner Outreach',
		name: 'partnerOutreach',
		icon: { light: 'file:partnerOutreach.svg', dark: 'file:partnerOutreach.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Plan and write re-engagement mails to partners that nobody gets twice, and read their answers',
		defaults: { name: 'Partner Outreach' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: [
			{
				name: 'partnerOutreachLinksApi',
				required: false,
				testedBy: 'checkLinks',
				displayOptions: { show: { operation: ['compose', 'readAnswer'] } },
			},
		],
		properties: [...partnerOutreachProperties],
	};

	methods = {
		credentialTest: {
			async checkLinks(this: ICredentialTestFunctions, { data = {} }: ICredentialsDecrypted): Promise<INodeCredentialTestResult> {
				const { checkLinks } = await import('./linkKeys');
				return checkLinks(data);
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
