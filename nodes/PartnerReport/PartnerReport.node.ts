import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { makeReport } from '../../engine/report';
import { runRecords } from '../shared';
import { answer } from './output';
import { readParameters } from './parameters';
import { partnerReportProperties } from './properties';
import { withPage } from './withPage';

export class PartnerReport implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Partner Report',
		name: 'partnerReport',
		icon: { light: 'file:partnerReport.svg', dark: 'file:partnerReport.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{ $parameter["operation"] }}',
		description: 'Make a page that people want to look at, the same for a chat, and a card per partner',
		defaults: { name: 'Partner Report' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		properties: [...partnerReportProperties],
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return withPage(this, runRecords(this, { readParameters, verb: makeReport, answer, modeOf: () => 'decidedOnly' }));
	}
}
