import { SECOND } from '../../core/time.ts';
import { chainId } from '../definitions/index.ts';
import type { ChainId, Extraction, Verdict } from '../ports.ts';
import { extract, INPUT_CAP } from '../recognise/extract.ts';
import { hashDigits } from '../recognise/hashDigits.ts';
import { type CheckerOptions, createChainDesk } from './checkTransaction.ts';
import { type Planned, planFor, servedInstead, type TxDefaults, type TxOptions } from './txPlan.ts';

export type { TxDefaults, TxOptions } from './txPlan.ts';

export interface CommandResult {
  readonly output: string;
  /** 0 = it ran, whatever the verdict; 1 = failure; 2 = bad input. */
  readonly exitCode: 0 | 1 | 2;
}

/** The body of `handrail tx`: the diagnosis that the bot would give, with its evidence. */
export async function txCommand(options: TxOptions, defaults: TxDefaults): Promise<CommandResult> {
  const found = await lookUp(options, defaults);
  if (found.kind === 'bad') return refuse(found.sentence, options.json);
  const { verdict, aside } = found;
  const beside = aside === null ? {} : { aside };
  const output = options.json
    ? JSON.stringify({ ...toJson(verdict), ...beside })
    : [...(aside === null ? [] : [aside]), report(verdict, defaults.say)].join('\n\n');
  return { output, exitCode: 0 };
}

/** `aside`: why the named endpoints told nothing, where they are those of another chain. */
type LookedUp =
  | { readonly kind: 'verdict'; readonly verdict: Verdict; readonly aside: string | null }
  | { readonly kind: 'bad'; readonly sentence: string };

/** The verdict on the one hash in a text, or one sentence that says what is wrong with the input. */
export async function lookUp(options: TxOptions, defaults: TxDefaults): Promise<LookedUp> {
  // Beyond that nothing is read, and a count of digits would be one of what was read.
  if (options.hash.length > INPUT_CAP) return bad('This is longer than 8,000 characters: give one hash.');
  const pasted = extract(options.hash, defaults.chains);
  const [found] = pasted.hashes;
  if (found === undefined || pasted.hashes.length > 1) return bad(hashProblem(options.hash, pasted));
  const digits = hashDigits(found.hash) ?? '';
  const wrong = badAddress(options, defaults);
  if (wrong) return bad(wrong);
  const plan = await planFor(options, digits, defaults);
  if (plan.kind === 'bad') return plan;
  const verdict = await run({ ...options, hash: found.hash }, plan, defaults);
  const aside = verdict.code === 'unreachable' ? await servedInstead(options, plan, defaults) : null;
  return { kind: 'verdict', verdict, aside };
}

const bad = (sentence: string) => ({ kind: 'bad', sentence }) as const;

async function run(options: TxOptions, plan: Planned, defaults: TxDefaults): Promise<Verdict> {
  const now = defaults.clock();
  const base = {
    observedAt: now,
    nodes: { asked: 0, agreed: 0 },
    silent: plan.silent,
    evidence: {},
    roundTrips: plan.spent,
  };
  if (plan.key) return { ...base, hash: null, chain: null, code: 'private-key' };
  const { hash } = options;
  if (plan.chains.length === 0) return { ...base, hash, chain: null, code: 'unreachable' };
  const desk = createChainDesk({ ...deskOptions(options, defaults), chains: plan.chains });
  const chain: ChainId | null = options.chain === undefined ? null : chainId(options.chain);
  const verdict = await desk.checkTransaction(hash, { chain, keyChecked: plan.spent > 0 });
  return {
    ...verdict,
    silent: [...new Set([...plan.silent, ...verdict.silent])],
    roundTrips: verdict.roundTrips + plan.spent,
  };
}

function deskOptions(options: TxOptions, defaults: TxDefaults): Omit<CheckerOptions, 'chains'> {
  return {
    clock: defaults.clock,
    ...(defaults.fetch ? { fetch: defaults.fetch } : {}),
    ...(defaults.findReported ? { findReported: defaults.findReported } : {}),
    ...(options.timeoutMs ? { timeoutMs: options.timeoutMs } : {}),
    // Nobody is talking: a slow node may answer as late here as anywhere.
    keyDeadlineMs: options.timeoutMs ?? 3 * SECOND,
  };
}

/** One sentence that says what is wrong with the input, without repeating it: it may be a secret. */
function hashProblem(text: string, pasted: Extraction): string {
  if (text.trim() === '') return 'No hash was given.';
  if (pasted.hashes.length > 1) return `There are ${pasted.hashes.length} hashes: give one at a time.`;
  if (pasted.truncated.length > 0) return 'This hash is shortened: copy all 64 hex digits from the wallet.';
  if (pasted.addresses.length > 0) return 'This is an address: a transaction hash has 64 hex digits.';
  const [odd] = pasted.malformed;
  if (odd) return `This has ${odd.digits} hex digits: a transaction hash has 64.`;
  return 'This is not a transaction hash: it has 64 hex digits, with or without 0x, or on Solana 87 or 88 letters and digits.';
}

function badAddress({ rpc, esplora, chain }: TxOptions, { chains }: TxDefaults): string | null {
  const urls = [...rpc, ...(esplora === undefined ? [] : [esplora])];
  const wrong = urls.some((url) => !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol));
  if (wrong) return 'An endpoint is not an http or https address.';
  const named = chains.some(({ id }) => id === chain) || chain === 'bitcoin';
  if (chain !== undefined && !named && !/^[1-9]\d{0,15}$/.test(chain))
    return 'A chain is a decimal chain id, such as 1 or 56, or bitcoin, tron or solana.';
  return null;
}

function refuse(sentence: string, json: boolean): CommandResult {
  return { output: json ? JSON.stringify({ error: sentence }) : sentence, exitCode: 2 };
}

/** Words first, then what they rest on. */
function report(verdict: Verdict, say: TxDefaults['say']): string {
  const { hash, code, chain, roundTrips, evidence } = verdict;
  const facts = [
    `Code: ${code}`,
    `Hash: ${hash ?? 'not repeated'}`,
    `Chain: ${chain?.id ?? 'none'}`,
    `Round trips: ${roundTrips}`,
  ];
  return [
    say(verdict, 'en', 'sender').replaceAll('**', ''),
    facts.join('\n'),
    `Evidence:\n${JSON.stringify(evidence, null, 2)}`,
  ].join('\n\n');
}

/** The shape of `--json`, and what more is known beside it. `chain` is the id, times are ISO 8601. */
export function toJson({ chain, observedAt, blockTime, hash, code, ...rest }: Verdict): Record<string, unknown> {
  return {
    hash,
    chain: chain?.id ?? null,
    code,
    ...rest,
    observedAt: new Date(observedAt).toISOString(),
    ...(blockTime === undefined ? {} : { blockTime: new Date(blockTime).toISOString() }),
    chainName: chain?.name ?? null,
  };
}
