import { objectIn, textIn } from '../fields';
import { amount, times, type Rule } from './rule';

/** Nothing came, nothing will, and nothing holds it: propose to let the partner go. Dormancy Detect's guards decide who. */
export const archive: Rule = ({ partner, world }) => {
	const { dormancy, name, id } = partner;
	const action = textIn(dormancy['proposal']) ?? objectIn(dormancy['proposal'])['action'];
	if (action !== 'archive') return [];
	const reason = textIn(dormancy['proposalReason']) ?? textIn(objectIn(dormancy['proposal'])['reason']) ?? `${name} is silent.`;
	return [
		{
			play: 'archive',
			subject: { type: 'partner', id, name },
			title: `Archive ${name}`,
			why: reason,
			evidence: [reason],
			against: ['it is a proposal: approve it in a batch, it can be taken back for 30 days'],
			factors: [amount('a partner on the roster costs a year', world.spec.effects.partnerYear, 'assumption'), times('years', 1, 'assumption')],
			draft: null,
		},
	];
};
