import { NodeOperationError, type IDataObject, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { checkClaim, forgetMails, parseForgetSpec, readAnswer, readOutcome, toEntry } from '../../engine/outreach';
import { isoInstant } from '../../engine/core';
import type { StateRow } from '../../engine/model';
import { failClosed, readEnvironment, readRows } from '../shared';
import { readKeys } from './linkKeys';

const textOf = (context: IExecuteFunctions, name: string, item = 0) => String(context.getNodeParameter(name, item, '') ?? '').trim();

const everyItem = (context: IExecuteFunctions) => context.getInputData().map((_, item) => ({ item }));

/** Operation Check Claim: the rows of a contact in, one verdict out. */
export async function checkClaims(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	try {
		const rows = readRows(context).flatMap(({ value }) => (typeof value === 'object' && value !== null ? [value as StateRow] : []));
		const claim = { mail: textOf(context, 'mail'), contact: textOf(context, 'contact'), token: textOf(context, 'claimedBy') };
		const { contactDays = 7, needsApproval = true } = context.getNodeParameter('options', 0, {}) as { contactDays?: number; needsApproval?: boolean };
		const { asOf } = readEnvironment(context);
		const verdict = checkClaim(rows, claim, { contactDays, needsApproval }, asOf);
		return [[{ json: { mail: claim.mail, contact: claim.contact, ...verdict }, pairedItem: everyItem(context) }]];
	} catch (thrown) {
		return [failClosed(context, thrown)];
	}
}

/** Operation Forget: rows of the ledger in, those to be deleted out. */
export async function pickForgotten(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	try {
		const spec = parseForgetSpec({ keepDays: context.getNodeParameter('keepDays', 0) });
		const rows = readRows(context).flatMap(({ value, item }) => (typeof value === 'object' && value !== null ? [{ ...(value as StateRow), item }] : []));
		return [forgetMails(rows, spec, readEnvironment(context).asOf).map(({ item, ...row }) => ({ json: row as IDataObject, pairedItem: { item } }))];
	} catch (thrown) {
		return [failClosed(context, thrown)];
	}
}

/** Operation Read Outcome: what a mail node gave back in, a line of the ledger out for each item; none where nobody knows. */
export async function readOutcomes(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	try {
		const at = isoInstant(readEnvironment(context).asOf);
		return [
			readRows(context).map(({ value, item }) => {
				const [mail, contact] = [textOf(context, 'mail', item), textOf(context, 'contact', item)];
				const { stage, detail, messageId } = readOutcome(value);
				const json = stage === 'unknown' ? { outcome: stage, mail, contact, detail } : { ...toEntry({ mail, stage, contact, at, detail, messageId }), outcome: stage };
				return { json: json as IDataObject, pairedItem: { item } };
			}),
		];
	} catch (thrown) {
		return [failClosed(context, thrown)];
	}
}

/** Operation Read Answer: one call of a webhook in; the page to show and what to keep out. */
export async function readAnswers(context: IExecuteFunctions): Promise<INodeExecutionData[][]> {
	try {
		const keys = await readKeys(context);
		if (keys === undefined) {
			throw new NodeOperationError(context.getNode(), 'No credential is chosen', { description: "Choose the credential 'Partner Outreach Links API' that the mails were written with." });
		}
		const { asOf } = readEnvironment(context);
		const company = textOf(context, 'company');
		return [
			context.getInputData().map((_, item) => {
				const given = context.getNodeParameter('linkParameters', item, {}) as unknown;
				const parameters = (typeof given === 'string' ? parsed(given) : given) as Readonly<Record<string, unknown>>;
				const pressed = context.getNodeParameter('pressed', item, false) === true;
				const json = readAnswer({ parameters: parameters ?? {}, pressed }, keys, { company }, asOf);
				return { json: json as unknown as IDataObject, pairedItem: { item } };
			}),
		];
	} catch (thrown) {
		return [failClosed(context, thrown)];
	}
}

/** A link that is no JSON answers nothing: it is told so like any other that does not hold. */
function parsed(text: string): unknown {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' ? value : {};
	} catch {
		return {};
	}
}
