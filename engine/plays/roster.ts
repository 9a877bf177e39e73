import { compareText, type Issue } from '../core';
import { comesFirst, isDuplicate, recordsOf, type Book, type BookRecord } from '../model';
import { DEFAULT_SCORE_SPEC, scorePartners } from '../scoring';
import { estimateIn, listIn, numberIn, objectIn, textIn, type Fields } from './fields';
import type { InvestmentSpec } from './spec';
import type { PlaysContext } from './types';

/** What Partner Score says of a partner, as far as plays read it. Money in major units. */
export interface Standing {
	readonly winRate: number | undefined;
	readonly dealSize: number | undefined;
	/** Per decided opportunity. */
	readonly yield: number | undefined;
	readonly decided: number;
	readonly won: number;
	readonly isNoise: boolean;
	/** Sellers' touches a decided deal; undefined where the book holds no activity. */
	readonly touchesPerDeal: number | undefined;
	readonly noiseReason: string | undefined;
}

/** A partner as plays see it. */
export interface Member {
	readonly id: string;
	readonly name: string;
	readonly managerEmail: string | null;
	readonly email: string | null;
	readonly domains: readonly string[];
	/** Folded regions and territories. */
	readonly regions: readonly string[];
	/** Whether its status lets it work with us. */
	readonly isActive: boolean;
	readonly standing: Standing;
	/** What Dormancy Detect and the tiers left, in full or simplified; empty without. */
	readonly dormancy: Fields;
	readonly tier: Fields;
	readonly certifications: readonly Fields[];
	readonly record: BookRecord;
}

export interface Roster {
	/** By id. */
	readonly members: readonly Member[];
	readonly byId: ReadonlyMap<string, Member>;
	readonly issues: readonly Issue[];
	/** Whether scores came in with the records; otherwise partners were scored in passing, with default settings. */
	readonly isScored: boolean;
	readonly hasDormancy: boolean;
	readonly hasTiers: boolean;
}

const AWAY: ReadonlySet<unknown> = new Set(['suspended', 'terminated', 'archived', 'invited']);
const ASLEEP: ReadonlySet<unknown> = new Set(['archived', 'dormant', 'neverActivated']);

/** Whether a partner can be asked into a deal today. */
export const isAwake = ({ isActive, dormancy }: Member): boolean => isActive && !ASLEEP.has(dormancy['state']);

function standingOf(score: Fields): Standing {
	const noise = objectIn(score['noise']);
	const [winRate, dealSize] = [estimateIn(score['winRate']), estimateIn(score['dealSize'])];
	const decided = numberIn(score['decided']) ?? 0;
	const touches = numberIn(noise['sellerTouches']);
	return {
		winRate,
		dealSize,
		yield: estimateIn(score['yield']) ?? (winRate === undefined || dealSize === undefined ? undefined : winRate * dealSize),
		decided,
		won: numberIn(score['won']) ?? 0,
		isNoise: noise['isNoise'] === true || score['isNoise'] === true,
		touchesPerDeal: touches === undefined || decided === 0 ? undefined : touches / decided,
		noiseReason: textIn(noise['reason']),
	};
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? (value as unknown[]) : [value]).flatMap((one) => textIn(one) ?? []);

/**
 * Reads the partners of a book, each company once, with what the nodes before said of them. Where nobody has scored them,
 * they are scored here, with default settings. Where two records share an id the one whose JSON sorts first stands for both.
 */
export function readRoster(book: Book, investment: InvestmentSpec, context: PlaysContext): Roster {
	const records = new Map<string, BookRecord>();
	const issues: Issue[] = [];
	for (const record of recordsOf(book, 'partner')) {
		const id = textIn(record.id);
		if (id === undefined) {
			issues.push({ code: 'unreadableRecord', severity: 'blocker', message: 'A partner was left out: it has no id. Put Partner Records before this node.', field: 'id' });
			continue;
		}
		if (isDuplicate(record)) continue;
		const known = records.get(id);
		if (known === undefined || comesFirst(record, known)) records.set(id, record);
	}
	const all = [...records.values()];
	const isScored = all.some(({ score }) => Object.keys(objectIn(score)).length > 0);
	const { currency, rates, rateRule, fiscalYearStart } = investment;
	const scores = isScored
		? undefined
		: new Map(scorePartners(book, { ...DEFAULT_SCORE_SPEC, rates, rateRule, fiscalYearStart, ...(currency === undefined ? {} : { currency }) }, context).partners.map(({ entry, score }) => [entry.id, score]));
	const members = all
		.map((record): Member => {
			const id = String(record.id);
			return {
				id,
				name: textIn(record['name']) ?? id,
				managerEmail: textIn(record['managerEmail'])?.toLowerCase() ?? null,
				email: textIn(record['email']) ?? null,
				domains: texts(record['domains']).map((domain) => domain.toLowerCase()),
				regions: [...texts(record['region']), ...texts(record['territories'])].map((region) => region.toLowerCase()),
				isActive: !AWAY.has(record['status']),
				standing: standingOf(objectIn(scores === undefined ? record['score'] : scores.get(id))),
				dormancy: objectIn(record['dormancy']),
				tier: objectIn(record['tier']),
				certifications: listIn(record['certifications']),
				record,
			};
		})
		.sort((a, b) => compareText(a.id, b.id));
	const some = (key: 'dormancy' | 'tier') => members.some((member) => Object.keys(member[key]).length > 0);
	return { members, byId: new Map(members.map((member) => [member.id, member])), issues, isScored, hasDormancy: some('dormancy'), hasTiers: some('tier') };
}
