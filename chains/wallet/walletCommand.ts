import { createChainDesk } from '../lookup/checkTransaction.ts';
import { planFor, type TxDefaults } from '../lookup/txPlan.ts';
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
  const plan = await planFor({ ...endpoints, hash: '', json: false }, NO_KEY, { ...defaults, say: () => '' });
  if (plan.kind === 'bad') return plan;
  const { clock, fetch } = defaults;
  const desk = createChainDesk({ chains: plan.chains, clock, ...(fetch ? { fetch } : {}) });
  const glance = await desk.glanceAtWallet(address);
  if (glance === null) return { kind: 'bad', sentence: 'This is no whole address of a network that is looked at.' };
  return { kind: 'glance', glance: { ...glance, silent: [...plan.silent, ...glance.silent] } };
}
