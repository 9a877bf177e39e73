import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { partnerScoreProperties } from './properties';

export class PartnerScore implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Partner Score',
		name: 'partnerScore',
		icon: { light: 'file:partnerScore.svg', dark: 'file:partnerScore.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] + ": " + $parameter["preset"] + " weights" }}',
		description: 'Say which partners yield: a score with its reasons, and the tier that each earns',
		defaults: { name: 'Partner Score' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...partnerScoreProperties],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
