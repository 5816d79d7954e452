import type { Locale } from '../../core/language.ts';
import type { Reply } from '../../core/net/boundedFetch.ts';
import { type Clock, SECOND } from '../../core/time.ts';
import { bitcoin } from '../definitions/bitcoin.ts';
import { type ChainDefinition, genericEvm } from '../definitions/index.ts';
import { identifyEndpoint } from '../families/identifyEndpoint.ts';
import { FAMILIES, familyOf } from '../families/index.ts';
import { publicKeyOf } from '../keyCheck/publicKeyOf.ts';
import type { FindReported, Verdict, View } from '../ports.ts';
import { SIGNATURE_DIGITS } from '../recognise/hashDigits.ts';

export interface TxOptions {
  /** As typed or pasted, a sentence or an explorer link around it included; the caller reads standard input for `-`. */
  readonly hash: string;
  /** A configured chain's id, or any EVM chain id together with `rpc`. */
  readonly chain?: string;
  /** With any of these, only these are asked. */
  readonly rpc: readonly string[];
  readonly esplora?: string;
  readonly json: boolean;
  readonly timeoutMs?: number;
}

export interface TxDefaults {
  readonly chains: readonly ChainDefinition[];
  readonly clock: Clock;
  readonly fetch?: typeof fetch;
  readonly findReported?: FindReported;
  /** The verdict in words; words live outside this folder (`verdictCard(verdict, language, now, { view }).text`). */
  readonly say: (verdict: Verdict, language: Locale, view: View) => string;
}

/** Which chains are asked, at which endpoints. */
export interface Planned {
  readonly kind: 'plan';
  readonly chains: readonly ChainDefinition[];
  /** Round trips that finding out took. */
  readonly spent: number;
  /** The digits are the key of a used account. */
  readonly key: boolean;
  /** Endpoints that did not say which chain they serve. */
  readonly silent: readonly string[];
}
type Plan = Planned | { readonly kind: 'bad'; readonly sentence: string };

/** Which chains are asked where. Named endpoints replace the configured ones entirely. */
export async function planFor(options: TxOptions, digits: string, defaults: TxDefaults): Promise<Plan> {
  const { chain, rpc, esplora } = options;
  const configured = defaults.chains.find((definition) => definition.id === chain);
  const named = rpc.length > 0 || esplora !== undefined;
  const plan = (chains: readonly ChainDefinition[]): Plan => ({
    kind: 'plan',
    chains,
    spent: 0,
    key: false,
    silent: [],
  });
  if (!named) {
    if (chain !== undefined && !configured)
      return bad(`Unknown chain: name one of ${ids(defaults)}, or give its --rpc.`);
    return plan(defaults.chains);
  }
  if (chain === 'bitcoin')
    return esplora ? plan([overBitcoin(defaults, esplora)]) : bad('For bitcoin, give --esplora, not --rpc.');
  if (chain !== undefined) {
    if (rpc.length === 0) return bad(`For ${configured?.name ?? 'an EVM chain'}, give --rpc, not --esplora.`);
    if (configured && configured.kind !== 'evm') return plan([{ ...configured, endpoints: rpc }]);
    return plan([overRpc(defaults, chain, rpc)]);
  }
  // One network alone names transactions by signatures.
  const solana = defaults.chains.find((definition) => familyOf(definition).hashDigits === digits.length);
  if (digits.length === SIGNATURE_DIGITS) return plan(solana ? [{ ...solana, endpoints: rpc }] : []);
  return discover(options, digits, defaults);
}

/** The endpoints say which chain they serve; the same round trip looks whether the digits are a used key. */
async function discover({ rpc, esplora, timeoutMs }: TxOptions, digits: string, defaults: TxDefaults): Promise<Plan> {
  const key = publicKeyOf(digits);
  const [address = null] = key ? FAMILIES.evm.keyAddresses(key) : [];
  const transport = { fetch: defaults.fetch ?? fetch, clock: defaults.clock, timeoutMs: timeoutMs ?? 3 * SECOND };
  const found = await withGrace(rpc, (url, signal) => identifyEndpoint(url, address, transport, signal));
  const byId = new Map<string, string[]>();
  const silent: string[] = [];
  found.forEach((reply, at) => {
    const url = rpc[at] ?? '';
    if (reply.kind === 'failed') silent.push(hostOf(url));
    else byId.set(reply.value.chainId, [...(byId.get(reply.value.chainId) ?? []), url]);
  });
  const chains: ChainDefinition[] = [...byId].map(([id, urls]) => overRpc(defaults, id, urls));
  if (esplora) chains.push(overBitcoin(defaults, esplora));
  const used = found.some((reply) => reply.kind === 'ok' && reply.value.usedKey);
  // Bitcoin has not been asked about the key yet: then the checker does it.
  const spent = esplora ? 0 : 1;
  return { kind: 'plan', chains, spent: used ? 1 : spent, key: used, silent };
}

/**
 * A sentence where every named endpoint that answered serves another chain than the one that was looked at: it was asked, and
 * "did not answer" would send people to the wrong place. Null else. One round trip.
 */
export async function servedInstead(
  { rpc, timeoutMs }: TxOptions,
  { chains }: Planned,
  defaults: TxDefaults,
): Promise<string | null> {
  const [wanted, more] = chains;
  if (rpc.length === 0 || wanted === undefined || more !== undefined) return null;
  const transport = { fetch: defaults.fetch ?? fetch, clock: defaults.clock, timeoutMs: timeoutMs ?? 3 * SECOND };
  const replies = await withGrace(rpc, (url, signal) => identifyEndpoint(url, null, transport, signal));
  const served = new Set(replies.flatMap((reply) => (reply.kind === 'ok' ? [reply.value.chainId] : [])));
  if (served.size === 0 || served.has(wanted.id)) return null;
  return `The endpoints serve chain ${[...served].join(', ')}, not ${wanted.id}.`;
}

/** Once one endpoint has answered, the others get this much: a dead one must not hold up the answer. */
const GRACE_MS = 600;

async function withGrace<T>(
  urls: readonly string[],
  ask: (url: string, signal: AbortSignal) => Promise<Reply<T>>,
): Promise<Reply<T>[]> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const replies = urls.map(async (url) => {
    const reply = await ask(url, late.signal);
    if (reply.kind === 'ok') timer ??= setTimeout(() => late.abort(), GRACE_MS);
    return reply;
  });
  return Promise.all(replies).finally(() => clearTimeout(timer));
}

function overRpc({ chains }: TxDefaults, id: string, endpoints: readonly string[]): ChainDefinition {
  const known = chains.find((definition) => definition.id === id);
  return known?.kind === 'evm' ? { ...known, endpoints } : genericEvm(id, endpoints);
}

function overBitcoin({ chains }: TxDefaults, esplora: string): ChainDefinition {
  const known = chains.find((definition) => definition.kind === 'bitcoin') ?? bitcoin;
  return { ...known, endpoints: [esplora] };
}

const bad = (sentence: string): Plan => ({ kind: 'bad', sentence });
const ids = ({ chains }: TxDefaults) => chains.map((definition) => definition.id).join(', ');
const hostOf = (url: string) => (URL.canParse(url) ? new URL(url).host : url);
