import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type ResourceMapperFields,
} from 'n8n-workflow';
import { partnerRecordsProperties } from './properties';

export class PartnerRecords implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Partner Records',
		name: 'partnerRecords',
		icon: { light: 'file:partnerRecords.svg', dark: 'file:partnerRecords.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Turn rows of CRMs and tables into partner, deal and activity records, and keep state in tables',
		defaults: { name: 'Partner Records' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...partnerRecordsProperties],
	};

	methods = {
		resourceMapping: {
			async getFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
				const { getFields } = await import('./columns');
				return getFields(this);
			},
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const { execute } = await import('./execute');
		return execute(this);
	}
}
