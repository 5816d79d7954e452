import { type AddressKind, addressKind } from '../address/addressKind.ts';
import { FAMILIES } from '../families/index.ts';
import { createChainDesk } from '../lookup/checkTransaction.ts';
import { type Planned, planFor, servedInstead, type TxDefaults } from '../lookup/txPlan.ts';
import type { FindReported, WalletGlance } from '../ports.ts';
import { hashDigits } from '../recognise/hashDigits.ts';

/** No key has these digits: the endpoints only say which network they serve. */
const NO_KEY = '0'.repeat(64);

interface Endpoints {
  readonly rpc: readonly string[];
  readonly esplora?: string;
}
type WalletDefaults = Pick<TxDefaults, 'chains' | 'clock' | 'fetch'> & { readonly findReported?: FindReported };
const bad = (sentence: string) => ({ kind: 'bad', sentence }) as const;

/** The body of `handrail wallet`: the glance of the chat, or one sentence that says what is wrong with the input. */
export async function walletCommand(
  text: string,
  endpoints: Endpoints,
  defaults: WalletDefaults,
): Promise<{ kind: 'glance'; glance: WalletGlance } | { kind: 'bad'; sentence: string }> {
  const address = text.normalize('NFKC').trim().replace(/^0X/, '0x');
  const kind = addressKind(address);
  const problem = addressProblem(address, kind) ?? endpointProblem(endpoints, kind);
  if (problem) return bad(problem);
  const options = { ...endpoints, hash: '', json: false };
  const words = { ...defaults, say: () => '' };
  const plan = atItsOwnEndpoints(kind, endpoints.rpc, defaults.chains) ?? (await planFor(options, NO_KEY, words));
  if (plan.kind === 'bad') return plan;
  const { clock, fetch, findReported } = defaults;
  const own = { clock, ...(fetch ? { fetch } : {}), ...(findReported ? { findReported } : {}) };
  const told = await createChainDesk({ ...own, chains: plan.chains }).glanceAtWallet(address);
  // No endpoint said which network it serves: nothing was read.
  const unread = { address, networks: [], silent: [], reported: { addresses: [], asOf: null }, observedAt: clock() };
  const glance = told ?? unread;
  const instead = glance.networks.length === 0 ? await servedInstead(options, plan, words) : null;
  if (instead) return bad(instead);
  return { kind: 'glance', glance: { ...glance, silent: [...plan.silent, ...glance.silent] } };
}

/** Nothing of it is repeated: it may be a secret. */
function addressProblem(address: string, kind: AddressKind): string | null {
  if (address === '') return 'No address was given.';
  if (hashDigits(address) !== null) return 'This is a transaction hash, or a key: an address is shorter.';
  if (kind === null) return 'This is no whole address of a network that is looked at.';
  if (typeof kind === 'object') return `This is an address of ${kind.other}, which is not looked at.`;
  if (FAMILIES[kind].addresses.checksum(address) === 'wrong')
    return 'A character of this address is wrong: its checksum does not fit. Copy it again.';
  return null;
}

function endpointProblem({ rpc, esplora }: Endpoints, kind: AddressKind): string | null {
  const urls = [...rpc, ...(esplora === undefined ? [] : [esplora])];
  if (urls.some((url) => !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)))
    return 'An endpoint is not an http or https address.';
  if (kind === 'bitcoin' && rpc.length > 0 && esplora === undefined)
    return 'For a Bitcoin address, give --esplora, not --rpc.';
  if (kind !== 'bitcoin' && rpc.length === 0 && esplora !== undefined)
    return 'For an address that is not of Bitcoin, give --rpc, not --esplora.';
  return null;
}

/** The address tells the network where no endpoint could: neither Tron nor Solana answers what an EVM node is asked. */
function atItsOwnEndpoints(kind: AddressKind, rpc: readonly string[], chains: TxDefaults['chains']): Planned | null {
  if (rpc.length === 0 || (kind !== 'tron' && kind !== 'solana')) return null;
  const own = chains.filter((chain) => chain.kind === kind).map((chain) => ({ ...chain, endpoints: rpc }));
  return { kind: 'plan', chains: own, spent: 0, key: false, silent: [] };
}
