import { counted } from '../../engine/core';
import type { AgingResult, Backtest, DetectResult, DetectedPartner, RosterDecay } from '../../engine/dormancy';
import { unreadHint, withResult, withoutRateHint, type Answer, type Decided } from '../shared';
import type { DormancyParameters } from './parameters';
import type { Operated } from './runOperation';

/** The result as one row of a table: figures, the sentence and the proposal in words. */
function simplified({ dormancy }: DetectedPartner) {
	const { proposal, secondOpinion, season, model, ...figures } = dormancy;
	return { ...figures, proposal: proposal?.action ?? null, proposalReason: proposal?.reason ?? null };
}

/** The model, if this run made it: one that came in is in the stream already. */
const frozen = ({ model, modelIsStored }: Pick<DetectResult, 'model' | 'modelIsStored'>): Decided[] => (modelIsStored ? [] : [{ record: model, from: [] }]);

function hintsOf(result: DetectResult): string[] {
	const { summary, issues, partners } = result;
	const { acts, unconverted, baseline } = summary;
	return [
		...(partners.length === 0 ? ['No partner record came in: dormancy needs the roster, and what partners did.'] : []),
		...(partners.length > 0 && acts.productive === 0 ? ['No productive act of a partner was found: bring deals, registrations or activities too.'] : []),
		...(baseline && partners.length > 0 ? ['No snapshot of an earlier run: these states are a baseline, nobody is announced.'] : []),
		...(acts.afterAsOf > 0 ? [`${counted(acts.afterAsOf, 'act lies after As Of and does', 'acts lie after As Of and do')} not count.`] : []),
		...(acts.withoutDate > 0 ? [`${counted(acts.withoutDate, 'act has no date and does', 'acts have no date and do')} not count.`] : []),
		...(acts.unknownPartner > 0 ? [`${counted(acts.unknownPartner, 'act is', 'acts are')} of partners that the input has no record of.`] : []),
		...(acts.doubtedTags > 0 ? [`${counted(acts.doubtedTags, 'partner tag has nothing behind it, or came late, and counts', 'partner tags have nothing behind them, or came late, and count')} as no act.`] : []),
		...unreadHint(issues),
		...withoutRateHint(unconverted),
		...(summary.secondOpinion === null ? [] : [summary.secondOpinion.sentence]),
	];
}

const answerDetect = (result: DetectResult, simple: boolean): Answer => ({
	decided: [
		...result.partners.map((partner) => withResult(partner.record, { dormancy: simple ? simplified(partner) : partner.dormancy })),
		...frozen(result),
	],
	key: 'dormancy',
	summary: result.summary,
	hints: hintsOf(result),
	hashes: { dormancySpec: result.specHash, dormancyModel: result.modelHash },
});

const answerAging = ({ records, ledger, summary, issues, specHash }: AgingResult): Answer => ({
	decided: [...records.map(({ record, aging }) => withResult(record, { aging })), ...ledger.map(({ record, from }) => ({ record, from: [from] }))],
	key: 'aging',
	summary,
	hints: [
		summary.sentence,
		...(summary.histories === 0 && summary.deals > 0 ? ['No stage history came in: age is held against the time that winning takes.'] : []),
		...(summary.withoutOwner > 0 ? [`${counted(summary.withoutOwner, 'record has', 'records have')} no owner on either side.`] : []),
		...unreadHint(issues),
	],
	hashes: { dormancySpec: specHash },
});

function answerWhole({ specHash, modelHash, model, modelIsStored, issues, ...summary }: Backtest | RosterDecay): Answer {
	return {
		decided: [
			{ record: { recordType: 'snapshot', id: summary.operation, of: summary.operation, ...summary }, from: [] },
			...frozen({ model, modelIsStored }),
		],
		key: summary.operation,
		summary,
		hints: [summary.sentence, ...unreadHint(issues)],
		hashes: { dormancySpec: specHash, dormancyModel: modelHash },
	};
}

/** Says a result as records, a summary and hints. */
export function answer(result: Operated, { simple }: DormancyParameters): Answer {
	if (result.operation === 'detect') return answerDetect(result, simple);
	return result.operation === 'aging' ? answerAging(result) : answerWhole(result);
}
