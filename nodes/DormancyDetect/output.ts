import type { AgingResult, Backtest, DetectResult, DetectedPartner, RosterDecay } from '../../engine/dormancy';
import type { Answer, Decided } from '../shared';
import type { DormancyParameters, DormancyResult } from './parameters';

/** The result as one row of a table: figures, the sentence and the proposal in words. */
function simplified({ dormancy }: DetectedPartner) {
	const { proposal, secondOpinion, season, model, ...figures } = dormancy;
	return { ...figures, proposal: proposal?.action ?? null, proposalReason: proposal?.reason ?? null };
}

/** The record with the result named first, so that a table shows it beside the name. */
function withResult(record: DetectedPartner['record'], added: Readonly<Record<string, unknown>>): Decided {
	const { recordType, ...fields } = record;
	return { record: { recordType, id: record.id, name: record['name'], ...added, ...fields, ...added }, replaces: record };
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
		...(acts.afterAsOf > 0 ? [`${acts.afterAsOf} acts lie after As Of and do not count.`] : []),
		...(acts.withoutDate > 0 ? [`${acts.withoutDate} acts have no date and do not count.`] : []),
		...(acts.unknownPartner > 0 ? [`${acts.unknownPartner} acts are of partners that the input has no record of.`] : []),
		...(acts.doubtedTags > 0 ? [`${acts.doubtedTags} partner tags have nothing behind them, or came late, and count as no act.`] : []),
		...(issues.length > 0 ? [`${issues.length} records could not be read: ${issues[0]?.field ?? ''}. Use Partner Records first.`] : []),
		...(unconverted > 0 ? [`${unconverted} deals have a currency without a rate. Add Exchange Rates in Options.`] : []),
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
		...(summary.withoutOwner > 0 ? [`${summary.withoutOwner} records have no owner on either side.`] : []),
		...(issues.length > 0 ? [`${issues.length} records could not be read: ${issues[0]?.field ?? ''}. Use Partner Records first.`] : []),
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
		hints: [summary.sentence, ...(issues.length > 0 ? [`${issues.length} records could not be read. Use Partner Records first.`] : [])],
		hashes: { dormancySpec: specHash, dormancyModel: modelHash },
	};
}

/** Says a result as records, a summary and hints. */
export function answer(result: DormancyResult, { simple }: DormancyParameters): Answer {
	if (result.operation === 'detect') return answerDetect(result, simple);
	return result.operation === 'aging' ? answerAging(result) : answerWhole(result);
}
