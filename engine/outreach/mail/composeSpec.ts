import * as z from 'zod/v4';
import { parseSpec } from '../../core';
import { isAddress } from '../contacts/readContacts';
import { DEFAULT_TEMPLATES, Template } from './templates';

const line = (most: number) => z.string().max(most).default('');

/** A page that takes answers; a page without TLS only on this machine. */
const isPage = (text: string): boolean => {
	try {
		const { protocol, hostname } = new URL(text);
		return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
	} catch {
		return false;
	}
};

/** What Compose is told: who writes, where answers go, in which words. */
export const ComposeSpec = z.object({
	version: z.literal(1).default(1),
	/** Name of the company that writes, as the law and the reader know it. */
	company: z.string().min(1, 'expected the name of your company').max(120),
	/** Postal address, in one line. */
	address: line(300),
	/** Legal form, seat and register, where a country asks for it. */
	register: line(300),
	/** Sender where a partner has no manager. */
	fromEmail: z.string().refine((text) => text === '' || isAddress(text), 'expected an address').default(''),
	/** What changed on our side, for `{changed}`. */
	changed: line(500),
	/** Address of the page that takes answers. */
	answerPage: z.string().refine(isPage, 'expected an https address, e.g. https://n8n.example.com/webhook/partner-ops-answer'),
	/** Days for which a link is good. */
	linkDays: z.number().int().min(1).max(730).default(90),
	templates: z.array(Template).min(1, 'expected at least one template').default([...DEFAULT_TEMPLATES]),
}).refine(({ templates }) => templates.some(({ step, language }) => step === 1 && language === ''), { path: ['templates'], message: 'expected one for step 1 with an empty language: for everybody without one of their own' });
export type ComposeSpec = z.infer<typeof ComposeSpec>;

/** Reads a compose spec; throws one SpecError that lists every fault. */
export const parseComposeSpec = (input: unknown): Readonly<ComposeSpec> => parseSpec('The compose spec', ComposeSpec, input);
