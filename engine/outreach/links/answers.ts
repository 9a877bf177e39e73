/** What a contact can say by a link. */
export const ANSWERS = ['stillPartnering', 'talkToMe', 'notAnyMore', 'unsubscribe'] as const;
export type Answer = (typeof ANSWERS)[number];

const known: ReadonlySet<unknown> = new Set(ANSWERS);
export const isAnswer = (value: unknown): value is Answer => known.has(value);
