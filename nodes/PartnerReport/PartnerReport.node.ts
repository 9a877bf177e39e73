import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { partnerReportProperties } from './properties';

export class PartnerReport implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Partner Report',
		name: 'partnerReport',
		icon: { light: 'file:partnerReport.svg', dark: 'file:partnerReport.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Make a page that people want to look at, the same for a chat, and a card per partner',
		defaults: { name: 'Partner Report' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...partnerReportProperties],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
