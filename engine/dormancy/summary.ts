import { noStates } from './kindVerdicts';
import type { DetectedPartner, DormancySummary, Proposal } from './types';
import { counted, money as inMoney, percent } from './words';

/** What the results of partners do not tell. */
type Rest = Pick<DormancySummary, 'asOf' | 'baseline' | 'currency' | 'kinds' | 'acts' | 'unconverted' | 'secondOpinion'>;

/** What the results of all partners add up to. @param partners the most urgent first */
export function summaryOf(partners: readonly DetectedPartner[], { asOf, baseline, currency, kinds, acts, unconverted, secondOpinion }: Rest): DormancySummary {
	const states = noStates();
	const proposals: Record<Proposal['action'], number> = { reengage: 0, activate: 0, archive: 0, keep: 0 };
	let [changed, announced] = [0, 0];
	for (const { dormancy } of partners) {
		states[dormancy.state] += 1;
		if (dormancy.proposal !== null) proposals[dormancy.proposal.action] += 1;
		if (dormancy.changed) changed += 1;
		if (dormancy.announce) announced += 1;
	}
	const early = partners.filter(({ dormancy }) => dormancy.early).map(({ id, name, dormancy: { state, dormantOn, acvAtStake } }) => ({ id, name, state, dormantOn, acvAtStake }));
	const acvAtStake = early.reduce((total, one) => total + one.acvAtStake, 0);
	const silent = (states.dormant + states.neverActivated) / Math.max(1, partners.length);
	return {
		asOf,
		partners: partners.length,
		states,
		changed,
		announced,
		baseline,
		early,
		acvAtStake,
		currency,
		kinds,
		proposals,
		acts,
		unconverted,
		secondOpinion,
		sentence: `${counted(partners.length, 'partner')}: ${percent(silent)} dormant or never active; ${counted(early.length, 'partner is', 'partners are')} on the way out with ${inMoney(acvAtStake, currency)} at stake.`,
	};
}
