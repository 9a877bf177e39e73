import fs from 'node:fs';

interface LogLine {
	readonly eventName?: string;
	readonly payload?: { readonly workflowName?: string; readonly lastNodeExecuted?: string; readonly errorMessage?: string };
}

/** Runs that failed in a sandbox, as n8n's own event log tells of them: node and message, in order. */
export function failuresOf({ home }: { readonly home: { readonly eventLog: string } }): { readonly workflow: string; readonly node: string; readonly message: string }[] {
	const lines = fs.readFileSync(home.eventLog, 'utf8').split('\n').filter((line) => line.includes('n8n.workflow.failed'));
	return lines
		.map((line) => JSON.parse(line) as LogLine)
		.filter(({ eventName }) => eventName === 'n8n.workflow.failed')
		.map(({ payload: { workflowName = '', lastNodeExecuted = '', errorMessage = '' } = {} }) => ({ workflow: workflowName, node: lastNodeExecuted, message: errorMessage }));
}
