import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { attributionTagProperties } from './properties';

export class AttributionTag implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Attribution Tag',
		name: 'attributionTag',
		icon: { light: 'file:attributionTag.svg', dark: 'file:attributionTag.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Say who sourced, co-sold and influenced each deal on dated evidence, and where the CRM is wrong',
		defaults: { name: 'Attribution Tag' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...attributionTagProperties],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
