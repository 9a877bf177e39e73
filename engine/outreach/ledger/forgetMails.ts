import * as z from 'zod/v4';
import { DAY, parseSpec, type Instant } from '../../core';
import type { StateRow } from '../../model';
import { readMailKey } from './mailKey';
import type { Stage } from './stages';

/** A year at least: a rest between rounds, and whose turn it is, is read from these lines. */
const ForgetSpec = z.object({ keepDays: z.number().min(365, 'expected at least 365 days').default(730) });
type ForgetSpec = z.infer<typeof ForgetSpec>;

/** Reads what Forget is told; throws one SpecError that lists every fault. */
export const parseForgetSpec = (input: unknown): Readonly<ForgetSpec> => parseSpec('How long mails are kept', ForgetSpec, input);

/** What keeps mails from an address stays for ever. */
const BARS: ReadonlySet<string> = new Set<Stage>(['optedOut', 'optedIn', 'bounced', 'refused']);

/**
 * Picks the rows of the mail ledger that are old enough to be forgotten.
 *
 * 1. Lines of one partner in one campaign go together, once the latest of them is older than `keepDays`: a sequence of which
 *    only a part is known would be taken for another one. Then the campaign may begin anew with the partner.
 * 2. Opt-outs and addresses that take no mails are never forgotten; nor is a row that cannot be read.
 *
 * Cost: O(rows).
 */
export function forgetMails<Row extends StateRow>(rows: readonly Row[], { keepDays }: ForgetSpec, asOf: Instant): readonly Row[] {
	const latest = new Map<string, Instant>();
	const read = rows.map((row) => {
		const text = String(row.kind ?? '');
		const [stage, mail] = [text.slice(0, text.indexOf(' ')), text.slice(text.indexOf(' ') + 1)];
		const key = readMailKey(mail);
		const at = row.at instanceof Date ? row.at.getTime() : Date.parse(String(row.at));
		if (key === undefined) return undefined;
		const sequence = `${key.campaign}/${key.partnerId}`;
		latest.set(sequence, Math.max(latest.get(sequence) ?? -Infinity, Number.isNaN(at) ? Infinity : at));
		return { stage, sequence };
	});
	return rows.filter((_, i) => {
		const line = read[i];
		return line !== undefined && !BARS.has(line.stage) && (latest.get(line.sequence) ?? Infinity) < asOf - keepDays * DAY;
	});
}
