import { DAY, compareText } from '../core';
import type { BookRecord } from '../model';
import type { Customers } from './customers';
import type { Deal } from './deals';

/** Rows of one deal are made within this time of each other, and differ in size by at most this part. */
const APART = 14 * DAY;
const NEAR = 0.05;
/** Rows that Partner Dedupe calls one disputed deal are made within this time of each other. */
const DISPUTED_APART = 45 * DAY;

interface Match {
	readonly cluster?: unknown;
	readonly reason?: unknown;
}

/** Key of the cluster of rows that Partner Dedupe left apart because rivals claim them. */
function disputedCluster(rows: readonly BookRecord[]): string | undefined {
	for (const row of rows) {
		const { cluster, reason } = (row['match'] ?? {}) as Match;
		if (reason === 'conflict' && typeof cluster === 'string') return cluster;
	}
	return undefined;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));

function isSameDeal(a: Deal, b: Deal): boolean {
	return (
		a.kind === b.kind &&
		a.kind === 'newBusiness' &&
		a.productLine === b.productLine &&
		a.created !== undefined &&
		b.created !== undefined &&
		Math.abs(a.created - b.created) <= APART &&
		a.size !== undefined &&
		b.size !== undefined &&
		isNear(a.size, b.size)
	);
}

/**
 * Finds deals that are rows of one deal and were not merged: those that Partner Dedupe left apart because rivals claim
 * them, and those of one customer and product line, of nearly one size, made within two weeks of each other. What is
 * known of one of them is known of all.
 *
 * Answers with the deal alone where it has none. Cost: O(deals) for customers with few deals.
 */
export function findSiblings(deals: readonly Deal[], customers: Customers): (deal: Deal) => readonly Deal[] {
	const groupOf = new Map<Deal, Deal[]>();
	const join = (a: Deal, b: Deal) => {
		const [first, second] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
		if (first === second) return;
		const both = [...first, ...second];
		for (const deal of both) groupOf.set(deal, both);
	};
	const clusters = new Map<string, Deal[]>();
	for (const deal of deals) {
		const cluster = disputedCluster(deal.rows);
		if (cluster !== undefined) {
			const disputed = clusters.get(cluster) ?? [];
			clusters.set(cluster, [...disputed, deal]);
			for (const other of disputed) {
				if (Math.abs((other.created ?? 0) - (deal.created ?? 0)) <= DISPUTED_APART) join(other, deal);
			}
		}
		const besides = customers.besides(deal);
		if (besides.length < 2) continue;
		const at = besides.indexOf(deal);
		for (let next = at + 1; next < besides.length; next++) {
			const other = besides[next];
			if (other?.created === undefined || deal.created === undefined || other.created - deal.created > APART) break;
			if (isSameDeal(deal, other)) join(deal, other);
		}
	}
	for (const group of new Set(groupOf.values())) group.sort((a, b) => compareText(a.id, b.id));
	// A list for each deal that is kept costs more than one that is made for each question and forgotten.
	return (deal) => (groupOf.size === 0 ? undefined : groupOf.get(deal)) ?? [deal];
}
