import { addressKind } from '../address/addressKind.ts';
import { createChainDesk } from '../lookup/checkTransaction.ts';
import { type Planned, planFor, type TxDefaults } from '../lookup/txPlan.ts';
import type { WalletGlance } from '../ports.ts';

/** No key has these digits: the endpoints only say which network they serve. */
const NO_KEY = '0'.repeat(64);

/** The body of `handrail wallet`: the glance of the chat, or one sentence that says what is wrong with the input. */
export async function walletCommand(
  address: string,
  endpoints: { readonly rpc: readonly string[]; readonly esplora?: string },
  defaults: Pick<TxDefaults, 'chains' | 'clock' | 'fetch'>,
): Promise<{ kind: 'glance'; glance: WalletGlance } | { kind: 'bad'; sentence: string }> {
  const urls = [...endpoints.rpc, ...(endpoints.esplora === undefined ? [] : [endpoints.esplora])];
  if (urls.some((url) => !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)))
    return { kind: 'bad', sentence: 'An endpoint is not an http or https address.' };
  const named = atItsOwnEndpoints(address, endpoints.rpc, defaults.chains);
  const plan =
    named ?? (await planFor({ ...endpoints, hash: '', json: false }, NO_KEY, { ...defaults, say: () => '' }));
  if (plan.kind === 'bad') return plan;
  const { clock, fetch } = defaults;
  const desk = createChainDesk({ chains: plan.chains, clock, ...(fetch ? { fetch } : {}) });
  const glance = await desk.glanceAtWallet(address);
  if (glance === null) return { kind: 'bad', sentence: 'This is no whole address of a network that is looked at.' };
  return { kind: 'glance', glance: { ...glance, silent: [...plan.silent, ...glance.silent] } };
}

/** The address tells the network where no endpoint could: neither Tron nor Solana answers what an EVM node is asked. */
function atItsOwnEndpoints(address: string, rpc: readonly string[], chains: TxDefaults['chains']): Planned | null {
  const kind = addressKind(address.trim());
  if (rpc.length === 0 || (kind !== 'tron' && kind !== 'solana')) return null;
  const own = chains.filter((chain) => chain.kind === kind).map((chain) => ({ ...chain, endpoints: rpc }));
  return { kind: 'plan', chains: own, spent: 0, key: false, silent: [] };
}
