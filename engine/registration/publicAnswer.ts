import type { PublicAnswer } from './types';

/** What every partner is told whose registration is not approved yet: one text, so that asking teaches nobody anything. */
const RECEIVED: PublicAnswer = Object.freeze({
	status: 'received',
	text: 'Thank you. Your registration is with us, and you will have our answer by mail within two working days.',
});

/** What every partner is told that a person declined. */
const DECLINED: PublicAnswer = Object.freeze({
	status: 'declined',
	text: 'Thank you. We cannot register this deal. Your partner manager is glad to talk about it.',
});

/**
 * The answer that may leave the house: it names no partner, no owner and no deal, and gives no reason.
 *
 * @param until until when an approved registration keeps its deal, as a day
 */
export function publicAnswerOf(state: 'approved' | 'declined' | 'received', until: string): PublicAnswer {
	if (state === 'declined') return DECLINED;
	if (state === 'received') return RECEIVED;
	return { status: 'approved', text: `Thank you. The deal is registered for you, and kept for you until ${until}.`, protectedUntil: until };
}
