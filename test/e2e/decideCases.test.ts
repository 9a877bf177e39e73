import { fixes } from './decide/fixes';
import { owners } from './decide/owners';
import { registering } from './decide/registering';
import { settingOf } from './decide/setting';

jest.setTimeout(Number(process.env['PARTNER_OPS_PROBES'] ?? 0) > 100 ? 7_200_000 : 1_200_000);

/** One n8n for all that people decide: it boots once. Fixes come last, because they kill it. */
const at = settingOf([
	'partnerOpsSetUpTables', 'partnerOpsOnFailure', 'partnerOpsDecideCases', 'partnerOpsAskDealOwners', 'partnerOpsTagDeals', 'partnerOpsRegisterDeal', 'partnerOpsAnswerRegistrations',
	'partnerOpsReadHubspot', 'partnerOpsKeepRows', 'partnerOpsFixDealData', 'partnerOpsWriteFixes',
]);

owners(at);
registering(at);
fixes(at);
