import { counted } from '../../engine/core';
import type { JudgedRegistration, JudgeResult, TrackResult } from '../../engine/registration';
import { withResult, type Answer } from '../shared';
import type { DealRegistrationParameters } from './parameters';
import type { Operated } from './runOperation';

/** The verdict as one row of a table: what was ruled, why, and what the partner is told. */
function simplified({ verdict }: JudgedRegistration) {
	const { objections, accounts, partner, publicAnswer, ...figures } = verdict;
	return { ...figures, rules: objections.map(({ rule }) => rule).join(', '), accountIds: accounts.map(({ accountId }) => accountId).join(', '), partnerName: partner?.name ?? null, publicStatus: publicAnswer.status, publicText: publicAnswer.text };
}

const NONE_CAME_IN = 'No registration came in. Partner Records reads them from a CRM, a portal or a table.';

/** What could not be read, with the first field of it. */
const unreadHint = ([first, ...more]: JudgeResult['issues']): readonly string[] =>
	first === undefined ? [] : [`${counted(1 + more.length, 'value')} could not be used: ${first.field ?? ''}. See the issues of Partner Records.`];

function judgeAnswer({ judged, summary, issues, specHash }: JudgeResult, simple: boolean): Answer {
	return {
		decided: judged.map((one) => withResult(one.record, { verdict: simple ? simplified(one) : one.verdict })),
		key: 'verdict',
		summary,
		hints: [
			...(summary.registrations === 0 ? [NONE_CAME_IN] : [summary.sentence]),
			...(summary.registrations > 0 && summary.judged === 0 ? ['No registration waits for an answer. Registrations can be set to All.'] : []),
			...unreadHint(issues),
		],
		hashes: { registrationSpec: specHash },
	};
}

function trackAnswer({ tracked, summary, issues, specHash }: TrackResult): Answer {
	return {
		decided: tracked.map(({ record, protection }) => withResult(record, { protection })),
		key: 'protection',
		summary,
		hints: [summary.registrations === 0 ? NONE_CAME_IN : summary.sentence, ...unreadHint(issues)],
		hashes: { registrationSpec: specHash },
	};
}

/** Says a result as records, a summary and hints. */
export function answer(operated: Operated, { simple }: DealRegistrationParameters): Answer {
	return operated.operation === 'judge' ? judgeAnswer(operated.result, simple) : trackAnswer(operated.result);
}
