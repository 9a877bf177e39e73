import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { makeReport, resultsOf } from '../../engine/report';
import type { Book } from '../../engine/model';
import { runRecords, type Environment } from '../shared';
import { answer, type Told } from './output';
import { readParameters, type PartnerReportParameters } from './parameters';
import { partnerReportProperties } from './properties';
import { withPage } from './withPage';

const reportOf = (book: Book, parameters: PartnerReportParameters, environment: Environment): Told => ({
	...makeReport(book, parameters, environment),
	results: parameters.includeResults ? resultsOf(book, environment) : [],
});

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
		return withPage(this, runRecords(this, { readParameters, verb: reportOf, answer, modeOf: () => 'decidedOnly' }));
	}
}
