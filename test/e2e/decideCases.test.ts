import { duplicates } from './decide/duplicates';
import { fixes } from './decide/fixes';
import { owners } from './decide/owners';
import { registering } from './decide/registering';
import { settingOf } from './decide/setting';

jest.setTimeout(Number(process.env['PARTNER_OPS_PROBES'] ?? 0) > 100 ? 7_200_000 : 1_200_000);

/** One n8n for all that people decide: it boots once. Fixes come last, because they kill it. */
const at = settingOf();

owners(at);
registering(at);
duplicates(at);
fixes(at);
