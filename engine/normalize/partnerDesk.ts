import { compareText, fold } from '../core';
import type { BookRecord } from '../model';
import { derivePartner, spellingsOf, type DerivedPartner, type Sighting } from './derivePartner';
import { madeUpId } from './identity';
import type { Tally } from './tally';

/** Keeps book of the partners that rows name until all rows are read, then says who they are. */
export interface PartnerDesk {
	/**
	 * Takes note of a partner that a row names; undefined when the name or id means nobody. A partner that
	 * rows only mention is one of the others or nobody.
	 */
	readonly see: (
		name: string | undefined,
		id: string | undefined,
		row: number,
		system: string,
		mentions?: boolean,
	) => Sighting | undefined;
	/** Takes note of what a row says of it. */
	readonly detail: (sighting: Sighting, field: string, value: unknown) => void;
	/** Whether a name means that no partner is involved. */
	readonly isNobody: (name: string) => boolean;
	/** Takes note of an id that means nobody unless a name stands beside it, e.g. of a row called Direct. */
	readonly nobody: (id: string) => void;
	/** Takes note of a partner record, and of another id that its source has for it. */
	readonly know: (record: BookRecord, otherId?: string) => void;
	/** Settles who everybody is and makes the records of those that no row is. Cost: O(n log n). */
	readonly settle: (tally: Tally) => readonly DerivedPartner[];
}

/**
 * Opens the desk.
 *
 * 1. A name without an id is the one partner of that folded name, known by a record or by an id beside the
 *    name; with none or several it is a partner of its own, whose id is made from the name.
 * 2. A partner that is only mentioned is one that other rows make, or nobody.
 * 3. The name of a derived partner is its most frequent spelling; other folded names are its aliases.
 */
export function openPartnerDesk(directNames: readonly string[]): PartnerDesk {
	const nobodies = new Set(directNames.map(fold));
	const nobodyIds = new Set<string>();
	const knownIds = new Set<string>();
	const idOfOther = new Map<string, string>();
	const idsOfName = new Map<string, Set<string>>();
	const foldedOf = new Map<string, string>();
	const byId = new Map<string, Sighting>();
	const byName = new Map<string, Sighting>();

	const foldOnce = (name: string): string => {
		let folded = foldedOf.get(name);
		if (folded === undefined) foldedOf.set(name, (folded = fold(name)));
		return folded;
	};
	const link = (name: string, id: string): void => {
		const folded = foldOnce(name);
		idsOfName.set(folded, (idsOfName.get(folded) ?? new Set()).add(id));
	};
	const isNobody = (name: string): boolean => nobodies.has(foldOnce(name));

	const find = (
		id: string | undefined,
		folded: string | undefined,
		row: number,
		system: string,
		makes: boolean,
	): Sighting => {
		const [index, key] = id === undefined ? [byName, folded ?? ''] : [byId, id];
		let sighting = index.get(key);
		if (sighting === undefined) {
			sighting = {
				id,
				folded: id === undefined ? folded : undefined,
				firstRow: row,
				makes,
				system,
				spellings: new Map(),
				details: new Map(),
				partnerId: undefined,
			};
			index.set(key, sighting);
		} else if (system < sighting.system) sighting.system = system;
		sighting.makes ||= makes;
		return sighting;
	};

	const identify = (sighting: Sighting, tally: Tally): string | undefined => {
		if (sighting.id !== undefined) {
			const { spellings } = sighting;
			const id = knownIds.has(sighting.id) ? sighting.id : (idOfOther.get(sighting.id) ?? sighting.id);
			if (!sighting.makes && !knownIds.has(id)) return undefined;
			return nobodyIds.has(id) && spellings.size === 0 && !knownIds.has(id) ? undefined : id;
		}
		const ids = idsOfName.get(sighting.folded ?? '') ?? new Set<string>();
		const [only] = ids;
		if (ids.size === 1) return only;
		if (!sighting.makes) return undefined;
		const [name = ''] = spellingsOf([sighting]);
		if (ids.size > 1) tally.add('ambiguousPartnerName', 'partnerName', sighting.firstRow, name);
		return madeUpId('partner', [name]);
	};

	return {
		isNobody,
		nobody: (id) => nobodyIds.add(id),
		see: (name, id, row, system, mentions = false) => {
			if (name !== undefined && isNobody(name)) {
				if (id !== undefined) nobodyIds.add(id);
				return undefined;
			}
			if ((name === undefined && id === undefined) || (id !== undefined && isNobody(id))) return undefined;
			const sighting = find(id, name === undefined ? undefined : foldOnce(name), row, system, !mentions);
			if (name !== undefined) {
				const count = sighting.spellings.get(name);
				sighting.spellings.set(name, (count ?? 0) + 1);
				if (count === undefined && id !== undefined && !mentions) link(name, id);
			}
			return sighting;
		},
		detail: ({ details }, field, value) => {
			const text = Array.isArray(value) ? value.join(';') : String(value);
			let values = details.get(field);
			if (values === undefined) details.set(field, (values = new Map()));
			const known = values.get(text);
			if (known === undefined) values.set(text, { value, count: 1 });
			else known.count++;
		},
		know: (record, otherId) => {
			const id = String(record.id ?? '');
			knownIds.add(id);
			if (otherId !== undefined) idOfOther.set(otherId, id);
			const aliases = Array.isArray(record['aliases']) ? (record['aliases'] as unknown[]) : [];
			for (const name of [record['name'], ...aliases])
				if (typeof name === 'string' && name !== '') link(name, id);
		},
		settle: (tally) => {
			const groups = new Map<string, Sighting[]>();
			for (const sighting of [...byId.values(), ...byName.values()]) {
				const id = (sighting.partnerId = identify(sighting, tally));
				if (id === undefined || knownIds.has(id)) continue;
				const group = groups.get(id);
				if (group === undefined) groups.set(id, [sighting]);
				else group.push(sighting);
			}
			return [...groups]
				.map(([id, sightings]) => derivePartner(id, sightings, tally))
				.sort((a, b) => a.row - b.row || compareText(String(a.record.id), String(b.record.id)));
		},
	};
}
