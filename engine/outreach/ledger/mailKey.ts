/** What makes a mail one of a kind. */
export interface MailKey {
	readonly campaign: string;
	readonly partnerId: string;
	/** How often the campaign has begun with the partner, from 1. */
	readonly round: number;
	readonly step: number;
	/** More than 1 only where it is known that the attempts before did not reach anybody. */
	readonly attempt: number;
}

const FORM = /^([a-z0-9-]+)\/(.+)\/(\d+)\.(\d+)\.(\d+)$/s;

/**
 * The key under which a mail is claimed: one row, at most one mail.
 *
 * @example
 * mailKeyOf({ campaign: 'win-back', partnerId: 'P-1', round: 1, step: 2, attempt: 1 }) //=> 'win-back/P-1/1.2.1'
 */
export const mailKeyOf = ({ campaign, partnerId, round, step, attempt }: MailKey): string => `${campaign}/${partnerId}/${round}.${step}.${attempt}`;

/** Reads a key back; undefined for other text. */
export function readMailKey(key: string): MailKey | undefined {
	const [, campaign, partnerId, round, step, attempt] = FORM.exec(key) ?? [];
	if (campaign === undefined || partnerId === undefined) return undefined;
	return { campaign, partnerId, round: Number(round), step: Number(step), attempt: Number(attempt) };
}
