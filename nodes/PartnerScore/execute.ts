import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runRecords } from '../shared';
import { answer } from './output';
import { readParameters, run } from './parameters';

export const execute = (context: IExecuteFunctions): INodeExecutionData[][] =>
	runRecords(context, { readParameters, verb: run, answer, modeOf: ({ operation }) => (operation === 'tierLists' ? 'decidedOnly' : undefined) });
