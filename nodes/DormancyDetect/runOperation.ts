import { backtest, detectAging, detectDormancy, rosterDecay, type AgingResult, type Backtest, type DetectResult, type RosterDecay } from '../../engine/dormancy';
import type { Book } from '../../engine/model';
import type { Environment } from '../shared';
import type { DormancyParameters } from './parameters';

/** What an operation answers. */
export type Operated = AgingResult | Backtest | DetectResult | RosterDecay;

const VERBS = { aging: detectAging, backtest, detect: detectDormancy, rosterDecay };

/** Asks the engine the one question of the operation. */
export const runOperation = (book: Book, { operation, spec }: DormancyParameters, context: Environment): Operated => VERBS[operation](book, spec, context);
