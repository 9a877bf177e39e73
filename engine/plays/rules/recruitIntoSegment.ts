import type { Candidate } from '../playTypes';
import { isAwake } from '../roster';
import { counted, money } from '../words';
import { amount, share, times, type Rule } from './rule';

/** Won deals that show that a partner can win. */
const ENOUGH_WON = 3;

/** Partners win in a segment, and this one, which wins elsewhere, is not there yet: ask it in. */
export const recruitIntoSegment: Rule = ({ partner, own, world }) => {
	const { index, spec, currency } = world;
	if (!isAwake(partner) || partner.standing.won < ENOUGH_WON || own.lastYear === 0) return [];
	const been = new Set(own.places.map(({ key }) => key));
	const fields = spec.investment.segmentBy;
	return index.segments.flatMap((segment): Candidate[] => {
		const { gainPerDeal, verdict, way, holds } = segment;
		if (verdict !== 'invest' || way !== 'sourced' || holds > 1 || gainPerDeal === null || gainPerDeal.low <= 0) return [];
		const places = fields.map((field) => segment.places[field]?.toLowerCase() ?? '');
		const region = places[fields.indexOf('region')];
		const isThere = been.has(segment.id.slice(segment.id.indexOf(':') + 1).split('|').join('\u0001'));
		if (isThere || (region !== undefined && partner.regions.length > 0 && !partner.regions.includes(region))) return [];
		return [
			{
				play: 'recruitIntoSegment',
				subject: { type: 'segment', id: segment.id, name: segment.name },
				title: `Ask ${partner.name} into ${segment.name}`,
				why: `Partners yield more than direct sellers in ${segment.name} (index ${segment.index.estimate.toFixed(0)}, at least ${segment.index.low.toFixed(0)}), and ${partner.name}, with ${counted(partner.standing.won, 'won deal')}, has none there.`,
				evidence: [`${counted(segment.partner.partners, 'partner')} won ${segment.partner.won} of ${counted(segment.partner.decided, 'deal')} there`, `at least ${money(gainPerDeal.low, currency)} more a deal than direct`, `${counted(own.lastYear, 'deal')} of ${partner.name} in the last 12 months`],
				against: [`no deal of ${partner.name} there yet`],
				factors: [amount('gain a deal, at least', gainPerDeal.low, 'estimate'), times('deals in 12 months', own.lastYear), share('of them moved there by asking', spec.effects.recruit, 'assumption')],
				draft: { subject: `${segment.name}: would it suit you?`, body: `partners do well with us with customers like this: ${segment.name}. You win elsewhere; would it suit you too? I can bring references and help with the first one.` },
			},
		];
	});
};
