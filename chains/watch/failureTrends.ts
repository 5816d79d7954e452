import { z } from 'zod';
import { VERDICT_CODES, type VerdictCode } from '../../core/chain/verdict.ts';
import type { Pseudonym } from '../../core/ids.ts';
import type { Documents } from '../../core/ports.ts';
import { type Clock, HOUR, MINUTE, type Milliseconds } from '../../core/time.ts';
import type { ChainId, Verdict } from '../ports.ts';

/** What is worth saying before somebody tries again. */
export interface FailureTrend {
  /** The same failure came to this account before: which, and how often by now. */
  readonly repeated: { readonly code: VerdictCode; readonly times: number } | null;
  /** Several people meet the same condition of this chain now. */
  readonly crowd: Crowd | null;
}
type Crowd = 'fees' | 'silent';

/** Shared by all processes of the desk. Errors: rejects with `store.unavailable`. */
export interface FailureTrends {
  /** Remembers one verdict, without hash, address or amount, and says what it foretells. */
  note(account: Pseudonym, verdict: Pick<Verdict, 'code' | 'chain' | 'hash'>): Promise<FailureTrend>;
  /** Chains that many people have trouble with at the moment, for a banner. */
  troubled(): Promise<readonly { readonly chain: ChainId; readonly crowd: Crowd }[]>;
}

const REMEMBER: Milliseconds = 24 * HOUR;
const CROWD_WINDOW: Milliseconds = 15 * MINUTE;
const CROWD = 3;
/** Failures of one account that are remembered; the oldest are forgotten first. */
const AT_MOST = 20;
const TRIES = 5;

/** Documents by pseudonym: the failures of one account. Whoever forgets an account removes them. */
export const FAILURES = 'failures';
/** Documents by a keyed digest: somebody meets a condition of a chain now. */
const CONDITIONS = 'chain-conditions';

const Failure = z.object({
  at: z.number(),
  chain: z.string().nullable(),
  code: z.enum(VERDICT_CODES),
  /** Tells the few transactions of one account apart, and is too short to find one by. */
  mark: z.string().max(3),
});
const Failures = z.object({ failures: z.array(Failure) });
const Condition = z.object({
  chain: z.custom<ChainId>((id) => typeof id === 'string'),
  crowd: z.enum(['fees', 'silent']),
});

/** Failures that come back when nothing is changed. */
const REPEATING: readonly VerdictCode[] = [
  'reverted',
  'out-of-gas',
  'invalid-opcode',
  'not-payable',
  'nothing-moved',
  'pending-underpriced',
  'pending-low-tip',
  'pending-cannot-pay',
  'pending-nonce-gap',
  'pending-low-rate',
];
const ABOUT_FEES: readonly VerdictCode[] = ['pending-underpriced', 'pending-low-tip', 'pending-low-rate'];

/**
 * Foresees the next failure from the last ones. Looking at the same transaction again is no new failure, so three
 * letters of a keyed digest of the hash tell transactions apart. `digest`: keyed, the same in every process.
 */
export function createFailureTrends(
  documents: Documents,
  clock: Clock,
  digest: (text: string) => string,
): FailureTrends {
  const troubled = async () => crowdsIn((await documents.list(CONDITIONS)).map(({ value }) => value));
  return {
    note: async (account, { code, chain, hash }) => {
      const failure = { at: clock(), chain: chain?.id ?? null, code, mark: digest(hash ?? '').slice(0, 3) };
      const times = REPEATING.includes(code) ? await countFailures(documents, account, failure) : 0;
      const repeated = times > 1 ? { code, times } : null;
      if (!chain) return { repeated, crowd: null };
      const crowd = crowdOf(code);
      if (crowd) {
        // People are counted, not messages: one worried person asks ten times.
        const id = digest(`${chain.id} ${crowd} ${account}`);
        await documents.put(CONDITIONS, id, { chain: chain.id, crowd }, { expiresAt: clock() + CROWD_WINDOW });
      }
      return { repeated, crowd: (await troubled()).find((one) => one.chain === chain.id)?.crowd ?? null };
    },
    troubled,
  };
}

/** In how many transactions of the last day this account met this failure, the new one included. */
async function countFailures(documents: Documents, account: Pseudonym, failure: z.infer<typeof Failure>) {
  let times = 1;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const stored = await documents.get(FAILURES, account);
    const before = (Failures.safeParse(stored?.value).data?.failures ?? [])
      .filter(({ at }) => at > failure.at - REMEMBER)
      .filter(({ code, mark }) => code !== failure.code || mark !== failure.mark);
    times = 1 + before.filter(({ code }) => code === failure.code).length;
    const failures = [...before, failure].slice(-AT_MOST);
    const options = { expect: stored?.version ?? 0, expiresAt: failure.at + REMEMBER };
    if ((await documents.put(FAILURES, account, { failures }, options)).kind === 'ok') break;
  }
  return times;
}

function crowdOf(code: VerdictCode): Crowd | null {
  if (ABOUT_FEES.includes(code)) return 'fees';
  return code === 'unreachable' ? 'silent' : null;
}

/** One condition per chain: what costs money is said before what is silent. */
function crowdsIn(values: readonly unknown[]): { chain: ChainId; crowd: Crowd }[] {
  const met = values.flatMap((value) => Condition.safeParse(value).data ?? []);
  const people = (chain: ChainId, crowd: Crowd) =>
    met.filter((one) => one.chain === chain && one.crowd === crowd).length;
  return [...new Set(met.map(({ chain }) => chain))].flatMap((chain) => {
    const crowd = (['fees', 'silent'] as const).find((one) => people(chain, one) >= CROWD);
    return crowd ? [{ chain, crowd }] : [];
  });
}
