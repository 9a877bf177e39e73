import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { partnerMetricsProperties } from './properties';

export class PartnerMetrics implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Partner Metrics',
		name: 'partnerMetrics',
		icon: { light: 'file:partnerMetrics.svg', dark: 'file:partnerMetrics.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ "last " + $parameter["windowMonths"] + " months" }}',
		description: 'Calculate the channel metrics, each with its rule, interval and trend, and what the raw CRM would have said',
		defaults: { name: 'Partner Metrics' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...partnerMetricsProperties],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
