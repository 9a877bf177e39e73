import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { partnerAnswersProperties } from './properties';

export class PartnerAnswers implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Partner Answers',
		name: 'partnerAnswers',
		icon: { light: 'file:partnerAnswers.svg', dark: 'file:partnerAnswers.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Answer a question about the channel from what the last run found, and hold an agent to its numbers',
		defaults: { name: 'Partner Answers' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...partnerAnswersProperties],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
