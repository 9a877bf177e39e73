import { hashOf, type Issue } from '../core';
import { toBook, type Book, type BookRecord } from '../model';
import { dedupeType, inputOf, ownInputOf, type TypeInput, type TypeResult } from './dedupe/dedupeType';
import { matchesOf } from './dedupe/matchesOf';
import { readDecisions, type Decisions } from './dedupe/readDecisions';
import { reviewCases } from './dedupe/reviewCases';
import { checkRules } from './dedupe/rulesFor';
import { DEDUPE_TYPES, type DedupeSpec, type DedupeType } from './dedupe/spec';
import { toMatchesModel } from './dedupe/storedMatches';
import { toModelRecord } from './dedupe/storedModel';
import type { DedupeContext, DedupeOverview, DedupeResult, DedupedRecord, TypeReport } from './dedupe/types';
import { tooManyMerges } from './tooManyMerges';

/** The book with records of one type in the place of those it has. */
const withRecords = (book: Book, type: DedupeType, records: readonly BookRecord[]): Book => ({
	byType: new Map(book.byType).set(type, records),
	byId: new Map(book.byId).set(type, toBook(records).byId.get(type) ?? new Map<string, BookRecord>()),
});

const typesOf = (recordType: DedupeType | 'all'): readonly DedupeType[] => (recordType === 'all' ? DEDUPE_TYPES : [recordType]);

const isEmpty = ({ rows, left }: TypeInput): boolean => rows.length + left.length === 0;

/** Matches type after type, each seeing what was found before it. */
function matchTypes(book: Book, spec: DedupeSpec, decisions: Decisions, learned?: readonly TypeResult[]): TypeResult[] {
	const modelOf = (input: TypeInput) => learned?.find(({ type }) => type === input.type)?.result.model;
	const match = (input: TypeInput, now: Book) => dedupeType(input, now, spec, decisions.of(input.type), modelOf(input));
	if (spec.recordType === 'own') return inputsOf(book, spec).map((input) => match(input, book));
	const results: TypeResult[] = [];
	const types = typesOf(spec.recordType);
	let now = book;
	for (const type of types) {
		const input = inputOf(now, type);
		if (isEmpty(input)) continue;
		const found = match(input, now);
		results.push(found);
		if (type === types.at(-1)) break;
		const matched = found.rows.map(({ row }, i) => ({ ...row, match: found.result.rows[i] }));
		now = withRecords(now, type, [...matched, ...found.left.map(({ row }) => row.row)]);
	}
	return results;
}

/** What is to be matched, as the book has it before anything is found. */
function inputsOf(book: Book, { recordType, own }: DedupeSpec): TypeInput[] {
	const inputs =
		recordType === 'own' ? (own === undefined ? [] : [ownInputOf(book, own)]) : typesOf(recordType).map((type) => inputOf(book, type));
	return inputs.filter((input) => !isEmpty(input));
}

const mergesOf = (results: readonly TypeResult[]): number => results.reduce((sum, { result }) => sum + result.counts.merges, 0);

const reportOf = ({ type, result, conflicts, left, stored }: TypeResult): TypeReport => ({
	type,
	...result.counts,
	notCompared: left.length,
	pairsToReview: result.review.length,
	conflicts: conflicts.length,
	blocking: result.blocking,
	reliability: result.reliability,
	model: stored ? 'stored' : result.model.kind,
	modelHash: result.modelHash,
});

function registryOf(records: readonly DedupedRecord[]): Required<Pick<DedupeOverview, 'registry'>> {
	const count = (standing: string): number => records.filter(({ match }) => match.registry === standing).length;
	return { registry: { known: count('known'), new: count('new'), unsure: count('unsure') } };
}

