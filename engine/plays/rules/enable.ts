import { DAY } from '../../core';
import { textIn } from '../fields';
import type { Candidate } from '../playTypes';
import { isAwake } from '../roster';
import { amount, share, type Case, type Rule } from './rule';

/** How long an expired certification is worth renewing. */
const EXPIRED_DAYS = 90;

function expiring({ partner, own, world }: Case): readonly Candidate[] {
	const { asOf } = world.context;
	const value = own.wonLastYear > 0 ? amount('won in the last 12 months', own.wonLastYear) : partner.standing.yield === undefined ? undefined : amount('one decided deal of such a partner', partner.standing.yield, 'estimate');
	if (value === undefined) return [];
	return partner.certifications.flatMap((certification): Candidate[] => {
		const expiresAt = world.instantOf(certification['expiresAt']);
		if (expiresAt === undefined || expiresAt - asOf > world.spec.certificationDays * DAY || asOf - expiresAt > EXPIRED_DAYS * DAY) return [];
		const name = textIn(certification['name']) ?? 'a certification';
		const holder = textIn(certification['holder']);
		const day = world.dayOf(expiresAt);
		const over = expiresAt <= asOf;
		return [
			{
				play: 'enable',
				subject: { type: 'certification', id: [partner.id, name, holder ?? '', day].join('|'), name },
				title: `Renew ${name} at ${partner.name}`,
				why: `${name}${holder === undefined ? '' : ` of ${holder}`} ${over ? 'expired' : 'expires'} on ${day}.`,
				evidence: [`${over ? 'expired' : 'expires'} on ${day}`],
				against: [],
				factors: [value, share('that hangs on a certification', world.spec.effects.certification, 'assumption')],
				draft: { subject: `${name} ${over ? 'has expired' : 'expires soon'}`, body: `${name}${holder === undefined ? '' : ` of ${holder}`} ${over ? 'expired' : 'expires'} on ${day}. Shall I book the renewal for you? It keeps you on the list for the deals that ask for it.` },
			},
		];
	});
}

function trained({ partner, own, world }: Case): readonly Candidate[] {
	const { asOf } = world.context;
	if (own.count > 0 || partner.standing.yield === undefined) return [];
	const at = world.activity.trainedAt.get(partner.id);
	const valid = partner.certifications.filter(({ expiresAt }) => (world.instantOf(expiresAt) ?? Infinity) > asOf);
	if (at === undefined && valid.length === 0) return [];
	const evidence = at === undefined ? `certified: ${textIn(valid[0]?.['name']) ?? 'yes'}` : `trained on ${world.dayOf(at)}`;
	return [
		{
			play: 'enable',
			subject: { type: 'partner', id: partner.id, name: partner.name },
			title: `Find a first deal with ${partner.name}`,
			why: `${partner.name} is ${at === undefined ? 'certified' : 'trained'} and has not brought a deal yet.`,
			evidence: [evidence, 'no deal so far'],
			against: [],
			factors: [amount('one decided deal of such a partner', partner.standing.yield, 'estimate'), share('brought to a first deal by help', world.spec.effects.firstDeal, 'assumption')],
			draft: { subject: 'Your first deal with us', body: `you have done the training; now for a first deal. Which of your customers could use it? Let us go through your list together, half an hour will do.` },
		},
	];
}

/** What a partner learned is not used, or about to lapse: help it to a first deal, or renew. */
export const enable: Rule = (of) => (isAwake(of.partner) || of.partner.dormancy['state'] === 'neverActivated' ? [...expiring(of), ...trained(of)] : []);
