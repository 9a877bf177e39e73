import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';

/** Options that somebody set. Those left out or empty are not handed on, so that the spec's own defaults hold. */
export const given = <T extends object>(options: T): Partial<T> => Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== '')) as Partial<T>;

/** The entries of a text: separated by commas, semicolons or lines, unless said otherwise. */
export const listed = (text = '', separator = /[,;\n]/): string[] =>
	text
		.split(separator)
		.map((entry) => entry.trim())
		.filter((entry) => entry !== '');

/** Mail addresses, which spaces part as well. */
export const listedEmails = (text?: string): string[] => listed(text, /[,;\s]/);

/** What a JSON parameter holds, typed as text or given by an expression. Text that is no JSON stops the node, which says what to give instead. */
export function readJson(context: IExecuteFunctions, value: unknown, label: string, instead: string): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		throw new NodeOperationError(context.getNode(), `'${label}' is not JSON`, { description: instead });
	}
}
