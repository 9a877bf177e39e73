import type { Case } from '../case';
import type { Objection } from '../types';
import type { RuleName } from './names';

/** What a rule objects to, without its name. */
type Finding = Omit<Objection, 'rule'>;

/** One rule: what speaks against approving a registration at once. */
export interface Rule {
	readonly name: RuleName;
	readonly check: (one: Case) => Finding | undefined;
}
