import { NodeOperationError, type IBinaryData, type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { failClosed, readRows } from '../shared';

/** Characters in one file: so much is in memory twice for a moment, and no more. */
const FILE_LENGTH = 8_000_000;
const FILE_NAME = 'partner-ops-pack';
/** One JSON object a line. */
const MIME_TYPE = 'application/x-ndjson';

/** Operation Pack: items in, a few files of many items out. n8n writes what a workflow is called with into its database as one text; files it leaves where they are. */
export async function pack(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	try {
		const packs: INodeExecutionData[] = [];
		let [lines, length]: [string[], number] = [[], 0];
		let pairedItem: { item: number }[] = [];
		const close = async (): Promise<void> => {
			if (lines.length === 0) return;
			const data = await context.helpers.prepareBinaryData(Buffer.from(lines.join('\n'), 'utf8'), `${FILE_NAME}-${packs.length + 1}.ndjson`, MIME_TYPE);
			packs.push({ json: { packed: lines.length }, binary: { data }, pairedItem });
			[lines, length, pairedItem] = [[], 0, []];
		};
		for (const { value, item } of readRows(context)) {
			const line = JSON.stringify(value);
			lines.push(line);
			pairedItem.push({ item });
			length += line.length;
			if (length >= FILE_LENGTH) await close();
		}
		await close();
		return packs;
	} catch (thrown) {
		return failClosed(context, thrown);
	}
}

const isPack = (file: IBinaryData | undefined): boolean => file?.mimeType === MIME_TYPE && file.fileName?.startsWith(FILE_NAME) === true;

/** The items in the file of an item, all of them or none. */
async function itemsIn(context: IExecuteFunctions, { packed }: IDataObject, item: number): Promise<IDataObject[]> {
	const lines = (await context.helpers.getBinaryDataBuffer(item, 'data')).toString('utf8').split('\n');
	if (lines.length !== packed) {
		throw new NodeOperationError(context.getNode(), `The file of item ${item} holds ${lines.length} of ${String(packed)} items`, {
			itemIndex: item,
			description: 'It was cut off, or changed on its way from Pack. Run the workflow that packed it again from its start.',
		});
	}
	return lines.map((line) => JSON.parse(line) as IDataObject);
}

/** Operation Unpack: the items that Pack put into files, in their order. An item without such a file is handed on as it is. */
export async function unpack(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	try {
		const items: INodeExecutionData[] = [];
		const input = context.getInputData();
		for (const { value, item } of readRows(context)) {
			const [given, pairedItem] = [input[item], { item }];
			if (given === undefined || given.json !== value) items.push({ json: value as IDataObject, pairedItem });
			else if (!isPack(given.binary?.['data'])) items.push({ ...given, pairedItem });
			else for (const json of await itemsIn(context, given.json, item)) items.push({ json, pairedItem });
		}
		return items;
	} catch (thrown) {
		return failClosed(context, thrown);
	}
}
