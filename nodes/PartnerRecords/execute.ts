import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { mergeSourceRows } from './mergeSourceRows';
import { normalize } from './normalize';
import { recognizeColumns } from './recognizeColumns';
import { readState, writeState } from './state';

const operations = { mergeSourceRows, normalize, readState, recognizeColumns, writeState };

export const execute = (context: IExecuteFunctions): INodeExecutionData[][] =>
	[operations[context.getNodeParameter('operation', 0) as keyof typeof operations](context)];
