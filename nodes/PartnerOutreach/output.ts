import { counted } from '../../engine/core';
import type { BookRecord } from '../../engine/model';
import type { Composed, NotedDecision, OutcomeReport, OutreachPlan, Proposals, ReadMessage } from '../../engine/outreach';
import { withResult, type Answer, type Decided } from '../shared';

export function answerPlan({ partners, summary, issues, specHash }: OutreachPlan): Answer {
	return {
		decided: partners.map(({ record, outreach }) => withResult(record, { outreach })),
		key: 'outreach',
		summary,
		hints: [
			partners.length === 0 ? 'No partner is in this campaign: put Dormancy Detect before it, and bring contacts and the ledger of mails.' : summary.sentence,
			...(issues.length > 0 ? [`${counted(issues.length, 'record')} could not be read. ${issues[0]?.message ?? ''}`] : []),
		],
		hashes: { outreachSpec: specHash },
	};
}

export function answerComposed({ partners, summary, specHash }: Composed): Answer {
	const unsigned = partners.some(({ outreach: { message } }) => message?.signed === false);
	return {
		decided: partners.map(({ record, outreach }) => withResult(record, { outreach })),
		key: 'outreachMails',
		summary,
		hints: [
			summary.sentence,
			...(unsigned ? ['No credential is chosen: the answer links are not signed, so these mails are only to look at.'] : []),
			...(summary.withoutFooter > 0 ? [`${counted(summary.withoutFooter, 'mail lacks what its country asks for in the foot and is a task now', 'mails lack what their country asks for in the foot and are tasks now')}.`] : []),
			...(summary.withoutSender > 0 ? [`${counted(summary.withoutSender, 'partner has', 'partners have')} no manager to write in the name of. Fill From Email in Options.`] : []),
		],
		hashes: { composeSpec: specHash },
	};
}

export function answerProposals({ cases, summary }: Proposals): Answer {
	return { decided: cases.map(({ record, from }) => ({ record, from })), key: 'outreachProposals', summary, hints: [summary.sentence] };
}

export function answerNoted(noted: readonly NotedDecision[]): Answer {
	const sentence = `${counted(noted.length, 'line is', 'lines are')} to be added to the ledger of mails.`;
	return { decided: noted.map(({ record, from }) => ({ record, from: [from] })), key: 'outreachDecisions', summary: { noted: noted.length }, hints: [sentence] };
}

/** Each line of the ledger is made from the message that it reads. */
export function answerMailbox({ messages, read }: { readonly messages: readonly BookRecord[]; readonly read: readonly ReadMessage[] }): Answer {
	const counts = { reply: 0, bounce: 0, automatic: 0, other: 0 };
	for (const { kind } of read) counts[kind] += 1;
	const decided = read.flatMap(({ entries }, at): Decided[] => {
		const message = messages[at];
		return message === undefined ? [] : entries.map((record) => ({ record, from: [message] }));
	});
	return { decided, key: 'mailbox', summary: counts, hints: [`${counted(counts.reply, 'reply', 'replies')}, ${counted(counts.bounce, 'bounce')}, ${counted(counts.automatic, 'automatic answer')}, ${counted(counts.other, 'other message')}.`] };
}

export function answerReport({ rows, sentence, specHash, ...summary }: OutcomeReport): Answer {
	return { decided: rows.map((row) => ({ row, from: [] })), key: 'outreachReport', summary: { ...summary, sentence }, hints: [sentence], hashes: { outreachReport: specHash } };
}
