// @ts-check

/** How many partners the table shows. */
const SHOWN = 10;

/** @type {readonly { title: string, right?: boolean, cell: (partner: any) => string }[]} */
const COLUMNS = [
	{ title: '#', right: true, cell: ({ score }) => String(score.rank) },
	{ title: 'partner', cell: ({ name, id }) => shorten(name ?? id ?? '') },
	{ title: 'motion', cell: ({ score, motion }) => MOTIONS[score.motion ?? motion] ?? String(score.motion ?? '') },
	{ title: 'score', right: true, cell: ({ score }) => fixed(score.points, 1) },
	{ title: 'won/decided', right: true, cell: ({ score }) => `${score.won}/${score.decided}` },
	{ title: 'win rate (90%)', right: true, cell: ({ score }) => winRate(score) },
	{ title: 'won ACV', right: true, cell: ({ score }) => money(score.wonAcv, score.currency) },
	{ title: 'open pipeline', right: true, cell: ({ score }) => money(score.pipeline, score.currency) },
];

/** @type {Record<string, string>} */
const MOTIONS = { named: 'named', selfServe: 'self-serve' };

/**
 * The league table and the counts of a run, for a person's terminal.
 * @param {import('./readResults.mjs').RunResults} results
 * @returns {string}
 */
export function partnersTable({ partners, rowsIn, rejects, summary }) {
	const scored = partners.filter(({ score }) => score !== undefined).sort((a, b) => a.score.rank - b.score.rank);
	const lines = [];
	if (scored.length > 0) {
		lines.push(...table(scored.slice(0, SHOWN)));
		if (scored.slice(0, SHOWN).some(({ score }) => score.insufficientEvidence)) lines.push('', '* too little evidence of its own: the estimate leans on the other partners, and the interval says how far it could be off');
	} else {
		lines.push('No partner was found in these rows.');
	}
	lines.push('', `${count(rowsIn, 'row')} in, ${count(rejects.length, 'row')} refused, ${count(scored.length, 'partner')} scored${groups(summary)}`);
	lines.push(...reasons(rejects));
	if (typeof summary?.rankedBy === 'string' && summary.rankedBy !== 'score') lines.push(`Ranked by: ${summary.rankedBy}`);
	return `${lines.join('\n')}\n`;
}

/** @param {readonly any[]} partners */
function table(partners) {
	const rows = [COLUMNS.map(({ title }) => title), ...partners.map((partner) => COLUMNS.map(({ cell }) => cell(partner)))];
	const widths = COLUMNS.map((_, i) => Math.max(...rows.map((row) => width(row[i] ?? ''))));
	const line = (/** @type {readonly string[]} */ row) =>
		row.map((text, i) => pad(text, widths[i] ?? 0, COLUMNS[i]?.right === true)).join('  ').trimEnd();
	const [head = [], ...body] = rows;
	return [line(head), widths.map((w) => '-'.repeat(w)).join('  '), ...body.map(line)];
}

/** Deals with a partner and without, where the summary says so. @param {any} summary */
function groups(summary) {
	const part = (/** @type {any} */ group, /** @type {string} */ name) =>
		group === undefined ? '' : `; ${name}: ${count(group.opportunities, 'deal')}, ${money(group.wonAcv, summary.currency)} won, ${money(group.pipeline, summary.currency)} open`;
	return `${part(summary?.partner, 'through partners')}${part(summary?.direct, 'direct')}`;
}

/** Why rows were refused, most frequent first. @param {readonly any[]} rejects */
function reasons(rejects) {
	/** @type {Map<string, { n: number, said: string }>} */
	const byReason = new Map();
	for (const { reason = 'no reason given', message = reason } of rejects) {
		const entry = byReason.get(reason);
		if (entry === undefined) byReason.set(reason, { n: 1, said: plain(message) });
		else entry.n += 1;
	}
	const sorted = [...byReason].sort(([a, x], [b, y]) => y.n - x.n || (a < b ? -1 : 1));
	const lines = sorted.slice(0, 5).map(([, { n, said }]) => `  refused ${n}: ${said}`);
	return sorted.length > 5 ? [...lines, `  and ${sorted.length - 5} other reasons; all are in the table partner_ops_rejects`] : lines;
}

/** @param {any} score */
function winRate({ winRate: rate, insufficientEvidence }) {
	if (rate === undefined || rate === null) return '-';
	return `${percent(rate.estimate)} (${percent(rate.low)} to ${percent(rate.high)})${insufficientEvidence ? '*' : ' '}`;
}

/** @param {number | null | undefined} share */
const percent = (share) => (typeof share === 'number' ? `${Math.round(share * 100)}%` : '-');

/**
 * @param {number | null | undefined} value
 * @param {number} digits
 */
const fixed = (value, digits) => (typeof value === 'number' ? value.toFixed(digits) : '-');

/**
 * Whole units with thin groups: a league table is read by size.
 * @param {number | null | undefined} amount
 * @param {string | null | undefined} currency
 */
function money(amount, currency) {
	if (typeof amount !== 'number') return '-';
	return `${Math.round(amount).toLocaleString('en-US')}${currency ? ` ${currency}` : ''}`;
}

/**
 * @param {number | undefined} n
 * @param {string} what
 */
const count = (n, what) => `${(n ?? 0).toLocaleString('en-US')} ${what}${n === 1 ? '' : 's'}`;

/** @param {string} name */
function shorten(name) {
	const letters = [...plain(name)];
	return letters.length > 32 ? `${letters.slice(0, 31).join('')}…` : letters.join('');
}

/** A name must not move the cursor or turn the line around. @param {string} text */
const plain = (text) => String(text).replace(/[\p{Cc}\p{Cf}]/gu, ' ');

/** Columns a text takes in a terminal: East Asian letters and pictures take two. @param {string} text */
function width(text) {
	let columns = 0;
	for (const letter of text) columns += /\p{M}/u.test(letter) ? 0 : /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u.test(letter) ? 2 : 1;
	return columns;
}

/**
 * @param {string} text
 * @param {number} columns
 * @param {boolean} right
 */
function pad(text, columns, right) {
	const space = ' '.repeat(Math.max(0, columns - width(text)));
	return right ? space + text : text + space;
}
