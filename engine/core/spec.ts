import type * as z from 'zod/v4';
import { SpecError } from './issue';

/**
 * Parses a configuration and returns it frozen, or throws one `SpecError` that lists every fault.
 *
 * @param subject what the configuration is called in messages, e.g. `The score spec`
 * @throws SpecError when the input does not fit the schema
 */
export function parseSpec<Schema extends z.ZodType>(
	subject: string,
	schema: Schema,
	input: unknown,
): Readonly<z.output<Schema>> {
	const parsed = schema.safeParse(input);
	if (parsed.success) return Object.freeze(parsed.data) as Readonly<z.output<Schema>>;
	throw new SpecError(
		subject,
		parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
	);
}
