// @ts-check

/**
 * What a shape makes of a district: rows as its system sends them, and what it planted itself.
 * @typedef {{ readonly object: string, readonly row: unknown }} Sent
 * @typedef {{ readonly planted: import('../truth/record.mjs').Planted }} PlantedByShape
 * @typedef {Sent | PlantedByShape} Emitted
 *
 * @typedef {object} ShapeOptions
 * @property {import('./ids.mjs').Crm} crm whose ids a system beside the CRM knows
 * @property {'plain' | 'bom' | 'german'} habit of flat files
 *
 * @typedef {(book: import('../dirt/book.mjs').Book, options: ShapeOptions) => Iterable<Emitted>} Shape
 */
export {};
