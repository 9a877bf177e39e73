// @ts-check
import { crossbeam } from './crossbeam.mjs';
import { csv } from './csv.mjs';
import { hubspotV1 } from './hubspotV1.mjs';
import { hubspotV3 } from './hubspotV3.mjs';
import { partnerstack } from './partnerstack.mjs';
import { pipedriveV1 } from './pipedriveV1.mjs';
import { pipedriveV2 } from './pipedriveV2.mjs';
import { salesforce } from './salesforce.mjs';
import { sideReport } from './sideReport.mjs';

/** @type {Readonly<Record<import('./ids.mjs').System, import('./shape.mjs').Shape>>} */
export const SHAPES = Object.freeze({ csv, hubspotV1, hubspotV3, salesforce, pipedriveV1, pipedriveV2, partnerstack, crossbeam, sideReport });
