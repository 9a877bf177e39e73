import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { dealHygieneProperties } from './properties';

export class DealHygiene implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Deal Hygiene',
		name: 'dealHygiene',
		icon: { light: 'file:dealHygiene.svg', dark: 'file:dealHygiene.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Find the deals that corrupt the metrics, say what each costs, and what would mend it',
		defaults: { name: 'Deal Hygiene' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...dealHygieneProperties],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
