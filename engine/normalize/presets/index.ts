import type { Preset } from '../preset';
import { csv } from './csv';
import { hubspot } from './hubspot';
import { salesforce } from './salesforce';

/** Every preset in the order in which a row is compared with them; a plain table comes last. */
export const PRESETS: readonly Preset[] = [hubspot, salesforce, csv];
export const PRESET_NAMES = ['csv', 'hubspot', 'salesforce'] as const;
export { csv as plainTable };
