import { compareText, type Issue } from '../core';

/** An issue and how often it came up. */
interface Met {
	issue: Issue;
	count: number;
}

/**
 * Collects issues so that one cause is told once, with the first record by id and how many there are; which row
 * came first never matters.
 */
export function collectIssues(): { readonly add: (issue: Issue) => void; readonly all: () => readonly (Issue & { readonly count: number })[] } {
	const met = new Map<string, Met>();
	return {
		add(issue) {
			const key = `${issue.code}\n${issue.field ?? ''}`;
			const known = met.get(key);
			if (known === undefined) {
				met.set(key, { issue, count: 1 });
				return;
			}
			known.count += 1;
			if ((issue.recordId ?? '') < (known.issue.recordId ?? '')) known.issue = issue;
		},
		all: () => [...met].sort((a, b) => compareText(a[0], b[0])).map(([, { issue, count }]) => ({ ...issue, count })),
	};
}
