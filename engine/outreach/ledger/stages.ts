/**
 * What is noted of a mail, one row each, never changed:
 *
 * - `claimed`: somebody is about to send it; without anything after it, nobody knows whether it went;
 * - `sent`: the mail server took it;
 * - `deferred`: it did not go, and may be tried again;
 * - `refused`: the address does not take mails;
 * - `yielded`: its claim did not hold, so it was not sent;
 * - `bounced`: it came back;
 * - `markedSent`, `sendAgain`: what a person said of an unknown one;
 * - `approved`, `rejected`: what a person said of it in a batch, as the table of decisions has it;
 * - `answered`, `replied`, `optedOut`, `optedIn`: what the contact did, or asked for.
 */
export const STAGES = ['approved', 'rejected', 'claimed', 'sent', 'deferred', 'refused', 'yielded', 'bounced', 'markedSent', 'sendAgain', 'answered', 'replied', 'optedOut', 'optedIn'] as const;
export type Stage = (typeof STAGES)[number];

const known: ReadonlySet<unknown> = new Set(STAGES);
export const isStage = (value: unknown): value is Stage => known.has(value);
