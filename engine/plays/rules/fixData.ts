import { listIn, objectIn, textIn } from '../fields';
import type { Deal } from '../dealTable';
import { counted, inARow, money, rounded } from '../words';
import { amount, share, type Rule } from './rule';

/** Defects of a deal by name, where they came in. */
const defectsOf = ({ record }: Deal): string[] => listIn(objectIn(record['hygiene'])['defects']).flatMap((defect) => (defect['severity'] === 'blocker' ? (textIn(defect['rule']) ?? []) : []));

/** Deals of the partner stand in quarantine: mend them, so that they count. Deal Hygiene finds them. */
export const fixData: Rule = ({ partner, own, world }) => {
	const broken = own.quarantined;
	const sum = broken.reduce((total, deal) => total + (world.acvOf(deal) ?? 0), 0);
	if (sum <= 0) return [];
	const names = broken.slice(0, 3).map(world.nameOfDeal);
	const rules = [...new Set(broken.flatMap(defectsOf))].sort();
	return [
		{
			play: 'fixData',
			// Other deals are another play: what was mended does not come back.
			subject: { type: 'partner', id: [partner.id, ...broken.map(({ id }) => id)].join('|'), name: partner.name },
			title: `Mend ${counted(broken.length, 'deal')} of ${partner.name}`,
			why: `${counted(broken.length, 'deal')} over ${money(rounded(sum, 2), world.currency)} ${broken.length === 1 ? 'counts' : 'count'} in no metric before ${broken.length === 1 ? 'it is' : 'they are'} mended: ${inARow(names)}${broken.length > 3 ? ' and more' : ''}.`,
			evidence: [...names, ...(rules.length === 0 ? [] : [`what is wrong: ${inARow(rules)}`])],
			against: [],
			factors: [amount('deals concerned', sum), share('worth of clean data', world.spec.effects.cleanData, 'assumption')],
			draft: null,
		},
	];
};
