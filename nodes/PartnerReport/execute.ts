import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { makeReport, resultsOf } from '../../engine/report';
import type { Book } from '../../engine/model';
import { runRecords, type Environment } from '../shared';
import { answer, type Told } from './output';
import { readParameters, type PartnerReportParameters } from './parameters';
import { withPage } from './withPage';

const reportOf = (book: Book, parameters: PartnerReportParameters, environment: Environment): Told => ({
	...makeReport(book, parameters, environment),
	results: parameters.includeResults ? resultsOf(book, environment) : [],
});

export const execute = async (context: IExecuteFunctions): Promise<INodeExecutionData[][]> =>
	withPage(context, runRecords(context, { readParameters, verb: reportOf, answer, modeOf: () => 'decidedOnly' }));
