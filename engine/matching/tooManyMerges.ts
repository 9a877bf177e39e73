import type { Issue } from '../core';

/** Says that a run would merge more than it may. */
export const tooManyMerges = (merges: number, most: number): Issue => ({
	code: 'tooManyMerges',
	severity: 'warning',
	message: `${merges} merges are more than the ${most} allowed in one run; all of them went to review. Raise the limit when the preview is right.`,
});
