import { objectIn, textIn } from '../../core';
import type { BookRecord } from '../../model';
import type { Knowledge } from '../knowledge';
import type { Change, Proposal, Subject } from '../proposals/proposal';
import { nameOf } from '../reply';
import type { ChangeAsked } from '../spec';
import type { Reply } from '../types';
import { aboutDeal } from './deals';
import { aboutPartner, tierOf } from './partners';

const subjectOf = (record: BookRecord, asked: string): Subject => ({ id: String(record.id), name: nameOf(record), asked });

const TITLES: Readonly<Record<Change, (partner: string, deal: string, tier: string) => string>> = {
	archivePartner: (partner) => `Archive ${partner}`,
	attributeDeal: (partner, deal) => `Credit ${partner} with sourcing ${deal}`,
	reengagePartner: (partner) => `Write to ${partner} in the win-back campaign`,
	setTier: (partner, _deal, tier) => `Set the tier of ${partner} to ${tier}`,
};

/** How things stand before the change. */
function standingOf(change: Change, partner: BookRecord, deal: BookRecord | undefined): string {
	if (change === 'attributeDeal') {
		const { decision, sourcingPartnerName } = objectIn(deal?.['attribution']);
		return [textIn(decision) ?? 'undecided', textIn(sourcingPartnerName)].filter((part) => part !== undefined).join(', ');
	}
	if (change === 'setTier') return tierOf(partner) ?? 'no tier';
	return textIn(objectIn(partner['dormancy'])['state']) ?? textIn(partner['status']) ?? 'on the roster';
}

/**
 * Words a change so that a person can decide it. It changes nothing, and keeps nothing: what becomes of a proposal is
 * decided where the person's own words are known (`casesAskedFor`).
 */
export const proposeChange = (knowledge: Knowledge, asked: ChangeAsked): Reply =>
	aboutPartner(knowledge, asked.partner, (partner) => {
		const propose = (deal?: BookRecord): Reply => {
			const tier = 'tier' in asked ? asked.tier : null;
			const proposal: Proposal = {
				change: asked.change,
				title: TITLES[asked.change](nameOf(partner), deal === undefined ? '' : nameOf(deal), tier ?? ''),
				partner: subjectOf(partner, asked.partner),
				deal: deal === undefined || !('deal' in asked) ? null : subjectOf(deal, asked.deal),
				tier,
				now: standingOf(asked.change, partner, deal),
				reason: asked.reason ?? '',
			};
			return {
				status: 'proposed',
				sentence: `Nothing has changed. "${proposal.title}" is put to a person, if whoever asks said so in their own words.`,
				rows: [{ ...proposal }],
				records: [proposal.partner.id, ...(proposal.deal === null ? [] : [proposal.deal.id])],
			};
		};
		return 'deal' in asked ? aboutDeal(knowledge, asked.deal, propose) : propose();
	});
