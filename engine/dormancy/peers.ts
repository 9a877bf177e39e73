import type { Money } from './partnerMoney';
import type { Member } from './roster';

/** How partners of one type and motion do, without the one that is asked about. */
export interface Peers {
	readonly partners: number;
	readonly won: number;
	readonly lost: number;
}

/** Decided deals of a partner's peers, and of all partners. */
export interface PeerReader {
	readonly of: (member: Member) => Peers;
	readonly all: Peers;
}

/** Adds up decided deals by type and motion. */
export function peersOf(members: readonly Member[], money: (id: string) => Money): PeerReader {
	const kinds = new Map<string, { partners: number; won: number; lost: number }>();
	const all = { partners: members.length, won: 0, lost: 0 };
	for (const { id, type, motion } of members) {
		const { won, lost } = money(id);
		const key = `${type} ${motion}`;
		let kind = kinds.get(key);
		if (kind === undefined) kinds.set(key, (kind = { partners: 0, won: 0, lost: 0 }));
		kind.partners += 1;
		kind.won += won;
		kind.lost += lost;
		all.won += won;
		all.lost += lost;
	}
	return {
		all,
		of: ({ id, type, motion }) => {
			const kind = kinds.get(`${type} ${motion}`) ?? { partners: 1, won: 0, lost: 0 };
			const own = money(id);
			return { partners: kind.partners - 1, won: kind.won - own.won, lost: kind.lost - own.lost };
		},
	};
}
