import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { SpecError } from '../../engine/core';

/**
 * What a node does when it cannot work at all: stop with a message; or, when the node is set to
 * continue, hand every item to the error branch, so that none slips through as if it were done.
 */
export function failClosed(context: IExecuteFunctions, thrown: unknown): INodeExecutionData[] {
	const error = toNodeError(context, thrown);
	if (!context.continueOnFail()) throw error;
	return context.getInputData().map((_, item) => ({
		json: { error: error.message, details: { code: 'configuration', description: error.description ?? '' } },
		pairedItem: { item },
	}));
}

function toNodeError(context: IExecuteFunctions, thrown: unknown): NodeOperationError {
	if (thrown instanceof NodeOperationError) return thrown;
	if (thrown instanceof SpecError) {
		return new NodeOperationError(context.getNode(), 'The settings of this node cannot be used', {
			description: thrown.message,
		});
	}
	return new NodeOperationError(context.getNode(), thrown instanceof Error ? thrown : String(thrown));
}
