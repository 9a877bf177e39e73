import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

/** Puts the page of an item into a file beside it: mails attach it, webhooks serve it, and the table stays readable. */
export async function withPage(context: IExecuteFunctions, outputs: INodeExecutionData[][]): Promise<INodeExecutionData[][]> {
	const toFile = async (item: INodeExecutionData): Promise<INodeExecutionData> => {
		const { html, ...json } = item.json;
		if (typeof html !== 'string') return item;
		const file = await context.helpers.prepareBinaryData(Buffer.from(html, 'utf8'), `partner-report-${String(json['asOf']).slice(0, 10)}.html`, 'text/html');
		return { ...item, json, binary: { data: file } };
	};
	return Promise.all(outputs.map((items) => Promise.all(items.map(toFile))));
}
