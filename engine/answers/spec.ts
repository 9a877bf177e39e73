import * as z from 'zod/v4';
import { parseSpec } from '../core';
import { METRICS } from '../metrics';

/** What can be asked. */
export const QUESTIONS = ['aging', 'bestPartners', 'explainAttribution', 'findPartner', 'goingQuiet', 'metric', 'partnerPlays', 'proposeChange', 'scorecard', 'whatChanged'] as const;
export type QuestionName = (typeof QUESTIONS)[number];

const name = z.string().trim().min(1, 'expected a name or an id').max(500, 'expected at most 500 characters');
const day = z.iso.date('expected a day such as 2026-06-30');
const size = { most: z.number().int().min(1, 'expected 1 or more').max(50, 'expected 50 or less').default(10) };

const ofPartner = { question: z.literal('proposeChange'), partner: name, reason: z.string().trim().max(500, 'expected at most 500 characters').optional() };

/** A change that is to be put to a person. */
const ChangeAsked = z.discriminatedUnion('change', [
	z.object({ ...ofPartner, change: z.literal('archivePartner') }),
	z.object({ ...ofPartner, change: z.literal('attributeDeal'), deal: name }),
	z.object({ ...ofPartner, change: z.literal('reengagePartner') }),
	z.object({ ...ofPartner, change: z.literal('setTier'), tier: z.string().trim().min(1, 'expected the name of a tier').max(100, 'expected at most 100 characters') }),
]);
export type ChangeAsked = Readonly<z.infer<typeof ChangeAsked>>;

/** A question with what it needs to know. */
export const Question = z.discriminatedUnion('question', [
	z.object({ question: z.literal('aging'), owner: z.string().trim().max(500).optional(), ...size }),
	z.object({ question: z.literal('bestPartners'), deal: name }),
	z.object({ question: z.literal('explainAttribution'), deal: name }),
	z.object({ question: z.literal('findPartner'), partner: name }),
	z.object({ question: z.literal('goingQuiet'), manager: z.string().trim().max(500).optional(), ...size }),
	z.object({ question: z.literal('metric'), metric: z.enum(METRICS), segment: z.string().trim().max(200).optional() }),
	z.object({ question: z.literal('partnerPlays'), partner: name }),
	ChangeAsked,
	z.object({ question: z.literal('scorecard'), partner: name }),
	z.object({ question: z.literal('whatChanged'), from: day, to: day.optional(), ...size }),
]);
export type Question = z.infer<typeof Question>;

/** Reads a question; throws one SpecError that lists every fault. */
export const parseQuestion = (input: unknown): Readonly<Question> => parseSpec('The question', Question, input);
