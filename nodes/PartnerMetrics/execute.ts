import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { calculateMetrics } from '../../engine/metrics';
import { runRecords } from '../shared';
import { answer } from './output';
import { readParameters } from './parameters';

export const execute = (context: IExecuteFunctions): INodeExecutionData[][] =>
	runRecords(context, { readParameters, verb: calculateMetrics, answer });
