import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { normalizeRecords } from '../../engine/normalize';
import { failClosed, readEnvironment, readRates, readRows, showHints, type ExchangeRates } from '../shared';
import { readColumns } from './columns';
import { hintsOf, toItems } from './output';
import { readParameters } from './parameters';

/** Operation Normalize: rows in, records out, and the one run record. */
export function normalize(context: IExecuteFunctions): INodeExecutionData[] {
	try {
		const { columns, rows } = readColumns(context, readRows(context));
		const spec = readParameters(context, columns);
		const environment = readEnvironment(context);
		const result = normalizeRecords(rows.map(({ value }) => value), spec, environment);
		showHints(context, hintsOf(result));
		const rates = readRates(context.getNodeParameter('options.exchangeRates', 0, {}) as ExchangeRates);
		return toItems(result, rows, { spec, environment, rates }, context.getNode().onError === 'continueErrorOutput');
	} catch (thrown) {
		return failClosed(context, thrown);
	}
}