/** Records that nothing can be compared of, by reason. */
function leftOut(results: readonly TypeResult[]): Issue[] {
	const left = results.flatMap((found) => found.left);
	const count = (why: string): number => left.filter((one) => one.why === why).length;
	const say = (code: string, many: number, message: string): Issue[] =>
		many === 0 ? [] : [{ code, severity: 'information', message }];
	const [noCustomer, blank] = [count('noCustomer'), count('blank')];
	return [
		...say(
			'dealsWithoutCustomer',
			noCustomer,
			`${noCustomer} deals name no customer and were not compared: a deal is known by its customer, amount and dates. Map the account's name, domain or id.`,
		),
		...say('nothingToCompare', blank, `${blank} records are blank in every field that they are compared by; they match nothing.`),
	];
}

/**
 * Finds which records of a book are one: partners, accounts, contacts and deals, or rows compared by fields that the
 * user names.
 *
 * 1. Types are matched in the order partner, account, contact, opportunity, so that a deal's customer is the account
 *    that stands for it. Deals without any customer are not compared.
 * 2. Decisions are read from `decision` records of kind `match`; the latest word before the as-of date wins over
 *    everything learned.
 * 3. A `model` record of the stream is used as it is when asked for; whatever is learned comes out as one.
 * 4. A run whose merges exceed `mostMerges` merges nothing: all of them go to review and say why.
 * 5. The order of the records changes nothing, not even where ids collide.
 * 6. Over all record types, what was found comes out as the model record `matches` too, for `applyStoredMatches`.
 *
 * Nothing is merged here: the result proposes, and in operation `planMerge` says what a merge would do and its undo.
 *
 * @throws SpecError when a rule names a field that no record has
 * Cost: that of matchRecords, type by type; twice where the limit of merges is hit.
 */
export function dedupeBook(book: Book, spec: DedupeSpec, context: DedupeContext): DedupeResult {
	if (spec.mustMatch.length + spec.mustNotMatch.length > 0) checkRules(inputsOf(book, spec), spec);
	const decisions = readDecisions(book, context);
	const { mostMerges, ...unlimited } = spec;
	const free = matchTypes(book, unlimited, decisions);
	const wanted = mergesOf(free);
	const held = mostMerges !== undefined && wanted > mostMerges;
	const results = held ? matchTypes(book, { ...spec, mostMerges: 0 }, decisions, free) : free;
	const records = results.flatMap((found) => matchesOf(found, spec, context.timeZone));
	const heldBack: Issue[] = held ? [tooManyMerges(wanted, mostMerges)] : [];
	const issues = [
		...heldBack,
		...decisions.issues,
		...results.flatMap(({ result, issues: own }) => [...own, ...result.issues.filter(({ code }) => code !== 'tooManyMerges')]),
		...leftOut(results),
	];
	const reports = results.map((found) => reportOf({ ...found, stored: free.find(({ type }) => type === found.type)?.stored ?? false }));
	const total = (of: (report: TypeReport) => number): number => reports.reduce((sum, report) => sum + of(report), 0);
	return {
		records,
		overview: {
			operation: spec.operation,
			dryRun: spec.dryRun,
			merges: total(({ merges }) => merges),
			heldBack: held ? wanted : 0,
			toReview: total(({ review }) => review),
			pairsToReview: total(({ pairsToReview }) => pairsToReview),
			conflicts: total(({ conflicts }) => conflicts),
			decisions: decisions.count,
			...(spec.operation === 'matchAgainstRegistry' ? registryOf(records) : {}),
			types: reports,
		},
		models: [
			...(spec.recordType === 'all' && spec.operation === 'findDuplicates' && !spec.dryRun && records.length > 0 ? [toMatchesModel(records)] : []),
			...results.flatMap(({ type, rows, result }, i) =>
				rows.length === 0 || reports[i]?.model === 'stored' ? [] : [toModelRecord(type, result.model)],
			),
		],
		cases: spec.reviewCases ? reviewCases(records, spec.recordType === 'own' ? [spec.own?.type ?? 'row'] : typesOf(spec.recordType), book, context) : [],
		issues,
		specHash: hashOf(spec),
	};
}
