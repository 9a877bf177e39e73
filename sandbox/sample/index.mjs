// @ts-check
export { company } from './company.mjs';
export { LOSS_CLASSES } from './company/deals.mjs';
export { actsOf, rateOn } from './company/lives.mjs';
export { ROSTER } from './company/roster.mjs';
export { SPELLINGS, VAGUE } from './dirt/lossReasons.mjs';
export { VARIANTS } from './dirt/nameVariants.mjs';
export { COUNTRIES } from './names/countries.mjs';
export { LARGEST_SIZE, SampleError } from './options.mjs';
export { PARAMETERS } from './parameters.mjs';
export { CRMS, SYSTEMS } from './shapes/ids.mjs';
export { checksumOf } from './shapes/salesforceId.mjs';
export { STAGE_MAPS } from './shapes/stages.mjs';
export { smallSample } from './smallSample.mjs';
export { AS_OF } from './time/days.mjs';
export { limitsOf } from './truth/dormancy.mjs';

/**
 * @typedef {import('./options.mjs').SampleOptions} SampleOptions
 * @typedef {import('./company.mjs').Company} Company
 * @typedef {import('./company.mjs').Row} Row
 * @typedef {import('./company.mjs').TruthRecord} TruthRecord
 * @typedef {import('./shapes/ids.mjs').System} System
 * @typedef {import('./shapes/ids.mjs').Crm} Crm
 * @typedef {import('./truth/totals.mjs').Totals} Totals
 */
