// @ts-check
import { stream } from '../random/stream.mjs';
import { AS_OF_DAY } from '../time/days.mjs';
import { ref } from '../truth/record.mjs';
import { secondRowOf, shareOf } from './book.mjs';
import { anyVariant, isNearVariant } from './nameVariants.mjs';

/**
 * Partners that stand in the CRM twice. Tags go to one row or the other.
 * @param {import('./book.mjs').Book} book
 */
export function plantDuplicatePartners(book) {
	const share = shareOf(book, 'duplicatePartner');
	for (const row of [...book.partners]) {
		const random = stream(book.seed, 'duplicate partner', row.serial);
		if (!random.chance(share)) continue;
		const [variant, name] = anyVariant(random, row.of.name);
		const sharesDomain = row.domain !== '' && random.chance(0.55);
		const sharesEmail = random.chance(0.3);
		const sharesPhone = random.chance(0.35);
		const twin = {
			...row,
			serial: row.serial + 1,
			name,
			domain: sharesDomain ? (random.chance(0.4) ? `https://www.${row.domain}/` : row.domain) : '',
			email: sharesEmail ? row.email.toUpperCase() : '',
			phone: sharesPhone ? row.phone.replace(/ /g, random.pick(['', '-', '.'])) : '',
			city: random.chance(0.75) ? row.city : '',
			country: random.chance(0.8) ? row.of.country.name : '',
			aliases: '',
			parentSerial: undefined,
		};
		book.partners.push(twin);
		const shared = [sharesDomain ? 'domain' : '', sharesEmail ? 'email' : '', sharesPhone ? 'phone' : ''].filter((what) => what !== '');
		const nameTells = isNearVariant(variant) && (twin.city !== '' || twin.country !== '');
		book.truth.push({
			finding: 'duplicatePartner',
			case: `partner-${row.serial}`,
			records: [ref('partner', row.serial), ref('partner', twin.serial)],
			value: { cluster: `partner-${row.serial}`, variant, shared },
			recoverable: shared.length > 0 || nameTells,
			why: shared.length > 0 ? `both have the ${shared.join(' and the ')}` : nameTells ? 'the names differ as people differ, and the place is the same' : 'nothing but a name that does not show it',
		});
		for (const deal of book.deals) {
			if (deal.claims.some((claim) => claim.partnerSerial === row.serial) && stream(book.seed, 'twin tag', deal.serial).chance(0.3)) {
				deal.claims = deal.claims.map((claim) => (claim.partnerSerial === row.serial ? { ...claim, partnerSerial: twin.serial } : claim));
			}
		}
	}
}

/** @param {import('./book.mjs').Book} book */
export function plantDuplicateAccounts(book) {
	const share = shareOf(book, 'duplicateAccount');
	/** @type {Map<number, { serial: number, recoverable: boolean }>} */
	const twins = new Map();
	for (const row of [...book.accounts]) {
		const random = stream(book.seed, 'duplicate account', row.serial);
		if (!random.chance(share)) continue;
		const [variant, name] = anyVariant(random, row.of.name);
		const sharesDomain = row.domain !== '' && random.chance(0.6);
		const sharesPhone = row.phone !== '' && random.chance(0.4);
		const sharesStreet = row.street !== '' && row.postcode !== '' && random.chance(0.45);
		const twin = {
			...row,
			serial: row.serial + 1,
			name,
			domain: sharesDomain ? (random.chance(0.4) ? `http://${row.domain}` : row.domain) : '',
			phone: sharesPhone ? row.phone.replace(/^\+/, '00').replace(/ /g, '') : '',
			street: sharesStreet ? row.street.replace(/^(\S+)/, (word) => (random.chance(0.3) ? `${word.slice(0, 4)}.` : word)) : '',
			postcode: sharesStreet ? row.postcode : '',
			city: random.chance(0.8) ? row.city : '',
			parentSerial: undefined,
		};
		book.accounts.push(twin);
		const shared = [sharesDomain ? 'domain' : '', sharesPhone ? 'phone' : '', sharesStreet ? 'address' : ''].filter((what) => what !== '');
		const nameTells = isNearVariant(variant) && twin.city !== '';
		const recoverable = shared.length > 0 || nameTells;
		twins.set(row.serial, { serial: twin.serial, recoverable });
		book.truth.push({
			finding: 'duplicateAccount',
			case: `account-${row.serial}`,
			records: [ref('account', row.serial), ref('account', twin.serial)],
			value: { cluster: `account-${row.serial}`, variant, shared },
			recoverable,
			why: shared.length > 0 ? `both have the ${shared.join(' and the ')}` : nameTells ? 'the names differ as people differ, and the place is the same' : 'nothing but a name that does not show it',
		});
	}
	return twins;
}

