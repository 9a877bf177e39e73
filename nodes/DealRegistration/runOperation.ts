import type { Book } from '../../engine/model';
import { judgeRegistrations, trackRegistrations, type JudgeResult, type TrackResult } from '../../engine/registration';
import type { Environment } from '../shared';
import type { DealRegistrationParameters } from './parameters';

/** What an operation answers. */
export type Operated = { readonly operation: 'judge'; readonly result: JudgeResult } | { readonly operation: 'track'; readonly result: TrackResult };

/** Asks the engine the one question of the operation. */
export const runOperation = (book: Book, { operation, spec }: DealRegistrationParameters, context: Environment): Operated =>
	operation === 'judge' ? { operation, result: judgeRegistrations(book, spec, context) } : { operation, result: trackRegistrations(book, spec, context) };
