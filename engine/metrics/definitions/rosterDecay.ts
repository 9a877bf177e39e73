import type { Ask, Definition } from '../definition';
import type { Facts } from '../facts';
import type { Reading } from '../types';

const whole = { segmentBy: 'all', segment: 'all', records: [] } as const;

/** A period of the roster's decay ends on the window's last day, or there is nothing to say of that day. */
function read({ decay }: Facts, { window, view, dayOf }: Ask): readonly Reading[] {
	const period = decay?.periods.find(({ to }) => to === dayOf(window.to));
	if (decay === undefined || period === undefined || view === 'raw') return [];
	const share = (variant: string, { count, of, share: value, low, high }: typeof period.decay): Reading => ({ ...whole, variant, numerator: count, denominator: of, value, low, high });
	const isNow = decay.latest === period;
	return [
		share('decay', period.decay),
		share('recovery', period.recovery),
		{ ...whole, variant: 'halfLife', numerator: period.decay.count, denominator: period.decay.of, value: period.halfLife },
		...(isNow ? [share('withoutOpportunity', decay.withoutOpportunity12Months)] : []),
	];
}

/** How fast the working part of the roster goes quiet. */
export const rosterDecay: Definition = {
	metric: 'rosterDecay',
	population: () => 'Partners on the roster when the period began; archiving one cannot improve the figure.',
	variants: {
		decay: { title: 'Roster decay', unit: 'share', rule: 'Of partners producing, cooling or reactivated when the period began, those dormant or archived at its end.' },
		recovery: { title: 'Roster recovery', unit: 'share', rule: 'Of partners dormant when the period began, those reactivated at its end.' },
		halfLife: { title: 'Half-life of the roster', unit: 'periods', rule: 'ln 0.5 / ln(1 - decay), in periods; none at no decay and under 20 partners.' },
		withoutOpportunity: { title: 'Partners without an opportunity in 12 months', unit: 'share', rule: 'Of partners on the roster, those without any opportunity in the 12 months before the as-of date.' },
	},
	divisions: ['all'],
	hasRaw: false,
	reader: (facts) => (ask) => read(facts, ask),
};
