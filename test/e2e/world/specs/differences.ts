import fs from 'node:fs';
import path from 'node:path';

type Fields = Readonly<Record<string, string>>;
/** Names and types of a specification, as text: `?` before what may be left out, `Array<...>`, `Map<...>`, `'a' | 'b'`, `A & B`. */
export type Types = Readonly<Record<string, Fields | string>>;

interface Operation {
	readonly query: Fields;
	readonly body?: string;
	readonly answer: string;
}
interface Spec {
	readonly source: string;
	readonly operations: Readonly<Record<string, Operation>>;
	readonly types: Types;
}

/**
 * What the vendors' public specifications say; how it was made stands in makeSpecs.mjs.
 *
 * Source: npm @hubspot/api-client, pipedrive and jsforce, read 2026-11-26; their versions stand with each.
 */
export const SPECS = JSON.parse(fs.readFileSync(path.join(__dirname, 'vendorSpecs.json'), 'utf8')) as Readonly<Record<'hubspot' | 'pipedriveV1' | 'pipedriveV2', Spec>> & { readonly salesforce: { readonly source: string; readonly types: Readonly<Record<string, Fields>> } };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The alternatives, or parts, of a type: cut where no bracket is open. */
function cut(type: string, mark: string): string[] {
	const parts: string[] = [];
	let depth = 0;
	let from = 0;
	for (let at = 0; at < type.length; at += 1) {
		if (type[at] === '<') depth += 1;
		if (type[at] === '>') depth -= 1;
		if (depth === 0 && type.startsWith(mark, at)) {
			parts.push(type.slice(from, at));
			from = at + mark.length;
		}
	}
	return [...parts, type.slice(from)];
}

/** All fields of a type of fields, and of those it is put together from. */
function fieldsOf(type: string, types: Types): Fields | undefined {
	const parts = cut(type, ' & ').map((part) => {
		const found = types[part];
		return typeof found === 'string' ? fieldsOf(found, types) : found;
	});
	return parts.some((part) => part === undefined) ? undefined : (Object.assign({}, ...parts) as Fields);
}

const BASIC: Readonly<Record<string, (value: unknown) => boolean>> = {
	any: () => true,
	object: isObject,
	undefined: (value) => value === undefined,
	null: (value) => value === null,
	string: (value) => typeof value === 'string',
	number: (value) => typeof value === 'number',
	boolean: (value) => typeof value === 'boolean',
	date: (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value)),
};
const shown = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'string' ? `"${value.slice(0, 40)}"` : typeof value);

/**
 * Fields that a vendor gives although its specification leaves them out. Of Pipedrive's deals n8n's node was answered them (its
 * schema of deal/getAll); own fields of activities have definitions at activityFields; pages of API v1 are as Pipedrive's
 * "Core API concepts: Responses" shows them, and our workflows read both forms.
 */
const BEYOND: Readonly<Record<string, readonly string[]>> = {
	Deal: ['archive_time', 'creator_user_id', 'local_close_date', 'local_lost_date', 'local_won_date'],
	ActivityItem: ['custom_fields'],
	Person: ['marketing_status'],
	GetFieldsResponseAllOfAdditionalData: ['pagination'],
};

/**
 * Fields that a vendor's specification asks for and others leave out: the documented examples of HubSpot's "Read objects in a
 * batch", and n8n's own trigger, whose webhooks at Pipedrive have no name.
 */
const MAY_LACK: Readonly<Record<string, readonly string[]>> = { BatchReadInputSimplePublicObjectId: ['propertiesWithHistory'], AddWebhookRequest: ['name'] };

/**
 * Where a value is not what a specification says: another type, a field missing, a field that it does not know. Null is
 * taken for missing, because the specifications seldom say where it may stand.
 */
