import type { Issue } from '../core';
import type { RosterDecay } from '../dormancy';
import type { DealsIn } from './dealsIn';
import type { DealTable } from './dealTable';
import type { Partners } from './readPartners';
import type { View } from './types';

/** A book as one view has it. */
export interface BookView {
	readonly partners: Partners;
	readonly table: DealTable;
	/** Its deals: in cells for sums, one by one for whoever wants to know which they are. */
	readonly deals: (howMany: 'each' | 'inCells') => DealsIn;
}

/** A book, read once for all metrics. */
export interface Facts {
	readonly views: Readonly<Record<View, BookView>>;
	/** ISO 4217 code; `XXX` where nobody names one. */
	readonly currency: string;
	/** Whether Attribution Tag has been there. */
	readonly isAttributed: boolean;
	readonly withoutAmount: number;
	readonly unconverted: number;
	/** How the roster fares; absent where nobody asks. */
	readonly decay?: RosterDecay;
	readonly issues: readonly Issue[];
}
