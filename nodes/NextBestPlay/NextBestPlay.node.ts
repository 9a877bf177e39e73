import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { nextBestPlayProperties } from './properties';

export class NextBestPlay implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Next Best Play',
		name: 'nextBestPlay',
		icon: { light: 'file:nextBestPlay.svg', dark: 'file:nextBestPlay.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Say what to do next with each partner, where partners beat direct sellers, and who helps with a deal',
		defaults: { name: 'Next Best Play' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...nextBestPlayProperties],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
