import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';
import { deep, folders, nodeIn } from '../support/descriptions';
import { flowing } from '../support/pages';

/** Fields inside lists of a fixed shape. */
const fieldsOf = ({ type, options = [] }: INodeProperties): INodeProperties[] => (type === 'fixedCollection' ? (options as INodePropertyCollection[]).flatMap(({ values }) => values) : []);

describe.each(folders)('the page of %s', (folder) => {
	const page = flowing(`nodes/${folder.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.md`);
	const properties = deep(nodeIn(folder).description.properties);
	const missing = (labels: readonly string[]) => [...new Set(labels)].filter((label) => !page.includes(label));

	it('names every operation', () => {
		const operations = properties.filter(({ name }) => name === 'operation').flatMap(({ options = [] }) => options as INodePropertyOptions[]);
		expect(missing(operations.map(({ name }) => name))).toEqual([]);
	});

	it('names every parameter and option by its label', () => {
		const shown = properties.filter(({ type, name }) => type !== 'notice' && !['operation', 'options'].includes(name));
		expect(missing(shown.map(({ displayName }) => displayName))).toEqual([]);
	});

	it('names every field of its lists by its label', () => {
		expect(missing(properties.flatMap(fieldsOf).map(({ displayName }) => displayName))).toEqual([]);
	});
});
