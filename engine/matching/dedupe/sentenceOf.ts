import type { DealConflict } from '../findConflicts';
import type { RowMatch } from '../types';
import type { DedupeSpec } from './spec';
import type { Evidence } from './types';

/** What a sentence may refer to. */
interface Circumstances {
	readonly evidence: Evidence | undefined;
	/** A person said that the record and the one it is compared with are one. */
	readonly decided: boolean;
	readonly conflict: DealConflict | undefined;
	readonly spec: DedupeSpec;
	/** What a record is called. */
	readonly nameOf: (id: string) => string;
}

const why = ({ evidence, decided }: Circumstances): string =>
	decided ? 'a person decided so.' : (evidence?.sentence ?? 'a rule says so.');

function reviewSentence({ size, reason, survivor }: RowMatch, circumstances: Circumstances): string {
	const { evidence, conflict, spec, nameOf } = circumstances;
	const other = evidence === undefined ? 'another record' : nameOf(evidence.id);
	switch (reason) {
		case 'conflict':
			return conflict?.sentence ?? 'Two partners claim this deal.';
		case 'tooLarge':
			return `One of ${size} records that look alike, more than the ${spec.largestCluster} allowed in one cluster; raise Largest Cluster if they are one.`;
		case 'tooManyMerges':
			return `${survivor === null || evidence === undefined ? 'Would be merged' : `Would be merged with ${other}`}, but this run has more merges than the ${spec.mostMerges ?? 0} allowed; raise the limit when the preview is right.`;
		case 'equalButVague':
			return `Equal to ${other} in all that is compared, which is too little to call them one.`;
		case 'nearbyCluster':
			return `Resembles ${other}: ${why(circumstances)}`;
		default:
			return `May be one with ${other}: ${why(circumstances)}`;
	}
}

/** Says in one sentence what matching made of a record, and why. */
export function sentenceOf(match: RowMatch, circumstances: Circumstances): string {
	const { evidence, nameOf } = circumstances;
	if (match.band === 'review') return reviewSentence(match, circumstances);
	if (match.band === 'distinct') return circumstances.conflict?.sentence ?? 'No other record is like it.';
	if (evidence === undefined) return `One of ${match.size} records that are one: ${why(circumstances)}`;
	return match.survivor === match.id
		? `Stands for ${match.size} records, ${nameOf(evidence.id)} among them: ${why(circumstances)}`
		: `One with ${nameOf(evidence.id)}: ${why(circumstances)}`;
}