/**
 * Deals that were typed in, imported or registered a second time.
 * @param {import('./book.mjs').Book} book
 * @param {ReadonlyMap<number, { serial: number, recoverable: boolean }>} twins accounts that stand twice
 */
export function plantDuplicateDeals(book, twins) {
	const share = shareOf(book, 'duplicateDeal');
	for (const row of [...book.deals]) {
		const random = stream(book.seed, 'duplicate deal', row.serial);
		// Few rows can be twins (no defects, no conflicts): the share is of all rows.
		if (row.spoilt || row.amount === undefined || !random.chance(Math.min(0.9, share * 1.1))) continue;
		const kind = random.weighted(/** @type {const} */ ([['typedAgain', 50], ['importedAgain', 28], ['viaPortal', 22]]));
		const twinAccount = twins.get(row.accountSerial);
		const moved = twinAccount !== undefined && random.chance(0.6);
		const blank = kind === 'typedAgain' && random.chance(0.06);
		const factor = kind === 'importedAgain' || random.chance(0.45) ? 1 : random.within(0.965, 1.035);
		const amount = blank ? undefined : factor === 1 ? row.amount : Math.max(1, Math.round((row.amount * factor) / 10) * 10);
		const createdOn = Math.min(AS_OF_DAY - 1, row.createdOn + (kind === 'importedAgain' ? 0 : random.between(0, 12)));
		const administrative = row.status !== 'open' && random.chance(0.35);
		const closed = row.status !== 'open' || administrative;
		const twin = {
			...row,
			serial: secondRowOf(row.serial),
			name: kind === 'importedAgain' ? row.name : random.pick([`${row.name} (2)`, `${row.product} ${row.name.split(/ [-/] /)[0]}`, row.name.toUpperCase(), `${row.name.split(/ [-/] /)[0]} opportunity`, `WG: ${row.name}`, `Copy of ${row.name}`]),
			accountSerial: moved ? twinAccount.serial : row.accountSerial,
			amount,
			createdOn,
			closesOn: closed ? Math.max(createdOn + 1, Math.min(AS_OF_DAY - 1, administrative ? createdOn + random.between(2, 40) : row.closesOn)) : row.closesOn,
			visits: kind === 'importedAgain' ? row.visits : [{ stage: row.visits[row.visits.length - 1]?.stage ?? 0, from: createdOn, to: closed ? Math.max(createdOn + 1, row.closesOn) : undefined }],
			stageSince: createdOn,
			status: administrative ? /** @type {const} */ ('lost') : row.status,
			lossReason: administrative ? random.pick(ADMINISTRATIVE) : row.lossReason,
			lastActivityOn: closed ? Math.max(createdOn, Math.min(row.lastActivityOn, AS_OF_DAY - 1)) : AS_OF_DAY - random.between(1, 22),
			claims: kind === 'typedAgain' && random.chance(0.5) ? [] : row.claims,
			leadSource: kind === 'typedAgain' ? '' : row.leadSource,
			ownerEmail: row.ownerEmail,
			spoilt: true,
		};
		twin.stageSince = twin.status === 'open' ? Math.max(createdOn, row.stageSince) : twin.closesOn;
		if (twin.status !== 'open') twin.visits = twin.visits.map((visit) => ({ ...visit, from: Math.min(visit.from, twin.closesOn), to: Math.min(visit.to ?? twin.closesOn, twin.closesOn) }));
		if (twin.status !== 'open') twin.lastActivityOn = Math.max(createdOn, Math.min(twin.lastActivityOn, twin.closesOn));
		row.spoilt = true;
		book.deals.push(twin);
		const linked = !moved || twinAccount.recoverable;
		book.truth.push({
			finding: 'duplicateDeal',
			case: `deal-${row.serial}`,
			records: [ref('deal', row.serial), ref('deal', twin.serial)],
			value: { cluster: `deal-${row.serial}`, kind, otherAccountRow: moved, amountFactor: blank ? null : Math.round(factor * 1000) / 1000, status: [row.status, twin.status] },
			recoverable: linked && !blank,
			why: blank ? 'the second row has no amount' : linked ? 'same customer, near amount, overlapping dates' : 'it stands under a second account row that does not show it is the same customer',
		});
		if (administrative) book.truth.push({ finding: 'administrativeLoss', case: `admin-${twin.serial}`, records: [ref('deal', twin.serial)], value: { text: twin.lossReason, class: 'duplicate' }, recoverable: true, why: 'the reason says so' });
	}
}

const ADMINISTRATIVE = ['Duplicate', 'dup of other opp', 'Doppelt angelegt', 'doublon', 'merged w/ existing', 'DUPLICATE - see main', 'already in system', 'Dublette', 'entered twice'];
