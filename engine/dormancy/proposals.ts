import type { Guards } from './archiveGuards';
import type { Money } from './partnerMoney';
import type { PeerReader, Peers } from './peers';
import type { Member } from './roster';
import type { Proposal, State } from './types';
import { counted, percent } from './words';

/** A kind of partner wins when its peers won this often, and no less often than partners do on the whole. */
const ENOUGH_WINS = 5;
/** Fewer decided deals, or partners, say nothing of a kind. */
const ENOUGH_KNOWN = 5;

export interface ProposalInput {
	readonly member: Member;
	readonly state: State;
	readonly money: Money;
	readonly peers: PeerReader;
	/** The activation window of a new partner is still open. */
	readonly inWindow: boolean;
	readonly guards: Guards;
	/** People decided to keep it. */
	readonly kept: boolean;
}

const decided = ({ won, lost }: Peers): number => won + lost;
const rate = (peers: Peers): number => (decided(peers) === 0 ? 0 : peers.won / decided(peers));

/** Whether a kind's wins, or that it has none, tell of it: deals of partners were decided, and it has partners or deals enough. */
const isKnown = (peers: Peers, all: Peers): boolean => decided(all) >= ENOUGH_KNOWN && Math.max(peers.partners, decided(peers)) >= ENOUGH_KNOWN;

/**
 * What to do about a partner that brings nothing: win it back where there is a reason to, let it go where there is none
 * and nothing holds it.
 *
 * 1. Re-engage (or activate) when it is strategic, when it ever won, or when its type and motion are ones that win.
 * 2. Archive otherwise; never from silence alone, which is where too little is known of its kind, and never over a guard
 *    (`archiveGuards`) or a person's decision.
 * 3. Nothing for partners that act, that answered, or that are still in their activation window.
 */
export function proposalFor({ member, state, money, peers: { of, all }, inWindow, guards, kept }: ProposalInput): Proposal | null {
	if ((state !== 'dormant' && state !== 'neverActivated') || inWindow) return null;
	const back = state === 'dormant' ? 'reengage' : 'activate';
	const propose = (action: Proposal['action'], reason: string, blockedBy: readonly string[] = []): Proposal => ({ action, reason, blockedBy });
	if (member.strategic) return propose(back, 'It is a strategic partner.');
	if (money.won > 0) return propose(back, `It won ${counted(money.won, 'deal')} before.`);
	const peers = of(member);
	if (peers.won >= ENOUGH_WINS && rate(peers) >= rate(all)) {
		return propose(back, `Partners of its kind win: ${peers.won} of ${counted(decided(peers), 'decided deal')} (${percent(rate(peers))}).`);
	}
	const why = state === 'dormant' ? 'It is silent beyond its own rhythm and never won' : 'It never brought anything';
	const known = isKnown(peers, all);
	const reason = known ? `${why}, is not strategic, and its kind does not win enough: ${counted(peers.partners, 'partner')} won ${peers.won} of ${counted(decided(peers), 'decided deal')}.` : `${why}, and is not strategic.`;
	if (kept) return propose('keep', reason, ['somebody decided to keep it']);
	const blockedBy = [...guards.blocking(member), ...(known ? [] : ['too little is known of partners of its kind'])];
	return blockedBy.length === 0 ? propose('archive', reason) : propose('keep', reason, blockedBy);
}
