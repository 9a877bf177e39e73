import { generateKeyPairSync } from 'node:crypto';
import { company } from '../../../../sandbox/sample/index.mjs';
import type { Vendor, VendorRequest, VendorResponse } from '../vendor';
import { changeOpportunity, idMaker, partnerInserted } from './opportunities';
import { SoqlError } from './parseSoql';
import { NoSuchColumn, runSoql, type Sobject } from './runSoql';

export interface Salesforce extends Vendor {
	/** What n8n's credential "Salesforce JWT API" holds. */
	readonly credential: Readonly<Record<string, unknown>>;
	readonly rows: (object: string) => Sobject[];
	/** Changes a record as a person would, at an instant of the test's. */
	readonly change: (object: string, id: string, values: Readonly<Sobject>, at?: Date) => void;
	/** The session ends: 401 INVALID_SESSION_ID until there is a new one. */
	readonly expireSession: () => void;
	/** Every write that was accepted, in order. */
	readonly writes: readonly { readonly at: number; readonly method: string; readonly object: string; readonly id: string; readonly values: Readonly<Sobject> }[];
}

const INSTANCE = 'https://northlight.my.salesforce.com';
const PAGE = 2000;
/** The user that n8n signs in as. */
const INTEGRATION_USER = '0055fQN8N00000001AAA';

/**
 * Salesforce's REST API: sessions that end, SOQL in pages of 2,000, records created, changed and deleted.
 *
 * 1. `OpportunityPartner` can be created and deleted, never changed; a new primary takes the flag from the old one.
 * 2. A change of an opportunity moves `SystemModstamp`, and writes the histories of stage and partner.
 * 3. A field that an object does not have is refused; `fields` adds those that an administrator would have made.
 * 4. `writable` objects are those above and Opportunity; others are refused, so that no test writes by mistake.
 *
 * Source: developer.salesforce.com, REST API Developer Guide (Query, sObject Rows, status codes) and Object
 * Reference (OpportunityPartner, OpportunityHistory, OpportunityFieldHistory); read 2026-11-25. Rows are those of the
 * sample company, which test/sandbox/sample/shapes.test.ts holds against the JSON Schemas of n8n-nodes-base.
 */
