/** What a person can be asked to decide, because somebody asked an agent for it. */
export const CHANGES = ['archivePartner', 'attributeDeal', 'reengagePartner', 'setTier'] as const;
export type Change = (typeof CHANGES)[number];

/** A partner or a deal that a proposal speaks of: as it is called, and as the agent was heard to call it. */
export interface Subject {
	readonly id: string;
	readonly name: string;
	readonly asked: string;
}

/** One change that waits to be put to a person; nothing has changed yet. */
export interface Proposal {
	readonly change: Change;
	readonly title: string;
	readonly partner: Subject;
	/** Only where a deal changes. */
	readonly deal: Subject | null;
	/** Only where a tier changes. */
	readonly tier: string | null;
	/** How things stand. */
	readonly now: string;
	readonly reason: string;
}
