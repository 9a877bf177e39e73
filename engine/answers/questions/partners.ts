import { counted, listIn, numberIn, objectIn, textIn } from '../../core';
import type { BookRecord } from '../../model';
import type { Knowledge } from '../knowledge';
import { aboutOne, nameOf, notKnown, pick, sentenceIn } from '../reply';
import type { Reply } from '../types';

/** What tells partners of one name apart. */
const TOLD = ['types', 'country', 'region', 'status', 'managerEmail'] as const;

const NO_RUN = 'No result of a run is kept yet. Run the workflow "Run partner ops nightly" once.';

/** What to do where a node has not been there. */
const before = (node: string) => `put ${node} before this node, or run the workflow "Run partner ops nightly" once.`;

export const aboutPartner = ({ partners }: Knowledge, asked: string, answer: (partner: BookRecord) => Reply): Reply =>
	partners.length === 0 ? notKnown(NO_RUN) : aboutOne('partner', asked, partners, TOLD, answer);

export const tierOf = (partner: BookRecord): string | undefined => textIn(objectIn(partner['tier'])['current']) ?? textIn(partner['tier']);

/** Who is it: the short facts. */
export const findPartner = (knowledge: Knowledge, asked: string): Reply =>
	aboutPartner(knowledge, asked, (partner) => {
		const score = objectIn(partner['score']);
		const state = textIn(objectIn(partner['dormancy'])['state']);
		const parts = [tierOf(partner), state, numberIn(score['rank']) === undefined ? undefined : `rank ${String(score['rank'])}`].filter((part) => part !== undefined);
		return {
			status: 'answered',
			sentence: `${nameOf(partner)} (${String(partner.id)}) is on the roster${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`,
			rows: [{ id: partner.id, name: nameOf(partner), tier: tierOf(partner), state, ...pick(score, ['rank', 'points', 'motion']), ...pick(partner, [...TOLD, 'enrolledAt', 'domains']) }],
			records: [String(partner.id)],
		};
	});

/** How is it doing: everything that was counted of it, in short. */
export const scorecard = (knowledge: Knowledge, asked: string): Reply =>
	aboutPartner(knowledge, asked, (partner) => {
		const score = objectIn(partner['score']);
		const tier = objectIn(partner['tier']);
		const dormancy = objectIn(partner['dormancy']);
		const contributions = listIn(score['contributions']).map((part) => pick(part, ['signal', 'points', 'of', 'reason']));
		return {
			status: 'answered',
			sentence: [sentenceIn(score, `${nameOf(partner)} has no score.`), textIn(dormancy['sentence'])].filter((part) => part !== undefined).join(' '),
			rows: [
				{
					id: partner.id,
					name: nameOf(partner),
					score: pick(score, ['rank', 'points', 'decided', 'won', 'lost', 'open', 'wonAcv', 'meanWonDeal', 'pipeline', 'currency', 'insufficientEvidence']),
					winRate: pick(score['winRate'], ['estimate', 'low', 'high', 'raw']),
					yield: pick(score['yield'], ['estimate', 'low', 'high', 'currency']),
					tier: { ...pick(tier, ['current', 'proposed', 'verdict', 'reason', 'nextReview']), gap: textIn(objectIn(tier['gap'])['sentence']) },
					dormancy: pick(dormancy, ['state', 'since', 'lastActOn', 'silenceDays', 'usualGapDays', 'dormantOn', 'acvAtStake']),
					contributions,
				},
			],
			records: [String(partner.id)],
		};
	});

/** What to do with it next. */
export const partnerPlays = (knowledge: Knowledge, asked: string): Reply =>
	aboutPartner(knowledge, asked, (partner) => {
		if (partner['play'] === undefined) return notKnown(`No play was looked for: ${before('Next Best Play')}`);
		const plays = listIn(objectIn(partner['play'])['plays']);
		return {
			status: 'answered',
			sentence: sentenceIn(partner['play'], `There is nothing to do for ${nameOf(partner)} now.`),
			rows: plays.map((play) => ({ ...pick(play, ['rank', 'title', 'why', 'expectedValue', 'currency', 'arithmetic', 'against', 'status']), about: pick(objectIn(play)['subject'], ['type', 'id', 'name']) })),
			records: [String(partner.id), ...plays.flatMap((play) => textIn(objectIn(objectIn(play)['subject'])['id']) ?? [])],
		};
	});

/** Who is going quiet: working partners on the way out, the most at stake first. */
export function goingQuiet({ partners }: Knowledge, manager: string | undefined, most: number): Reply {
	if (partners.length === 0) return notKnown(NO_RUN);
	if (partners.every((partner) => partner['dormancy'] === undefined)) return notKnown(`Nobody has looked at who is going quiet: ${before('Dormancy Detect')}`);
	const early = partners
		.filter((partner) => {
			const dormancy = objectIn(partner['dormancy']);
			return (dormancy['early'] === true || dormancy['state'] === 'cooling') && (manager === undefined || manager === '' || textIn(partner['managerEmail'])?.toLowerCase() === manager.toLowerCase());
		})
		.sort((a, b) => stakeOf(b) - stakeOf(a) || (String(a.id) < String(b.id) ? -1 : 1));
	const told = early.slice(0, most);
	const [first] = told;
	return {
		status: 'answered',
		sentence: first === undefined ? 'No working partner is going quiet.' : `${counted(early.length, 'partner is', 'partners are')} going quiet; most is at stake with ${nameOf(first)}: ${sentenceIn(first['dormancy'], '')}`.trim(),
		rows: told.map((partner) => ({ id: partner.id, name: nameOf(partner), ...pick(partner, ['managerEmail']), ...pick(partner['dormancy'], ['state', 'silenceDays', 'usualGapDays', 'lastActOn', 'dormantOn', 'acvAtStake', 'currency']) })),
		records: told.map(({ id }) => String(id)),
	};
}

const stakeOf = (partner: BookRecord): number => numberIn(objectIn(partner['dormancy'])['acvAtStake']) ?? 0;
