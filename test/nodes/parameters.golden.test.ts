import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { folders, nodeIn } from '../support/descriptions';
import { golden } from '../support/golden';

/** A parameter as saved workflows know it: name, type, default and the values it can have. Words may change. */
function saved({ name, type, default: usual, options = [], typeOptions, displayOptions }: INodeProperties): object {
	const isOptions = type === 'options' || type === 'multiOptions';
	return {
		name,
		type,
		default: usual,
		...(displayOptions === undefined ? {} : { displayOptions }),
		...(typeOptions?.multipleValues === undefined ? {} : { multipleValues: typeOptions.multipleValues }),
		...(isOptions ? { values: (options as INodePropertyOptions[]).map(({ value }) => value) } : {}),
		...(type === 'collection' ? { options: (options as INodeProperties[]).map(saved) } : {}),
		...(type === 'fixedCollection' ? { options: (options as INodePropertyCollection[]).map((one) => ({ name: one.name, values: one.values.map(saved) })) } : {}),
	};
}

it.each(folders)('%s keeps what saved workflows know of its version', (folder) => {
	const { name, version, defaultVersion, inputs, outputs, credentials = [], properties } = nodeIn(folder).description;
	const now = JSON.parse(JSON.stringify({ name, version, defaultVersion, inputs, outputs, credentials: credentials.map((one) => one.name), parameters: properties.map(saved) })) as unknown;
	expect(now).toEqual(golden(`nodes/${folder}`, now));
});
