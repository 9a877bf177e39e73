import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { partnerDedupeProperties } from './properties';

export class PartnerDedupe implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Partner Dedupe',
		name: 'partnerDedupe',
		icon: { light: 'file:partnerDedupe.svg', dark: 'file:partnerDedupe.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["recordType"] }}',
		description: 'Find records that are the same partner, account, contact or deal, however they are written',
		defaults: { name: 'Partner Dedupe' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...partnerDedupeProperties],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
