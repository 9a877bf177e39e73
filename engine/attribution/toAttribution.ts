import { compareText } from '../core';
import { auditDeal } from './auditDeal';
import type { Deal } from './deals';
import type { Verdicts } from './decideDeal';
import type { Evidence } from './evidence';
import type { HumanDecision } from './humanDecisions';
import type { PolicyName } from './policy';
import type { Sources } from './readSources';
import { sentenceOf } from './sentence';
import { MOST_SHOWN, shown, shownRefusals } from './shownEvidence';
import type { Attribution, Conflict, Involvement, Restatement } from './types';
import { teller, type Teller } from './words';
import { flatWriter, partnershipOf } from './writeBack';

/** A deal with what was made of it, before it is put into words. */
export interface Decided {
	readonly deal: Deal;
	/** What the partner field of all its rows says. */
	readonly claims: readonly Evidence[];
	readonly verdicts: Verdicts;
	readonly policy: PolicyName;
	readonly human: HumanDecision | undefined;
	readonly isLocked: boolean;
	readonly restatement: Restatement | undefined;
	readonly involvement: Involvement;
}

/**
 * How sure a decision is: `high` for a person, and for a dated act that was written down in time; `medium` for the partner
 * field, the lead source and dates that may be off; `low` for what is undecided, direct after one source only, or rests on a
 * name that several partners have.
 */
function confidenceOf({ decision, decided, refused }: Verdicts, byPerson: boolean, sourcesRead: number): Attribution['confidence'] {
	if (byPerson) return 'high';
	if (decision === 'undecided') return 'low';
	if (decision === 'direct') return sourcesRead < 2 ? 'low' : refused.length > 0 ? 'medium' : 'high';
	// A name that several partners have was not settled by anything else.
	if (decided.some(({ partner }) => partner.mayBe !== undefined)) return 'low';
	const isDated = decided.some(({ kind, at, slack, loggedAt }) => kind !== 'claim' && kind !== 'leadSource' && at !== undefined && slack === 0 && loggedAt !== undefined);
	return isDated ? 'high' : 'medium';
}

function conflictOf({ deal, verdicts: { rivals } }: Decided, { siblings }: Sources): Conflict {
	const opportunities = siblings(deal).flatMap(({ rows }) => rows.map(({ id }) => String(id)));
	return {
		partners: rivals.map(({ id, name }) => ({ partnerId: id, partnerName: name })),
		opportunities: [...new Set(opportunities)].sort(compareText),
		sentence: `${rivals.map(({ name }) => name).join(' and ')} each have evidence of bringing this deal; decide who it belongs to.`,
	};
}

function sentenceFor({ deal, verdicts, policy, human, isLocked, restatement }: Decided, tell: Teller): string {
	if (!isLocked) return sentenceOf(deal, verdicts, policy, human, tell);
	const by = verdicts.sourcing === undefined ? '' : ` by ${verdicts.sourcing.name}`;
	return restatement?.sentence ?? `Locked: ${verdicts.decision}${by}, and the same today.`;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Results that hold nothing in a place, and the sixteen kinds of involvement: made once a run, which then holds each once. */
const shared = () => ({
	noRoles: [] satisfies Attribution['roles'],
	noEvidence: [] satisfies Attribution['evidence'],
	noRefusals: { refused: [] satisfies Attribution['refused'], refusedMore: 0 },
	involvements: Array.from({ length: 16 }, (_, bits): Involvement => ({ tagged: (bits & 1) > 0, strong: (bits & 2) > 0, weak: (bits & 4) > 0, dated: (bits & 8) > 0 })),
});

/** Makes the writer of results: a decided deal as the result says it. What says the same of many deals is made once. */
export function attributionWriter(sources: Sources): (decided: Decided) => Attribution {
	const { clock, roster } = sources;
	const { isoOf } = clock;
	const asOf = isoOf(clock.asOf) ?? '';
	const tell = teller(clock);
	const flatOf = flatWriter(tell);
	const { noRoles, noEvidence, noRefusals, involvements } = shared();
	const sharedInvolvement = (of: Involvement): Involvement => involvements[(of.tagged ? 1 : 0) + (of.strong ? 2 : 0) + (of.weak ? 4 : 0) + (of.dated ? 8 : 0)] ?? of;
	return (decided) => {
		const { deal, claims, verdicts, policy, human, restatement } = decided;
		const involvement = sharedInvolvement(decided.involvement);
		const { decision, sourcing, roles, decided: evidence, rivals } = verdicts;
		const confidence = confidenceOf(verdicts, human !== undefined, sources.sourcesRead.length);
		const { overCredited, invisible } = auditDeal(deal, claims, verdicts, roster, clock, tell, human !== undefined, sources.mayBeDirect);
		const partnership = partnershipOf(deal, claims, verdicts, roster, clock);
		const { refused, refusedMore } = verdicts.refused.length === 0 ? noRefusals : shownRefusals(verdicts.refused, clock);
		const sentence = sentenceFor(decided, tell);
		const flat = flatOf(deal, verdicts, confidence, policy);
		const isPlain = rivals.length < 2 && overCredited.length === 0 && invisible.length === 0 && restatement === undefined && partnership === undefined;
		const [sourcingPartnerId, sourcingPartnerName] = sourcing === undefined ? [null, null] : [sourcing.id, sourcing.name];
		const shownRoles = roles.length === 0 ? noRoles : roles.map(({ partner, role, since }) => ({ partnerId: partner.id, partnerName: partner.name, role, since: isoOf(since) }));
		const shownEvidence = evidence.length === 0 ? noEvidence : evidence.slice(0, MOST_SHOWN).map((one) => shown(one, clock));
		const internalCoSell = sources.internal.has(deal);
		const decidedBy = human !== undefined ? 'person' : decision === 'undecided' ? 'none' : 'policy';
		if (isPlain) return { asOf, decision, sourcingPartnerId, sourcingPartnerName, roles: shownRoles, internalCoSell, confidence, decidedBy, policy, evidence: shownEvidence, refused, refusedMore, sentence, involvement, flat };
		// In the order in which a person reads them: what stands out comes before the words.
		const attribution: Omit<Writable<Attribution>, 'flat' | 'sentence'> & Partial<Pick<Writable<Attribution>, 'flat' | 'sentence'>> = {
			asOf, decision, sourcingPartnerId, sourcingPartnerName, roles: shownRoles, internalCoSell, confidence, decidedBy, policy, evidence: shownEvidence, refused, refusedMore, involvement,
		};
		if (rivals.length > 1) attribution.conflict = conflictOf(decided, sources);
		if (overCredited.length > 0) attribution.overCredited = overCredited;
		if (invisible.length > 0) attribution.invisible = invisible;
		if (restatement !== undefined) attribution.restatement = restatement;
		return Object.assign(attribution, partnership === undefined ? { sentence, flat } : { sentence, flat, partnershipRecord: partnership });
	};
}