export function salesforce({ seed = 1, size = 0.1, fields = {} as Readonly<Record<string, readonly string[]>>, clock = () => new Date() } = {}): Salesforce {
	const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } });
	const tables = new Map<string, Sobject[]>();
	const rowsOf = (object: string) => {
		const rows = tables.get(object) ?? [];
		tables.set(object, rows);
		return rows;
	};
	for (const { object, row } of company({ seed, size }).rows('salesforce')) if (typeof row === 'object' && row !== null && 'Id' in row) rowsOf(object).push(object.endsWith('FieldHistory') ? (row as Sobject) : stamped(row as Sobject));
	const org = { rows: rowsOf, fields: (object: string) => [...(STANDARD[object] ?? []), ...(fields[object] ?? [])] };
	const newId = idMaker();
	const writes: Salesforce['writes'][number][] = [];
	const cursors = new Map<string, Sobject[]>();
	let session = 0;
	let alive = false;

	const query = (text: string): VendorResponse => {
		try {
			return answer(runSoql(org, text), 0);
		} catch (error) {
			if (error instanceof SoqlError) return refuse(400, 'MALFORMED_QUERY', `\n${text}\n^\nERROR at Row:1:Column:1\n${error.message}`);
			if (error instanceof NoSuchColumn) return refuse(400, 'INVALID_FIELD', `\n${text}\n^\nERROR at Row:1:Column:8\n${error.message}`);
			throw error;
		}
	};
	const answer = (found: Sobject[], start: number): VendorResponse => {
		const end = start + PAGE;
		const done = end >= found.length;
		if (done) return { status: 200, body: { totalSize: found.length, done, records: found.slice(start) } };
		const locator = `01g5fQ${String(cursors.size).padStart(9, '0')}QBE`;
		cursors.set(`${locator}-${end}`, found);
		return { status: 200, body: { totalSize: found.length, done, nextRecordsUrl: `/services/data/v59.0/query/${locator}-${end}`, records: found.slice(start, end) } };
	};
	const more = (cursor: string): VendorResponse => {
		const found = cursors.get(cursor);
		return found === undefined ? refuse(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator') : answer(found, Number(cursor.split('-')[1]));
	};
	const unknownField = (object: string, values: Sobject) => {
		const known = new Set([...org.fields(object), ...rowsOf(object).flatMap((row) => Object.keys(row))]);
		return Object.keys(values).find((name) => !known.has(name));
	};

	const record = ({ method, body }: VendorRequest, object: string, id: string | undefined): VendorResponse => {
		const rows = rowsOf(object);
		const index = rows.findIndex((row) => row['Id'] === id && row['IsDeleted'] !== true);
		if (id !== undefined && index < 0) return refuse(404, 'NOT_FOUND', 'Provided external ID field does not exist or is not accessible: Id');
		if (method === 'GET') return { status: 200, body: rows[index] };
		const values = (body === '' ? {} : JSON.parse(body)) as Sobject;
		const unknown = unknownField(object, values);
		if (unknown !== undefined) return refuse(400, 'INVALID_FIELD', `No such column '${unknown}' on sobject of type ${object}`);
		if (method === 'POST' && object === 'OpportunityPartner') {
			const made = partnerInserted(rowsOf, newId('00I'), values, clock());
			if (made === undefined) return refuse(400, 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [OpportunityId, AccountToId]');
			writes.push({ at: Date.now(), method, object, id: made, values });
			return { status: 201, body: { id: made, success: true, errors: [] } };
		}
		if (method === 'DELETE' && object === 'OpportunityPartner') {
			rows.splice(index, 1);
			writes.push({ at: Date.now(), method, object, id: id ?? '', values: {} });
			return { status: 204 };
		}
		if (method === 'PATCH' && object === 'OpportunityPartner') return refuse(400, 'INVALID_TYPE_FOR_OPERATION', 'entity type OpportunityPartner does not support update');
		if (method === 'PATCH' && object === 'Opportunity') {
			changeOpportunity(rowsOf, newId, index, values, clock(), INTEGRATION_USER);
			writes.push({ at: Date.now(), method, object, id: id ?? '', values });
			return { status: 204 };
		}
		return refuse(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed here for ${object}.`);
	};

	return {
		name: 'Salesforce',
		hosts: ['login.salesforce.com', 'northlight.my.salesforce.com'],
		credential: { environment: 'production', clientId: 'client', username: 'n8n@northlight.example', privateKey, myDomainUrl: '' },
		rows: rowsOf,
		writes,
		change: (object, id, values, at = clock()) => {
			const index = rowsOf(object).findIndex((row) => row['Id'] === id);
			if (index < 0) throw new Error(`Salesforce has no ${object} ${id}.`);
			if (object === 'Opportunity') changeOpportunity(rowsOf, newId, index, values, at, '0055fQSELLER00001AA');
			else Object.assign(rowsOf(object)[index] ?? {}, values);
		},
		expireSession: () => {
			alive = false;
		},
		handle: (request) => {
			if (request.path === '/services/oauth2/token') {
				alive = true;
				return { status: 200, body: { access_token: `00D!session-${(session += 1)}`, instance_url: INSTANCE, id: `${INSTANCE}/id/00D/005`, token_type: 'Bearer', scope: 'api' } };
			}
			if (!alive || request.headers['authorization'] !== `Bearer 00D!session-${session}`) return refuse(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
			const [, resource = '', name, id] = /^\/services\/data\/v\d+\.0\/(query|sobjects)(?:\/([\w-]+))?(?:\/(\w+))?$/.exec(request.path) ?? [];
			if (resource === 'query') return name === undefined ? query(request.query.get('q') ?? '') : more(name);
			// Names of objects are read in any case; n8n asks for `opportunity`.
			if (resource === 'sobjects' && name !== undefined) return record(request, [...tables.keys()].find((table) => table.toLowerCase() === name.toLowerCase()) ?? name, id);
			return refuse(404, 'NOT_FOUND', 'The requested resource does not exist');
		},
	};
}

/** Every object but histories of fields has the stamp of its last change; rows of the sample that do not say it were made and left. */
const stamped = (row: Sobject): Sobject => ({ SystemModstamp: row['LastModifiedDate'] ?? row['CreatedDate'] ?? '2022-01-10T09:00:00.000+0000', ...row });

/** Fields that every org has, of objects that the sample company has no rows of. */
const STANDARD: Readonly<Record<string, readonly string[]>> = { Event: ['Id', 'Subject', 'WhatId', 'AccountId', 'Type', 'ActivityDate', 'EndDateTime', 'CreatedDate', 'SystemModstamp'] };

const refuse = (status: number, errorCode: string, message: string): VendorResponse => ({ status, body: [{ message, errorCode }] });
