import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { dealRegistrationProperties } from './properties';

export class DealRegistration implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Deal Registration',
		name: 'dealRegistration',
		icon: { light: 'file:dealRegistration.svg', dark: 'file:dealRegistration.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Say whether a partner may register a deal, by which rule, and what the partner may be told',
		defaults: { name: 'Deal Registration' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...dealRegistrationProperties],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
