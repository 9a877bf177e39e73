import { isMissing } from '../core';
import { says } from './dealSays';
import type { Deal } from './deals';
import type { Roster } from './roster';

/** Says whether a partner is the customer of a deal: by the account's id, or by a domain that both have. */
export const ownCustomer =
	({ domainsOf }: Roster): ((deal: Deal, partnerId: string) => boolean) =>
	(deal, partnerId) => {
		for (const { accountId } of deal.said) if (accountId === partnerId && !isMissing(accountId)) return true;
		const own = domainsOf.get(partnerId);
		return own !== undefined && own.size > 0 && says.domains(deal).some((domain) => own.has(domain));
	};
