import { DAY, compareNumber, compareText, objectIn, type Fields, type Instant } from '../../core';
import type { StateRow } from '../../model';
import { addressOf } from '../ledger/entry';

/** A claim that was just inserted. */
export interface Claim {
	readonly mail: string;
	readonly contact: string;
	/** What tells this claim from others of the same mail: nobody else may know it. */
	readonly token: string;
}

interface ClaimSpec {
	/** At most one automated mail per contact within this time. */
	readonly contactDays: number;
	/** Whether a person has to have approved the mail. */
	readonly needsApproval: boolean;
}

/**
 * Whether the mail may be sent now. `isYielded`: the claim is ours and is given back, so that the ledger needs a line
 * `yielded`; a claim that another one won needs none, because the winner settles it.
 */
interface ClaimVerdict {
	readonly maySend: boolean;
	readonly isYielded: boolean;
	readonly reason: 'won' | 'claimedByAnother' | 'notClaimed' | 'settled' | 'notApproved' | 'optedOut' | 'bounced' | 'answered' | 'contactLimit';
	/** Mails to the contact that are known not to have gone, in order: a second ledger with claims only does not count them. */
	readonly released: readonly string[];
}

interface Line {
	readonly row: number;
	readonly stage: string;
	readonly mail: string;
	readonly at: Instant;
	readonly token: unknown;
	readonly wordsHash: unknown;
}

function lineOf({ id, kind, at, payload }: StateRow): Line | undefined {
	const [stage = '', ...mail] = String(kind ?? '').split(' ');
	const when = at instanceof Date ? at.getTime() : Date.parse(String(at));
	const row = Number(id);
	if (mail.length === 0 || !Number.isFinite(row)) return undefined;
	let said: Fields = {};
	try {
		said = objectIn(JSON.parse(String(payload)));
	} catch {
		// A line without a payload that can be read still says its stage.
	}
	return { row, stage, mail: mail.join(' '), at: Number.isNaN(when) ? Infinity : when, token: said['token'], wordsHash: said['wordsHash'] };
}

const IS_OVER: ReadonlySet<string> = new Set(['sent', 'markedSent', 'refused', 'bounced', 'deferred', 'yielded', 'sendAgain']);
const DID_NOT_GO: ReadonlySet<string> = new Set(['deferred', 'yielded', 'sendAgain']);
/** Words that outweigh those, whoever wrote them in between. */
const MAY_HAVE_GONE: ReadonlySet<string> = new Set(['sent', 'markedSent']);

/**
 * Decides a claim from all rows that the ledger has of its contact, read after the claim was inserted.
 *
 * Assumption: rows get rising numbers, and a row can be read by whoever inserts a later one. So of several claims of one
 * mail, and of several mails to one contact, exactly the lowest row sees no lower one: it wins, the others see it and do
 * not send. A claim whose outcome nobody knows counts as sent.
 *
 * Opt-outs, bounces, answers and the approval are read again here, because planning may be hours old.
 * Cost: O(rows of the contact).
 */
export function checkClaim(rows: Iterable<StateRow>, { mail, contact, token }: Claim, { contactDays, needsApproval }: ClaimSpec, asOf: Instant): ClaimVerdict {
	const address = addressOf(contact);
	const lines = [...rows].flatMap((row) => (addressOf(String(row.recordId ?? '')) === address ? (lineOf(row) ?? []) : [])).sort((a, b) => compareNumber(a.row, b.row));
	const wentOut = new Set(lines.flatMap((line) => (MAY_HAVE_GONE.has(line.stage) ? [line.mail] : [])));
	const released = [...new Set(lines.flatMap((line) => (DID_NOT_GO.has(line.stage) && !wentOut.has(line.mail) ? [line.mail] : [])))].sort(compareText);
	const verdict = (reason: ClaimVerdict['reason'], isYielded = false): ClaimVerdict => ({ maySend: reason === 'won', isYielded, reason, released });

	const own = lines.filter((line) => line.mail === mail);
	const [winner] = own.filter(({ stage }) => stage === 'claimed');
	if (token === '' || !own.some((line) => line.stage === 'claimed' && line.token === token)) return verdict('notClaimed');
	// Two claims with one token: an execution id was used again, and nobody can say whose claim is whose.
	if (winner?.token !== token || own.filter((line) => line.token === token && line.stage === 'claimed').length > 1) return verdict('claimedByAnother');
	if (own.some(({ stage }) => IS_OVER.has(stage))) return verdict('settled');

	const of = (stage: string) => lines.filter((line) => line.stage === stage);
	/** A step, e.g. `win-back/P-1/1.2`: a person says yes to a step, whichever attempt of it goes. */
	const step = mail.slice(0, mail.lastIndexOf('.'));
	const ofStep = (stage: string) => of(stage).filter((line) => line.mail.startsWith(`${step}.`));
	if ((of('optedOut').at(-1)?.row ?? -1) > (of('optedIn').at(-1)?.row ?? -1)) return verdict('optedOut', true);
	if (of('bounced').length > 0 || of('refused').length > 0) return verdict('bounced', true);
	// A round, e.g. `win-back/P-1/1`: an answer to any of its steps ends it.
	const round = mail.slice(0, mail.indexOf('.', mail.lastIndexOf('/')));
	if ([...of('answered'), ...of('replied')].some((line) => line.mail.startsWith(`${round}.`))) return verdict('answered', true);
	// A yes is of the words that were shown, and what is claimed says which it sends.
	const rejected = ofStep('rejected').at(-1)?.row ?? -1;
	const isApproved = ofStep('approved').some((line) => line.row > rejected && line.wordsHash === winner.wordsHash);
	if (needsApproval && !isApproved) return verdict('notApproved', true);

	const before = lines.filter((line) => line.stage === 'claimed' && line.mail !== mail && line.row < winner.row && line.at > asOf - contactDays * DAY);
	return before.some((claim) => !released.includes(claim.mail)) ? verdict('contactLimit', true) : verdict('won');
}
