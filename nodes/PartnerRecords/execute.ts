import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { mergeSourceRows } from './mergeSourceRows';
import { normalize } from './normalize';
import { pack, unpack } from './packs';
import { recognizeColumns } from './recognizeColumns';
import { readState, writeState } from './state';

const operations = { mergeSourceRows, normalize, pack, readState, recognizeColumns, unpack, writeState };

export const execute = async (context: IExecuteFunctions): Promise<INodeExecutionData[][]> =>
	[await operations[context.getNodeParameter('operation', 0) as keyof typeof operations](context)];
