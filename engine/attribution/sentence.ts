import { counted, inOnePiece } from '../core';
import type { Deal } from './deals';
import type { Verdicts } from './decideDeal';
import { isForPeople } from './decideDeal';
import type { HumanDecision } from './humanDecisions';
import type { PolicyName } from './policy';
import type { Decision } from './types';
import { REASONS, type Teller } from './words';

const SAYS: Readonly<Record<Decision, string>> = {
	coSell: 'Co-sold with',
	direct: 'Direct',
	influenced: 'Influenced by',
	sourced: 'Sourced by',
	undecided: 'Undecided',
};

/** The role of the partners that a decision is about. */
const ROLE_OF: Readonly<Partial<Record<Decision, string>>> = { coSell: 'coSell', influenced: 'influence', sourced: 'sourcing' };

const listed = (names: readonly string[]): string => (names.length < 2 ? (names[0] ?? '') : [...new Set(names)].join(' and '));

/** One sentence that finance can read: what was decided, for whom, on what, under which policy. */
export function sentenceOf(
	deal: Deal,
	{ decision, sourcing, roles, decided, refused, rivals }: Verdicts,
	policy: PolicyName,
	human: HumanDecision | undefined,
	tell: Teller,
): string {
	const under = `under ${policy.name} v${policy.version}`;
	if (human !== undefined) {
		const named = sourcing === undefined ? roles.filter(({ role }) => role === ROLE_OF[decision]).map(({ partner }) => partner.name) : [sourcing.name];
		const who = ROLE_OF[decision] === undefined ? '' : ` ${listed(named) || 'a partner'}`;
		return `${SAYS[decision]}${who}: decided by ${human.by ?? 'a person'}.`;
	}
	if (rivals.length > 1) return `Undecided: ${listed(rivals.map(({ name }) => name))} each have evidence of bringing the deal; people decide, ${under}.`;
	const [first] = decided;
	if (first !== undefined) {
		const others = decided.length > 1 ? ` and ${counted(decided.length - 1, 'further act')}` : '';
		const who = decision === 'sourced' ? (sourcing?.name ?? '') : listed(decided.map(({ partner }) => partner.name));
		return inOnePiece(`${SAYS[decision]} ${who}: ${tell(first, deal)}${others}, ${under}.`);
	}
	if (decision === 'undecided') {
		const open = refused.find(isForPeople);
		if (open === undefined) return `Undecided: no source of dated evidence was read in full, ${under}.`;
		return inOnePiece(`Undecided: ${tell(open.evidence, deal)} speaks for ${open.evidence.partner.name}, but ${REASONS[open.reason]}; a person decides, ${under}.`);
	}
	const [turned] = refused;
	if (turned === undefined) return `Direct: nothing in any source that was read speaks of a partner, ${under}.`;
	return inOnePiece(`Direct: ${tell(turned.evidence, deal)} speaks for ${turned.evidence.partner.name}, but ${REASONS[turned.reason]}, ${under}.`);
}
