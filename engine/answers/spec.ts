import * as z from 'zod/v4';
import { parseSpec } from '../core';
import { METRICS } from '../metrics';

/** What can be asked. */
export const QUESTIONS = ['aging', 'bestPartners', 'explainAttribution', 'findPartner', 'goingQuiet', 'metric', 'partnerPlays', 'scorecard', 'whatChanged'] as const;
export type QuestionName = (typeof QUESTIONS)[number];

const name = z.string().trim().min(1, 'expected a name or an id').max(500, 'expected at most 500 characters');
const day = z.iso.date('expected a day such as 2026-06-30');
const size = { most: z.number().int().min(1, 'expected 1 or more').max(50, 'expected 50 or less').default(10) };

/** A question with what it needs to know. */
export const Question = z.discriminatedUnion('question', [
	z.object({ question: z.literal('aging'), owner: z.string().trim().max(500).optional(), ...size }),
	z.object({ question: z.literal('bestPartners'), deal: name }),
	z.object({ question: z.literal('explainAttribution'), deal: name }),
	z.object({ question: z.literal('findPartner'), partner: name }),
	z.object({ question: z.literal('goingQuiet'), manager: z.string().trim().max(500).optional(), ...size }),
	z.object({ question: z.literal('metric'), metric: z.enum(METRICS), segment: z.string().trim().max(200).optional() }),
	z.object({ question: z.literal('partnerPlays'), partner: name }),
	z.object({ question: z.literal('scorecard'), partner: name }),
	z.object({ question: z.literal('whatChanged'), from: day, to: day.optional(), ...size }),
]);
export type Question = z.infer<typeof Question>;

/** Reads a question; throws one SpecError that lists every fault. */
export const parseQuestion = (input: unknown): Readonly<Question> => parseSpec('The question', Question, input);
