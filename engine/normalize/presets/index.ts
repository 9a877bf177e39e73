import type { Preset } from '../preset';
import { crossbeam } from './crossbeam';
import { csv } from './csv';
import { hubspot } from './hubspot';
import { hubspotEngagements } from './hubspotActivities';
import { partnerstack } from './partnerstack';
import { pipedrive, pipedriveV2 } from './pipedrive';
import { salesforce } from './salesforce';
import { sideReport } from './sideReport';

/** Every preset in the order in which a row is compared with them; a plain table comes last. */
export const PRESETS: readonly Preset[] = [
	hubspotEngagements, hubspot, salesforce, pipedriveV2, pipedrive, partnerstack, crossbeam, sideReport, csv,
];
export const PRESET_NAMES = [
	'crossbeam', 'csv', 'hubspot', 'partnerstack', 'pipedrive', 'salesforce', 'sideReport',
] as const;
export { csv as plainTable };
