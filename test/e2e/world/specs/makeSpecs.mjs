// @ts-check
/**
 * Makes vendorSpecs.json: names and types of what the vendors' public specifications say of the calls that our workflows and
 * n8n's nodes make. They are read from the clients that are generated from those specifications, and from the standard
 * objects that jsforce lists:
 *
 *     npm pack @hubspot/api-client@13.5.0 pipedrive@33.7.0 jsforce@3.10.16
 *     # unpack them into <folder>/hubspot, <folder>/pipedrive and <folder>/jsforce
 *     node test/e2e/world/specs/makeSpecs.mjs <folder> > test/e2e/world/specs/vendorSpecs.json
 */
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const [, , folder = '.'] = process.argv;
const read = (/** @type {string} */ file) => fs.readFileSync(path.join(folder, file), 'utf8');
const parse = (/** @type {string} */ file) => ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
const sourceOf = (/** @type {string} */ name) => (({ name: packageName, version }) => `npm ${packageName} ${version}`)(JSON.parse(read(`${name}/package.json`)));

/** A type as short text; what may be left out has a question mark before it. */
const typeText = (/** @type {ts.TypeNode | undefined} */ node, optional = false) =>
	(optional ? '?' : '') +
	(node?.getText() ?? 'any')
		.replace(/\s+/g, ' ')
		.replace(/\{ \[key: string\]: ([^;]+);? \}/g, 'Map<$1>')
		.replace(/"/g, "'")
		.replace(/\bDate(String)?\b/g, 'date');

/** Fields of object types, and what other types stand for, by their names in a declaration file. */
function typesIn(/** @type {string} */ file) {
	/** @type {[string, Record<string, string> | string][]} */
	const types = [];
	/** @type {Map<string, string>} */
	const constants = new Map();
	const fields = (/** @type {readonly ts.Node[]} */ members) =>
		Object.fromEntries(members.flatMap((member) => {
			if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member)) return [];
			if (member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)) return [];
			return [[member.name.getText().replace(/^['"]_?|['"]$/g, ''), typeText(member.type, member.questionToken !== undefined)]];
		}));
	for (const one of parse(file).statements) {
		if (ts.isInterfaceDeclaration(one) || (ts.isClassDeclaration(one) && one.name !== undefined)) types.push([one.name?.text ?? '', fields(one.members)]);
		else if (ts.isVariableStatement(one)) {
			// Pipedrive's enumerations: a constant with the values, and a type of its name, which follows.
			const [{ name, type } = {}] = one.declarationList.declarations;
			if (name !== undefined && type !== undefined && ts.isTypeLiteralNode(type)) constants.set(name.getText(), Object.values(fields(type.members)).join(' | '));
		} else if (ts.isTypeAliasDeclaration(one) && constants.has(one.name.text)) types.push([one.name.text, constants.get(one.name.text) ?? '']);
		else if (ts.isTypeAliasDeclaration(one)) types.push([one.name.text, ts.isTypeLiteralNode(one.type) ? fields(one.type.members) : typeText(one.type)]);
		else if (ts.isEnumDeclaration(one)) types.push([one.name.text, one.members.map(({ initializer }) => initializer?.getText().replace(/"/g, "'")).join(' | ')]);
	}
	return new Map(types);
}

/** Types of a folder of declaration files. */
const typesBelow = (/** @type {string} */ models) => new Map(fs.readdirSync(path.join(folder, models)).filter((file) => file.endsWith('.d.ts')).flatMap((file) => [...typesIn(`${models}/${file}`)]));

/** Those types that others name, from the given ones on. */
function reached(/** @type {Map<string, Record<string, string> | string>} */ types, /** @type {readonly string[]} */ from) {
	const found = new Set();
	const look = (/** @type {string} */ text) => {
		for (const [name] of text.replace(/'[^']*'/g, '').matchAll(/\w+/g)) {
			const type = types.get(name);
			if (type === undefined || found.has(name)) continue;
			found.add(name);
			look(typeof type === 'string' ? type : Object.values(type).join(' '));
		}
	};
	from.forEach(look);
	return Object.fromEntries([...found].sort().map((name) => [name, types.get(name)]));
}

/** Methods of a class in a declaration file: their parameters and what they answer. */
function methodsOf(/** @type {string} */ file, /** @type {RegExp} */ className) {
	const [found] = parse(file).statements.filter((one) => ts.isClassDeclaration(one) && className.test(one.name?.text ?? ''));
	return found !== undefined && ts.isClassDeclaration(found) ? found.members.filter(ts.isMethodDeclaration) : [];
}
const within = (/** @type {string} */ text) => text.replace(/^Promise<(?:HttpInfo<(.+)>|(.+))>$/, '$1$2');

const described = (/** @type {string} */ name, /** @type {Record<string, string>} */ query, /** @type {string | undefined} */ body, /** @type {{ type?: ts.TypeNode | undefined } | undefined} */ answer) =>
	/** @type {const} */ ([name, { query, ...(body === undefined ? {} : { body }), answer: within(typeText(answer?.type)) }]);

/** The part of a script from where a method begins to where its request is made. */
const partOf = (/** @type {string} */ script, /** @type {RegExp} */ begin) => script.slice(script.search(begin)).split(/return requestContext;|return \{\s+url:/)[0] ?? '';
const firstOf = (/** @type {RegExp} */ pattern, /** @type {string} */ text) => pattern.exec(text)?.[1] ?? '';

/** @type {readonly [string, string, readonly string[]][]} */
const HUBSPOT = [
	['crm/objects', 'BasicApi', ['getPage', 'getById', 'update']],
	['crm/objects', 'BatchApi', ['read']],
	['crm/objects', 'SearchApi', ['doSearch']],
	['crm/pipelines', 'PipelinesApi', ['getAll']],
	['crm/properties', 'CoreApi', ['getAll']],
	['crm/owners', 'OwnersApi', ['getPage']],
	['crm/associations/v4', 'BasicApi', ['getPage', 'create']],
	['crm/associations/v4', 'BatchApi', ['archiveLabels']],
	['crm/associations/v4/schema', 'DefinitionsApi', ['getAll']],
];
function hubspot() {
	/** @type {Map<string, Record<string, string> | string>} */
	const types = new Map();
	const operations = HUBSPOT.flatMap(([area, api, names]) => {
		const root = `hubspot/lib/codegen/${area}`;
		for (const [name, type] of typesBelow(`${root}/models`)) types.set(name, type);
		const file = `${root}/apis/${api}.d.ts`;
		const answers = methodsOf(file, /Processor$/);
		return methodsOf(file, /Factory$/).filter(({ name }) => names.includes(name.getText())).map(({ name, parameters }) => {
			const script = partOf(read(`${root}/apis/${api}.js`), new RegExp(`^    ${name.getText()}\\(`, 'm'));
			const where = firstOf(/localVarPath = '([^']+)'/, script);
			const own = parameters.filter((one) => one.name.getText() !== '_options' && !where.includes(`{${one.name.getText()}}`));
			const inQuery = own.filter((one) => new RegExp(`QueryParam\\("${one.name.getText()}"`).test(script));
			const [body] = own.filter((one) => !inQuery.includes(one));
			const answer = answers.find((one) => one.name.getText() === `${name.getText()}WithHttpInfo`);
			return described(`${firstOf(/HttpMethod\.(\w+)/, script)} ${where}`, Object.fromEntries(inQuery.map((one) => [one.name.getText(), typeText(one.type, one.questionToken !== undefined)])), body && typeText(body.type), answer);
		});
	});
	return { source: sourceOf('hubspot'), operations: Object.fromEntries(operations), types: reached(types, operations.flatMap(([, { body = '', answer }]) => [body, answer])) };
}

/** @type {readonly [string, string, readonly string[]][]} */
const PIPEDRIVE = [
	['v2', 'deals', ['getDeals', 'getDeal', 'updateDeal', 'searchDeals']],
	['v2', 'deal-fields', ['getDealFields']],
	['v2', 'organizations', ['getOrganizations', 'getOrganization']],
	['v2', 'persons', ['getPersons']],
	['v2', 'activities', ['getActivities']],
	['v2', 'stages', ['getStages']],
	['v1', 'deal-fields', ['getDealFields']],
	['v1', 'organization-fields', ['getOrganizationFields']],
	['v1', 'activity-fields', ['getActivityFields']],
	['v1', 'deals', ['getDealUpdates']],
	['v1', 'webhooks', ['getWebhooks', 'addWebhook', 'deleteWebhook']],
	['v1', 'user-settings', ['getUserSettings']],
];
const pipedrive = (/** @type {string} */ version) => {
	const root = `pipedrive/dist/versions/${version}`;
	const types = typesBelow(`${root}/models`);
	const base = firstOf(/BASE_PATH = "https:\/\/api\.pipedrive\.com([^"]+)"/, read(`${root}/base.js`));
	const operations = PIPEDRIVE.filter(([one]) => one === version).flatMap(([, api, names]) => {
		const file = `${root}/api/${api}-api.d.ts`;
		const script = read(`${root}/api/${api}-api.js`);
		const asked = typesIn(file);
		return methodsOf(file, /Api$/).filter(({ name }) => names.includes(name.getText())).map(({ name, type }) => {
			const part = partOf(script, new RegExp(`^        ${name.getText()}: \\(`, 'm'));
			const where = firstOf(/localVarPath = `([^`]+)`/, part);
			const [, fields = {}] = [...asked].find(([one]) => one.endsWith(`Api${name.getText()[0]?.toUpperCase()}${name.getText().slice(1)}Request`)) ?? [];
			const own = Object.entries(fields).filter(([field]) => !where.includes(`{${field}}`));
			const query = Object.fromEntries(own.filter(([field]) => part.includes(`QueryParameter['${field}']`)));
			const [body] = own.flatMap(([field, text]) => (field in query ? [] : [text.replace('?', '')]));
			return described(`${firstOf(/method: '(\w+)'/, part)} ${base}${where}`, query, body, { type });
		});
	});
	return { source: sourceOf('pipedrive'), operations: Object.fromEntries(operations), types: reached(types, operations.flatMap(([, { body = '', answer }]) => [body, answer])) };
};

const SALESFORCE = ['Account', 'Campaign', 'CampaignMember', 'Contact', 'Event', 'Name', 'Opportunity', 'OpportunityFieldHistory', 'OpportunityHistory', 'OpportunityPartner', 'Task', 'User'];
function salesforce() {
	const types = typesIn('jsforce/src/types/standard-schema.ts');
	const parents = (/** @type {string} */ name) => Object.fromEntries(Object.entries(types.get(`ParentReferences$${name}`) ?? {}).map(([field, type]) => [field, `${type}`.replaceAll('SObjectDefinition$', '')]));
	return { source: sourceOf('jsforce'), types: Object.fromEntries(SALESFORCE.map((name) => [name, { ...Object(types.get(`Fields$${name}`)), ...parents(name) }])) };
}

/** A line a type and a call. */
const lines = (/** @type {object} */ object) => `{\n${Object.entries(object).map(([name, value]) => `\t\t\t${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(',\n')}\n\t\t}`;
const specs = Object.entries({ hubspot: hubspot(), pipedriveV1: pipedrive('v1'), pipedriveV2: pipedrive('v2'), salesforce: salesforce() });
process.stdout.write(`{\n${specs.map(([name, { source, types, ...more }]) => `\t"${name}": {\n\t\t"source": "${source}",\n${'operations' in more ? `\t\t"operations": ${lines(more.operations)},\n` : ''}\t\t"types": ${lines(types)}\n\t}`).join(',\n')}\n}\n`);
