import { tidy } from '../core';
import { readCurrency } from './currency';
import type { ReaderName } from './fields';
import { isRow } from './headers';
import { keyReader } from './keyOf';
import { readAmount, type DecimalMark } from './readAmount';
import { momentReader, type DateOrder } from './readMoment';
import { toSalesforceId } from './salesforceId';
import * as words from './words';
import { kindInWords } from './kindInWords';
import type { Preset } from './preset';
import { readWordedDate } from './wordedDate';

/** Reads a value that is there; undefined when it cannot be read, null when it says nothing. */
export type Reader = (raw: unknown) => unknown;

interface ReaderSettings {
	readonly timeZone: string;
	readonly dateOrder: DateOrder;
	readonly decimalMark: DecimalMark;
	/** Currency that a bare `$` means. */
	readonly currency?: string | undefined;
	/** Told when a date only made sense in the other order of day and month. */
	readonly onSwapped: (raw: unknown) => void;
}

const CLEAN = /^[!-~]+(?: [!-~]+)*$/;
const DOMAIN = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/@\s]*@)?([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)\.?(?::\d+)?(?:[/?#].*)?$/u;
const YES: ReadonlySet<string> = new Set([
	'1', 'true', 'yes', 'y', 't', 'x', 'on', 'ja', 'wahr', 'oui', 'vrai', 'si', 'verdadero', 'unsubscribed', 'opted out',
]);
const NO: ReadonlySet<string> = new Set([
	'0', 'false', 'no', 'n', 'f', 'off', 'nein', 'falsch', 'non', 'faux', 'falso',
]);

/** One line of text, tidied; lists are joined with `; `. */
export function readText(raw: unknown): string | undefined {
	if (typeof raw === 'string') return CLEAN.test(raw) ? raw : tidy(raw);
	if (typeof raw === 'number') return Number.isFinite(raw) ? String(raw) : undefined;
	if (typeof raw === 'boolean' || typeof raw === 'bigint') return String(raw);
	if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? undefined : raw.toISOString();
	if (!Array.isArray(raw)) return undefined;
	const parts = raw.map((part: unknown) => (Array.isArray(part) ? undefined : readText(part)));
	return parts.every((part) => part !== undefined) && parts.length > 0 ? parts.join('; ') : undefined;
}

/** Text whose lines matter, e.g. a description. */
const readProse: Reader = (raw) => (typeof raw === 'string' ? raw.trim() : readText(raw));

/** Yes or no in any of the words of English, German, French and Spanish. */
export const readFlag = (raw: unknown): boolean | undefined => {
	if (typeof raw === 'boolean') return raw;
	const word = readText(raw)?.toLowerCase().replace('í', 'i');
	if (word === undefined) return undefined;
	return YES.has(word) ? true : NO.has(word) ? false : undefined;
};

const splitList = (raw: unknown): string[] | undefined => {
	const parts = Array.isArray(raw) ? raw.map(readText) : readText(raw)?.split(/[;,|]/);
	if (parts === undefined || !parts.every((part) => part !== undefined)) return undefined;
	return [...new Set(parts.map(tidy).filter((part) => part !== ''))];
};

const readDomain = (raw: unknown): string | undefined =>
	DOMAIN.exec(readText(raw)?.toLowerCase() ?? '')?.[1]?.replace(/^www\./, '');

const readDomains: Reader = (raw) => {
	const domains = splitList(raw)?.map(readDomain);
	if (domains === undefined || !domains.every((domain) => domain !== undefined)) return undefined;
	return domains.length > 0 ? [...new Set(domains)] : undefined;
};

const readEmail: Reader = (raw) => {
	const email = readText(raw)?.toLowerCase().replace(/^mailto:/, '');
	const plain = /<([^<>]+)>$/.exec(email ?? '')?.[1] ?? email;
	return plain !== undefined && /^[^\s@,;]+@[^\s@,;]+$/.test(plain) ? plain : undefined;
};

/**
 * Makes the readers of one run. Words and dates are computed once per distinct text.
 */
export function createReaders(
	settings: ReaderSettings,
	ids: Preset['ids'],
	ownWords = false,
): Readonly<Record<ReaderName, Reader>> {
	const { timeZone, dateOrder, decimalMark, currency, onSwapped } = settings;
	const keyFor = keyReader();

	const oneOf =
		(known: ReadonlyMap<string, string>): Reader =>
		(raw) => {
			const word = readText(raw);
			const value = word === undefined ? undefined : known.get(keyFor(word));
			return value === '' ? null : value;
		};
	const readWord = oneOf(words.PARTNER_TYPE_WORDS);
	/** A group is named in the plural. */
	const readType: Reader = (raw) => readWord(raw) ?? readWord(readText(raw)?.replace(/s$/i, ''));
	const readTypes: Reader = (raw) => {
		const whole = Array.isArray(raw) ? undefined : readType(raw);
		if (whole !== undefined) return whole === null ? null : [whole];
		const parts = Array.isArray(raw) ? raw : readText(raw)?.split(/[;,|/&+]/);
		const read = parts?.map((part) => readType(part));
		const types = read?.filter((type) => typeof type === 'string') ?? [];
		if (types.length > 0) return [...new Set(types)];
		return read !== undefined && read.length > 0 && read.every((type) => type === null) ? null : undefined;
	};
	const readId: Reader = (raw) => {
		const text = Array.isArray(raw) ? undefined : readText(raw);
		return text === undefined || ids !== 'salesforce' ? text : toSalesforceId(text);
	};

	/** Ids as a list, also of objects as associations write them, or as one text; none says nothing. */
	const readIds: Reader = (raw) => {
		const parts: unknown[] = Array.isArray(raw) ? raw : (readText(raw)?.split(/[;,]/) ?? [undefined]);
		const ids = parts.map((part) => readId(isRow(part) ? (part['id'] ?? part['toObjectId']) : part));
		if (!ids.every((id) => typeof id === 'string')) return undefined;
		return ids.length === 0 ? null : [...new Set(ids)];
	};

	const readMoment = momentReader(timeZone, dateOrder, onSwapped);
	const readWordedMoment: Reader = (raw) => readMoment(raw) ?? readWordedDate(raw, readMoment)?.day;
	const readTouchKind = oneOf(words.TOUCH_KIND_WORDS);

	return {
		accountStatus: oneOf(words.ACCOUNT_STATUS_WORDS),
		actor: oneOf(words.ACTOR_WORDS),
		contactStatus: oneOf(words.CONTACT_STATUS_WORDS),
		currency: (raw) => {
			const said = readCurrency(readText(raw) ?? '', currency);
			return said === 'ambiguous' ? null : said?.code;
		},
		// What an exact date says of its precision is nothing, and what is no date is told of as the date.
		datePrecision: (raw) =>
			(ownWords && readMoment(raw) === undefined && readWordedDate(raw, readMoment)?.precision) || null,
		direction: oneOf(words.DIRECTION_WORDS),
		domain: readDomain,
		domains: readDomains,
		email: readEmail,
		flag: readFlag,
		id: readId,
		ids: readIds,
		kind: oneOf(words.KIND_WORDS),
		money: (raw) => readAmount(raw, decimalMark, currency),
		moment: ownWords ? readWordedMoment : readMoment,
		motion: oneOf(words.MOTION_WORDS),
		partnerStatus: oneOf(words.PARTNER_STATUS_WORDS),
		partnerTypes: readTypes,
		prose: readProse,
		registrationKind: oneOf(words.REGISTRATION_KIND_WORDS),
		registrationState: oneOf(words.REGISTRATION_STATE_WORDS),
		role: oneOf(words.ROLE_WORDS),
		text: readText,
		texts: splitList,
		touchKind: ownWords ? (raw) => readTouchKind(raw) ?? kindInWords(readText(raw) ?? '') : readTouchKind,
	};
}
