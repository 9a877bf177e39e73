import * as z from 'zod/v4';
import { parseSpec } from '../core';
import { ROW_RECORDS, fieldsOf } from './fields';
import { PRESET_NAMES } from './presets';

/** Names that stand for "no partner is involved". */
const DIRECT_NAMES = [
	'-', '0', 'aucun', 'aucun partenaire', 'direct', 'direct deal', 'direct sale', 'direct sales', 'direkt',
	'direktvertrieb', 'directo', 'false', 'house', 'house account', 'in-house', 'inhouse', 'intern', 'internal', 'kein',
	'kein partner', 'keine', 'keiner', 'n/a', 'n.a.', 'nada', 'ninguno', 'nil', 'no', 'no partner', 'non-partner',
	'none', 'not applicable', 'ohne', 'ohne partner', 'sans partenaire', 'sin partner', 'sin socio', 'unassigned',
	'vente directe', 'venta directa',
];

const names = z.array(z.string());
const fieldNames: ReadonlySet<string> = new Set(ROW_RECORDS.flatMap((kind) => [...fieldsOf(kind).keys()]));

const NormalizeSchema = z.strictObject({
	version: z.literal(1).default(1),
	/** Which system the rows come from; `auto` looks at each row. */
	preset: z.enum(['auto', ...PRESET_NAMES]).default('auto'),
	/** What the rows are; `auto` looks at each row. */
	recordType: z.enum(['auto', ...ROW_RECORDS]).default('auto'),
	/** Own columns by canonical field, read before the preset's: a header or a dotted path. */
	columns: z
		.record(z.string(), z.string().min(1, 'expected the name of a column'))
		.default({})
		.superRefine((columns, { addIssue }) => {
			for (const field of Object.keys(columns)) {
				if (!fieldNames.has(field)) {
					addIssue({ code: 'custom', path: [field], message: 'there is no such field', input: field });
				}
			}
		}),
	/** Names that stand for "no partner is involved". */
	directNames: names.default(DIRECT_NAMES),
	/** Names of stages beyond those of the presets; these win. */
	stages: z
		.strictObject({ won: names.default([]), lost: names.default([]), open: names.default([]) })
		.default({ won: [], lost: [], open: [] }),
	/** Home currency: what a bare `$` means where it is a dollar, and of amounts the source converted. */
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/, 'expected a currency code such as USD')
		.optional(),
	/** Which part of `03/04/2026` is the month. */
	dateOrder: z.enum(['monthFirst', 'dayFirst']).default('monthFirst'),
	/** What `1,234` and `1.234` are; see `DecimalMark`. */
	decimalMark: z.enum(['auto', 'comma', 'dot']).default('auto'),
	/** Whether columns without a canonical field travel along under `source`. */
	keepUnknownColumns: z.boolean().default(true),
});
export type NormalizeSpec = z.infer<typeof NormalizeSchema>;

/**
 * Parses a normalize spec; every member has a default.
 *
 * @throws SpecError that lists every fault
 */
export const parseNormalizeSpec = (input: unknown): Readonly<NormalizeSpec> =>
	parseSpec('The normalize spec', NormalizeSchema, input);

export const DEFAULT_NORMALIZE_SPEC: Readonly<NormalizeSpec> = parseNormalizeSpec({});
