/** A query as far as the fake understands SOQL. */
export interface Query {
	readonly fields: readonly string[];
	readonly from: string;
	readonly where?: Condition;
	readonly orderBy: readonly { readonly field: string; readonly descending: boolean }[];
	readonly limit?: number;
}

export type Value = string | number | boolean | null;
export type Condition =
	| { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
	| { readonly kind: 'not'; readonly of: Condition }
	| { readonly kind: 'compare'; readonly field: string; readonly operator: '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE'; readonly value: Value }
	| { readonly kind: 'in'; readonly field: string; readonly values: readonly Value[] | Query; readonly negated: boolean };

export class SoqlError extends Error {}

const TOKEN = /\s*(?:('(?:[^'\\]|\\.)*')|(\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2}))?)|(-?\d+(?:\.\d+)?)|([A-Za-z][\w.]*(?:\(\))?)|(!=|<>|<=|>=|[=<>(),]))/y;

/**
 * Reads `SELECT ... FROM ... WHERE ... ORDER BY ... LIMIT ...`: comparisons, LIKE, IN with a list or a
 * sub-query, NOT, AND, OR, brackets, relationship paths, dates and date-times without quotes.
 *
 * Source: developer.salesforce.com, SOQL and SOSL Reference (read 2026-11-25).
 */
export function parseSoql(text: string): Query {
	const tokens = tokensOf(text);
	let at = 0;
	const peek = () => tokens[at] ?? '';
	const take = () => tokens[at++] ?? '';
	const is = (word: string) => peek().toUpperCase() === word;
	const expect = (word: string) => {
		if (!is(word)) throw new SoqlError(`unexpected token: '${peek() || 'EOF'}'`);
		take();
	};

	const query = (): Query => {
		expect('SELECT');
		const fields = [take()];
		while (is(',')) {
			take();
			fields.push(take());
		}
		expect('FROM');
		const from = take();
		let where: Condition | undefined;
		if (is('WHERE')) {
			take();
			where = either();
		}
		const orderBy: { field: string; descending: boolean }[] = [];
		if (is('ORDER')) {
			take();
			expect('BY');
			do {
				if (is(',')) take();
				const field = take();
				const descending = is('DESC');
				if (is('DESC') || is('ASC')) take();
				if (is('NULLS')) at += 2;
				orderBy.push({ field, descending });
			} while (is(','));
		}
		let limit: number | undefined;
		if (is('LIMIT')) {
			take();
			limit = Number(take());
		}
		return { fields, from, orderBy, ...(where === undefined ? {} : { where }), ...(limit === undefined ? {} : { limit }) };
	};

	const joined = (word: 'AND' | 'OR', part: () => Condition): Condition => {
		const of = [part()];
		while (is(word)) {
			take();
			of.push(part());
		}
		const [only] = of;
		return of.length === 1 && only !== undefined ? only : { kind: word === 'AND' ? 'and' : 'or', of };
	};
	const either = (): Condition => joined('OR', () => joined('AND', one));
	const one = (): Condition => {
		if (is('NOT')) {
			take();
			return { kind: 'not', of: one() };
		}
		if (is('(')) {
			take();
			const inner = either();
			expect(')');
			return inner;
		}
		const field = take();
		const negated = is('NOT');
		if (negated) take();
		if (is('IN')) {
			take();
			expect('(');
			const values = is('SELECT') ? query() : list();
			expect(')');
			return { kind: 'in', field, values, negated };
		}
		const sign = take().toUpperCase();
		const operator = sign === '<>' ? '!=' : sign;
		if (!['=', '!=', '<', '<=', '>', '>=', 'LIKE'].includes(operator)) throw new SoqlError(`unexpected token: '${sign || 'EOF'}'`);
		return { kind: 'compare', field, operator: operator as '=', value: valueOf(take()) };
	};
	const list = (): Value[] => {
		const values = [valueOf(take())];
		while (is(',')) {
			take();
			values.push(valueOf(take()));
		}
		return values;
	};

	const read = query();
	if (at < tokens.length) throw new SoqlError(`unexpected token: '${peek()}'`);
	return read;
}

function tokensOf(text: string): string[] {
	const tokens: string[] = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.trimEnd().length) {
		const start = TOKEN.lastIndex;
		const [token] = TOKEN.exec(text) ?? [];
		if (token === undefined) throw new SoqlError(`unexpected token: '${text.slice(start, start + 12).trim()}'`);
		tokens.push(token.trim());
	}
	return tokens;
}

function valueOf(token: string): Value {
	if (token.startsWith("'")) return token.slice(1, -1).replace(/\\(.)/g, '$1');
	if (/^(true|false)$/i.test(token)) return token.toLowerCase() === 'true';
	if (/^null$/i.test(token)) return null;
	if (/^-?\d+(\.\d+)?$/.test(token)) return Number(token);
	if (/^\d{4}-/.test(token)) return token;
	throw new SoqlError(`unexpected token: '${token || 'EOF'}'`);
}
