import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { dormancyDetectProperties } from './properties';

export class DormancyDetect implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Dormancy Detect',
		name: 'dormancyDetect',
		icon: { light: 'file:dormancyDetect.svg', dark: 'file:dormancyDetect.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Say which partners go quiet against their own rhythm, and which co-sell deals and registrations age',
		defaults: { name: 'Dormancy Detect' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...dormancyDetectProperties],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
