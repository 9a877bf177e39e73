import { LOSS_CLASS_LABELS, isAdministrative } from '../lossReasons';
import type { Rule } from './rule';

export const lossReasonInOwnWords: Rule = {
	name: 'lossReasonInOwnWords',
	severity: 'information',
	title: 'A loss reason in own words that means one of the list',
	advice: 'Take over the class, so that reasons can be counted.',
	spoils: [],
	reads: 'lossReason',
	check: ({ status, lossReason }, { reason }) => {
		if (status !== 'lost' || lossReason === undefined || reason?.class === undefined || isAdministrative(reason.class)) return undefined;
		const label = LOSS_CLASS_LABELS[reason.class];
		if (lossReason.trim() === label) return undefined;
		return {
			message: `"${lossReason.trim()}" means ${label}.`,
			fix: { field: 'lossReason', from: lossReason, to: label, how: `Set the loss reason to ${label}; keep the words in a note.` },
			evidence: { class: reason.class, confidence: reason.confidence, words: reason.because },
		};
	},
};
