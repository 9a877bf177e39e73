import { faultyOutcome, takeFault, type Fault, type Outcome } from './faults';
import { startLoopbackProxy } from './loopbackProxy';
import { differencesFromSpec } from './specs/differences';
import type { Vendor, VendorRequest, VendorResponse } from './vendor';

/** One request, when it came (milliseconds of the clock), and what n8n saw; status 0 is a connection without an answer. */
export interface Seen extends VendorRequest {
	readonly at: number;
	readonly vendor: string;
	readonly status: number;
	readonly fault?: Fault['kind'];
}

export interface World {
	/** For the n8n process: all it sends outside comes here. */
	readonly env: Readonly<Record<string, string>>;
	/** Every request to a vendor, in the order of the answers. */
	readonly log: Seen[];
	/** Push what shall go wrong; the first that fits is used up first. */
	readonly faults: Fault[];
	/** Requests to hosts that nobody plays. */
	readonly strangers: readonly string[];
	/** Ends the world. Throws when n8n asked for a host that nobody plays, a vendor broke, or a call was not as its specification says. */
	readonly stop: () => Promise<void>;
}

const CALLS_OF_A_KIND = 20;

/**
 * A world for n8n without a network: every request that the process sends is answered by the vendor whose
 * host it names. A host that nobody plays gets a 502 and fails the test at the end; hosts in `quiet` get the 502 only. A call, or
 * an answer, that is not as the vendor's public specification says fails the test at the end too.
 */
export async function startWorld({ vendors, quiet = [] }: { vendors: readonly Vendor[]; quiet?: readonly string[] }): Promise<World> {
	const log: Seen[] = [];
	const faults: Fault[] = [];
	const strangers: string[] = [];
	const broken: string[] = [];
	const held = new Map<string, number>();
	/** Holds the first calls of each kind against the vendor's public specification. */
	const hold = (request: VendorRequest, { status, body }: VendorResponse) => {
		const kind = `${request.method} ${request.path.replace(/\d+/g, '0')}`;
		const times = (held.get(kind) ?? 0) + 1;
		held.set(kind, times);
		if (times <= CALLS_OF_A_KIND) broken.push(...differencesFromSpec({ ...request, status, answer: body }));
	};

	const proxy = await startLoopbackProxy(async (request) => {
		const at = Date.now();
		const vendor = vendors.find(({ hosts }) => hosts.some((host) => isHost(request.host, host)));
		if (vendor === undefined) {
			const text = `${request.method} ${request.host}${request.path}`;
			if (!quiet.includes(request.host)) strangers.push(text);
			return { status: 502, headers: { 'content-type': 'text/plain' }, body: `Nobody plays the host ${request.host} in this test's world (${text}).` };
		}
		const answer = async () => {
			try {
				return await vendor.handle(request);
			} catch (error) {
				broken.push(`${vendor.name} broke at ${request.method} ${request.path}: ${String(error)}`);
				return { status: 500, body: { message: String(error) } };
			}
		};
		const fault = takeFault(faults, request);
		const outcome: Outcome = fault === undefined ? await answer() : await faultyOutcome(fault, answer);
		if (fault === undefined && 'body' in outcome) hold(request, outcome);
		log.push({ ...request, at, vendor: vendor.name, status: outcome.status, ...(fault === undefined ? {} : { fault: fault.kind }) });
		return outcome;
	});

	return {
		env: proxy.env,
		log,
		faults,
		strangers,
		stop: async () => {
			await proxy.stop();
			const wrong = [...strangers.map((text) => `nobody plays ${text}`), ...broken];
			if (wrong.length > 0) throw new Error(`The world of this test was left: ${[...new Set(wrong)].slice(0, 10).join('; ')}`);
		},
	};
}

const isHost = (host: string, pattern: string) => (pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern);
