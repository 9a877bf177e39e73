// @ts-check
import { stream } from '../random/stream.mjs';
import { AS_OF_DAY } from '../time/days.mjs';
import { listDormancy } from '../truth/dormancy.mjs';
import { plantAgingCoSell } from './aging.mjs';
import { cleanBook } from './book.mjs';
import { plantMoves } from './contacts.mjs';
import { plantDefects } from './defects.mjs';
import { plantDuplicateAccounts, plantDuplicateDeals, plantDuplicatePartners } from './duplicates.mjs';
import { plantEvidence } from './evidence.mjs';
import { plantWrongKinds } from './kinds.mjs';
import { plantLossReasons } from './lossReasons.mjs';
import { plantMailings } from './mailings.mjs';
import { writeStrangeNote } from './notes.mjs';
import { plantOverlaps } from './overlaps.mjs';
import { listMustNotMatch } from './pairs.mjs';
import { plantRegistrations } from './registrations.mjs';
import { plantRivals } from './rivals.mjs';

/**
 * What our systems hold of a district: the truth, as people wrote it down.
 *
 * The order matters: who helped a deal comes before what is wrong with it, and a second row is a copy of a
 * row that is otherwise right.
 * @param {number} seed
 * @param {number} noise
 * @param {import('../company/district.mjs').District} district
 */
export function observe(seed, noise, district) {
	const book = cleanBook(seed, noise, district);
	plantEvidence(book);
	plantWrongKinds(book);
	plantRivals(book);
	plantAgingCoSell(book);
	plantLossReasons(book);
	plantDefects(book);
	plantDuplicateDeals(book, plantDuplicateAccounts(book));
	plantDuplicatePartners(book);
	plantMoves(book);
	plantRegistrations(book);
	plantOverlaps(book);
	const random = stream(seed, 'strange notes', district.number);
	for (let left = Math.round(2 * noise); left > 0; left--) writeStrangeNote(book, random, AS_OF_DAY - random.between(5, 800));
	const answers = plantMailings(book);
	listMustNotMatch(book);
	listDormancy(book, answers);
	return book;
}