export function compare(type: string, value: unknown, types: Types, at = ''): string[] {
	const alternatives = cut(type, ' | ');
	if (alternatives.length > 1) {
		const tried = alternatives.map((one) => compare(one, value, types, at)).sort((a, b) => a.length - b.length);
		return tried[0]?.length === 0 || isObject(value) ? (tried[0] ?? []) : [`${at} is ${shown(value)}, not ${type}`];
	}
	const basic = BASIC[type];
	if (basic !== undefined) return basic(value) ? [] : [`${at} is ${shown(value)}, not ${type}`];
	if (type.startsWith("'")) return value === type.slice(1, -1) ? [] : [`${at} is ${shown(value)}, not ${type}`];
	const [, outer = '', inner = ''] = /^(Array|Set|Map)<(.*)>$/.exec(type) ?? [];
	if (outer === 'Map') return isObject(value) ? Object.entries(value).flatMap(([name, one]) => compare(inner, one, types, `${at}.${/^\w{1,30}$/.test(name) ? name : '*'}`)) : [`${at} is ${shown(value)}, not named values`];
	if (outer !== '') return Array.isArray(value) ? value.flatMap((one) => compare(inner, one, types, `${at}[]`)) : [`${at} is ${shown(value)}, not a list`];
	const named = types[type];
	if (typeof named === 'string' && !named.includes(' & ')) return compare(named, value, types, at);
	const fields = fieldsOf(type, types);
	if (fields === undefined) throw new Error(`The specification has no type ${type}.`);
	if (!isObject(value)) return [`${at} is ${shown(value)}, not ${type}`];
	return [
		...Object.entries(fields).flatMap(([name, inside]) => ((value[name] ?? undefined) !== undefined ? compare(inside.replace(/^\?/, ''), value[name], types, `${at}.${name}`) : inside.startsWith('?') || (MAY_LACK[type] ?? []).includes(name) ? [] : [`${at}.${name} is missing`])),
		...Object.keys(value).flatMap((name) => (name in fields || value[name] === undefined || (BEYOND[type] ?? []).includes(name) ? [] : [`${at}.${name} is not in ${type}`])),
	];
}

/** A value of a query, which is text, as the type that it should have. */
function fromText(type: string, text: string): unknown {
	if (/\bnumber\b/.test(type) && /^-?\d+$/.test(text)) return Number(text);
	if (/\bboolean\b/.test(type) && /^(true|false|0|1)$/.test(text)) return text === 'true' || text === '1';
	return type.startsWith('Array') ? text.split(',') : text;
}

/** A call to a vendor and the answer. */
export interface Call {
	readonly method: string;
	readonly host: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly body: string;
	readonly status: number;
	readonly answer: unknown;
}

/** HubSpot's guide on search, and n8n's own node, sort by objects; the specification has text. */
const SORTS = 'POST /crm/v3/objects/{objectType}/search: body.sorts[] is object, not string';

/** The calls that a specification should know: HubSpot's of older versions, which n8n's nodes make, have none. */
const specOf = ({ host, path: where }: Pick<Call, 'host' | 'path'>): Spec | undefined => {
	if (host === 'api.hubapi.com') return /^\/crm\/v[34]\//.test(where) ? SPECS.hubspot : undefined;
	if (host !== 'api.pipedrive.com') return undefined;
	return where.startsWith('/api/v2/') ? SPECS.pipedriveV2 : SPECS.pipedriveV1;
};
const fitting = (name: string, { method, path: where }: Call): boolean => new RegExp(`^${name.replace(/\{\w+\}/g, '[^/]+').replace(/\/$/, '/?')}$`).test(`${method} ${where}`);

/** Where a call and its answer are not as the vendor's specification says; nothing where there is none. */
export function differencesFromSpec(call: Call): string[] {
	const spec = specOf(call);
	if (spec === undefined) return [];
	const [name, operation] = Object.entries(spec.operations).find(([one]) => fitting(one, call)) ?? [`${call.method} ${call.path}`];
	if (operation === undefined) return [`${name} is not in ${spec.source}`];
	const { query, body, answer } = operation;
	const asked = [...call.query].filter(([parameter]) => parameter !== 'api_token').flatMap(([parameter, text]) => {
		const type = query[parameter]?.replace(/^\?/, '');
		return type === undefined ? [`?${parameter} is not a parameter`] : compare(type, fromText(type, text), spec.types, `?${parameter}`);
	});
	const missing = Object.entries(query).flatMap(([parameter, type]) => (type.startsWith('?') || call.query.has(parameter) ? [] : [`?${parameter} is missing`]));
	const sent = body === undefined ? [] : compare(body, JSON.parse(call.body === '' ? 'null' : call.body), spec.types, 'body');
	const answered = call.status >= 300 || answer === 'void' ? [] : compare(answer, call.answer, spec.types, 'answer');
	return [...new Set([...asked, ...missing, ...sent, ...answered])].map((difference) => `${name}: ${difference}`).filter((difference) => difference !== SORTS);
}
