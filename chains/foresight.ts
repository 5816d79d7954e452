import type { Pseudonym } from '../core/ids.ts';
import { type Clock, HOUR, MINUTE, type Milliseconds } from '../core/time.ts';
import type { VerdictCode } from '../core/verdict.ts';
import type { ChainId, Verdict } from './ports.ts';

/** What is worth saying before somebody tries again. */
export interface Foresight {
  /** The same failure came to this account before: which, and how often by now. */
  readonly repeated: { readonly code: VerdictCode; readonly times: number } | null;
  /** Several people meet the same condition of this chain now. */
  readonly crowd: 'fees' | 'silent' | null;
}

export interface Oracle {
  /** Remembers one verdict, without hash, address or amount, and says what it foretells. */
  note(account: Pseudonym, verdict: Pick<Verdict, 'code' | 'chain' | 'hash'>): Foresight;
  /** Chains that many people have trouble with at the moment, for a banner. */
  troubled(): readonly { readonly chain: ChainId; readonly crowd: NonNullable<Foresight['crowd']> }[];
}

interface Event {
  readonly at: Milliseconds;
  readonly account: Pseudonym;
  readonly chain: ChainId | null;
  readonly code: VerdictCode;
  readonly subject: string;
}

const REMEMBER = 24 * HOUR;
const CROWD_WINDOW = 15 * MINUTE;
const CROWD = 3;
/** Memory is bounded; the oldest are forgotten first. */
const AT_MOST = 5000;

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
 * Foresees the next failure from the last ones of this process. Looking at the same transaction again is no new
 * failure, so a keyed digest of the hash (`digest`) tells transactions apart without keeping any.
 */
export function createForesight(clock: Clock, digest: (hash: string) => string): Oracle {
  let events: Event[] = [];
  const recent = (window: Milliseconds) => events.filter((event) => event.at > clock() - window);
  const crowdOf = (chain: ChainId | null) => crowd(recent(CROWD_WINDOW).filter((event) => event.chain === chain));
  return {
    note: (account, { code, chain, hash }) => {
      events = recent(REMEMBER).slice(1 - AT_MOST);
      events.push({ at: clock(), account, chain: chain?.id ?? null, code, subject: digest(hash ?? '') });
      const own = events.filter((event) => event.account === account && event.code === code);
      const times = new Set(own.map((event) => event.subject)).size;
      const repeated = REPEATING.includes(code) && times > 1 ? { code, times } : null;
      return { repeated, crowd: chain ? crowdOf(chain.id) : null };
    },
    troubled: () => {
      const chains = new Set(recent(CROWD_WINDOW).flatMap((event) => (event.chain === null ? [] : [event.chain])));
      return [...chains].flatMap((chain) => {
        const found = crowdOf(chain);
        return found === null ? [] : [{ chain, crowd: found }];
      });
    },
  };
}

/** People are counted, not messages: one worried person asks ten times. */
function crowd(events: readonly Event[]): Foresight['crowd'] {
  const people = (codes: readonly VerdictCode[]) =>
    new Set(events.filter((event) => codes.includes(event.code)).map((event) => event.account)).size;
  if (people(ABOUT_FEES) >= CROWD) return 'fees';
  return people(['unreachable']) >= CROWD ? 'silent' : null;
}
