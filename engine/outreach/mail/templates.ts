import * as z from 'zod/v4';

/** Values that a template may name in braces. */
export const PLACEHOLDERS = ['changed', 'company', 'contact', 'lastDeal', 'nextTier', 'partner', 'won'] as const;

const known: ReadonlySet<string> = new Set(PLACEHOLDERS);
const namesKnown = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => known.has(name));
const text = (most: number) => z.string().min(1, 'expected some text').max(most).refine(namesKnown, `expected only ${PLACEHOLDERS.map((name) => `{${name}}`).join(', ')} in braces`);

/** The words of one step. A paragraph, or a subject, that names something we do not know is left out. */
export const Template = z.object({
	/** The step it is for, from 1; the last template is for the steps after it too. */
	step: z.number().int().min(1).max(5),
	/** Language of the contact it is for, e.g. de; empty: any. */
	language: z.string().max(5).default(''),
	/** The first one that can be filled is taken. */
	subjects: z.array(text(200)).min(1),
	/** Paragraphs, with an empty line between them. */
	body: text(5000),
});
export type Template = z.infer<typeof Template>;

export const DEFAULT_TEMPLATES: readonly Template[] = [
	{
		step: 1,
		language: '',
		subjects: ['{partner} and {company}: shall we pick it up again?', 'Shall we pick it up again?'],
		body: `Hello {contact},

it has been quiet between {partner} and {company} for a while, and I would like to know how you are.

Our last deal together was {lastDeal}.

So far you won {won} with us.

What is new here: {changed}

One press below tells me where we stand. Or just reply to this mail; it reaches me.`,
	},
	{
		step: 2,
		language: '',
		subjects: ['What would make the next deal with {company} easy?'],
		body: `Hello {contact},

I wrote to you two weeks ago about {partner} and {company}.

What would make a next deal easy for you: a lead, an introduction, a hand with a demo? Tell me, and I will see to it.

What you would be working towards: {nextTier}

What is new here: {changed}`,
	},
	{
		step: 3,
		language: '',
		subjects: ['Is {partner} still partnering with {company}?', 'Are we still partners?'],
		body: `Hello {contact},

this is my last mail on this for now. I would rather ask than guess: is {partner} still partnering with {company}?

Each answer below is fine, and takes one press. Without one I will not write again soon.`,
	},
];
