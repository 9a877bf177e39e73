import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { checkLinks } from './linkKeys';
import { operations, type Operation } from './operations';
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

	methods = { credentialTest: { checkLinks } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return operations[this.getNodeParameter('operation', 0) as Operation](this);
	}
}
