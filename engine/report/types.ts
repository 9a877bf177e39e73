import type { Instant } from '../core';
import type { Format } from './format';
import type { Html } from './html';
import type { SectionName } from './spec';

/** What the engine may know of the world. */
export interface ReportContext {
	readonly asOf: Instant;
	readonly timeZone: string;
}

/** What a section has for somebody who reads two screens: one figure, what it means, and the first proofs. */
export interface Moment {
	readonly title: string;
	readonly figure: string;
	readonly says: string;
	readonly proofs: readonly string[];
}

/** One section: what it says in one sentence, the picture or table, and the same for a chat. */
export interface Section {
	readonly name: SectionName;
	readonly title: string;
	/** How many things it is made of, in words. */
	readonly counted: string;
	/** The one sentence that somebody reads who reads no further. */
	readonly lead: string;
	readonly body: Html;
	/** Its place on the first screen, if it has one. */
	readonly moment?: Moment;
	/** Lines for a chat, without the title. */
	readonly markdown: readonly string[];
}

/** What a section is made with. */
export interface Making {
	readonly format: Format;
	/** ISO 4217 code, or empty where amounts have none. */
	readonly currency: string;
	readonly asOf: string;
	/** What could not be counted in sums of money, in words; empty where all of it could. */
	readonly uncounted: string;
	readonly rows: number;
}

/** Makes a section of what the book says of it; undefined where it says nothing. */
export type SectionMaker<Data> = (data: Data, making: Making) => Section | undefined;
