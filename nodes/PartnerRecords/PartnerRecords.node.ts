import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { getFields } from './columns';
import { mergeSourceRows } from './mergeSourceRows';
import { normalize } from './normalize';
import { partnerRecordsProperties } from './properties';
import { recognizeColumns } from './recognizeColumns';
import { readState, writeState } from './state';

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

	methods = { resourceMapping: { getFields } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operation = this.getNodeParameter('operation', 0) as keyof typeof operations;
		return [operations[operation](this)];
	}
}

const operations = { mergeSourceRows, normalize, readState, recognizeColumns, writeState };
