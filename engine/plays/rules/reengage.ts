import { numberIn, objectIn, textIn } from '../fields';
import { amount, share, type Rule } from './rule';

const BACK: ReadonlySet<unknown> = new Set(['reengage', 'activate']);

/** A partner goes quiet, or is silent and worth asking: call it. Dormancy Detect says who. */
export const reengage: Rule = ({ partner, world }) => {
	const { dormancy, standing, name, id } = partner;
	const action = textIn(dormancy['proposal']) ?? objectIn(dormancy['proposal'])['action'];
	const isEarly = dormancy['early'] === true;
	if (!partner.isActive || (!isEarly && !BACK.has(action))) return [];
	const stake = numberIn(dormancy['acvAtStake']) ?? 0;
	const base = stake > 0 ? amount('won from a year before its last act until now', stake) : standing.yield === undefined ? undefined : amount('one decided deal of such a partner', standing.yield, 'estimate');
	if (base === undefined) return [];
	const { keepEarly, winBack, activate } = world.spec.effects;
	const reason = textIn(dormancy['proposalReason']) ?? textIn(objectIn(dormancy['proposal'])['reason']);
	const said = textIn(dormancy['sentence']) ?? `${name} is silent.`;
	const [title, effect] = isEarly ? [`Call ${name} before it goes quiet`, share('kept by calling in time', keepEarly, 'assumption')] : action === 'activate' ? [`Ask ${name} for a first deal`, share('brought to act by asking', activate, 'assumption')] : [`Win ${name} back`, share('won back by asking', winBack, 'assumption')];
	const last = textIn(dormancy['lastActOn']);
	return [
		{
			play: 'reengage',
			// A new silence is a new play: what was said of the last one is over.
			subject: { type: 'partner', id: `${id}@${last ?? 'never'}`, name },
			title,
			why: said,
			evidence: [said, ...(reason === undefined || isEarly ? [] : [reason]), ...(last === undefined ? [] : [`last act ${last}`]), ...(isEarly && textIn(dormancy['dormantOn']) !== undefined ? [`dormant on ${String(dormancy['dormantOn'])} if nothing happens`] : [])],
			against: dormancy['state'] === 'responded' ? ['it answered already; wait for what it brings'] : [],
			factors: [base, effect],
			draft: {
				subject: last === undefined ? 'Shall we start?' : 'How are things?',
				body: last === undefined ? `you joined our programme, and we have not worked on a deal together yet. What would make a first one easy for you? I would like to hear, and to help.` : `we have not worked on anything together since ${last}. What has changed on your side, and what could we do better? I would like to call you this week.`,
			},
		},
	];
};
