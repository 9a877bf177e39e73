import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { runRecords } from '../shared';
import { answer } from './output';
import { readParameters } from './parameters';
import { runOperation } from './runOperation';

export const execute = (context: IExecuteFunctions): INodeExecutionData[][] =>
	runRecords(context, { readParameters, verb: runOperation, answer, modeOf: () => 'decidedOnly' });
