import type { IExecuteFunctions } from 'n8n-workflow';
import { parseComposeSpec, parseOutreachSpec, type ComposeSpec, type OutreachSpec, type ProposalSpec } from '../../engine/outreach';
import { given, listed } from '../shared';

interface Options {
	readonly afterDays?: number;
	readonly attempts?: number;
	readonly changed?: string;
	readonly contactDays?: number;
	readonly cooldownDays?: number;
	readonly draftTiers?: string;
	readonly fallbackManager?: string;
	readonly fromEmail?: string;
	readonly fromHour?: number;
	readonly holidays?: string;
	readonly legalBasis?: unknown;
	readonly linkDays?: number;
	readonly needsApproval?: boolean;
	readonly retryMinutes?: number;
	readonly templates?: unknown;
	readonly timeZones?: unknown;
	readonly untilHour?: number;
	readonly weekdays?: readonly number[];
}

/** JSON as the editor gives it; what is none stays text, which the spec refuses by name. */
function json(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}

/** Reads the parameters of Plan; throws one SpecError that lists everything that cannot be used. */
export function readPlanParameters(context: IExecuteFunctions): Readonly<OutreachSpec> {
	const { attempts, contactDays, cooldownDays, draftTiers, fallbackManager, fromHour, holidays, legalBasis, retryMinutes, timeZones, untilHour, weekdays } = context.getNodeParameter('options', 0, {}) as Options;
	return parseOutreachSpec({
		campaign: context.getNodeParameter('campaign', 0),
		states: context.getNodeParameter('states', 0),
		gapDays: listed(context.getNodeParameter('gapDays', 0) as string).map(Number),
		dailyCap: context.getNodeParameter('dailyCap', 0),
		...given({
			attempts,
			contactDays,
			cooldownDays,
			draftTiers: draftTiers === undefined ? undefined : listed(draftTiers),
			fallbackManager: fallbackManager?.trim(),
			fromHour,
			holidays: holidays === undefined ? undefined : listed(holidays).map((day) => day.toLowerCase()),
			legalBasis: json(legalBasis),
			retryMinutes,
			timeZones: json(timeZones),
			untilHour,
			weekdays,
		}),
	});
}

/** Reads the parameters of Compose; throws one SpecError that lists everything that cannot be used. */
export function readComposeParameters(context: IExecuteFunctions): Readonly<ComposeSpec> {
	const { changed, fromEmail, linkDays, templates } = context.getNodeParameter('options', 0, {}) as Options;
	const own = json(templates);
	return parseComposeSpec({
		company: (context.getNodeParameter('company', 0) as string).trim(),
		address: (context.getNodeParameter('address', 0) as string).trim(),
		register: (context.getNodeParameter('register', 0) as string).trim(),
		answerPage: (context.getNodeParameter('answerPage', 0) as string).trim(),
		...given({ changed, fromEmail: fromEmail?.trim(), linkDays, templates: Array.isArray(own) && own.length === 0 ? undefined : own }),
	});
}

export function readProposalParameters(context: IExecuteFunctions): ProposalSpec {
	const { needsApproval = true } = context.getNodeParameter('options', 0, {}) as Options;
	return { approver: String(context.getNodeParameter('approver', 0, '') ?? '').trim(), needsApproval };
}

export const readReportParameters = (context: IExecuteFunctions): { readonly afterDays: number } => {
	const { afterDays = 90 } = context.getNodeParameter('options', 0, {}) as Options;
	return { afterDays };
};
