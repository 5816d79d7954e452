import { seen } from '../../chains/lookup/chainMemory.ts';
import type { ChainMemory, Extraction, FoundTransaction, Verdict, View } from '../../chains/ports.ts';
import { GLANCE_PATIENCE } from '../../chains/wallet/glanceAtWallet.ts';
import type { Locale } from '../../core/language.ts';
import type { ChainLook } from '../../core/protocols/deskProtocol.ts';
import type { Clock } from '../../core/time.ts';
import { addressCard } from '../address/addressCard.ts';
import { addressesIn, comparedWith } from '../address/addressDialog.ts';
import { walletCard } from '../address/walletCard.ts';
import { walletStaffRows } from '../address/walletStaffRows.ts';
import type { DialogParts } from '../parts.ts';
import { type AskedHash, lookTogether } from './lookTogether.ts';
import { staffTable } from './staffTable.ts';
import { lookFor } from './txStatusDialog.ts';
import { concernsSender, verdictCard } from './verdictCard.ts';

export interface ChainLookParts
  extends Pick<DialogParts, 'extract' | 'checkTransaction' | 'checkAddress' | 'findTransactions' | 'glanceAtWallet'> {
  readonly clock: Clock;
}

/** Who reads: staff beside a conversation read more numbers, a visitor of the help centre what the chat would say. */
export type Reader = 'staff' | 'user';

/**
 * One look at the chain outside a turn. `language`: of the cards. `memory`: what the conversation knows, so that replaced and
 * dropped are told apart. `view`: who the reader said to be; `viewOpen` in the answer: it matters, and was not said. `staff`: the
 * language of what only staff read, which is not always the user's.
 */
export type LookAtChain = (
  text: string,
  language: Locale,
  memory: ChainMemory,
  how?: { readonly view?: View | null; readonly staff?: Locale | undefined },
) => Promise<ChainLook & { readonly viewOpen: boolean }>;

/**
 * What the bot would say to a hash, an address, or a shortened hash with an address, as cards in the user's language. Looks
 * only: nothing is remembered, said or recorded.
 */
export function createChainLook(parts: ChainLookParts, reader: Reader): LookAtChain {
  return async (text, language, memory, { view = null, staff = language } = {}) => {
    const found = parts.extract(text);
    const { hashes = [], beside = [] } = lookFor(found);
    const side = reader === 'staff' ? staff : null;
    const transactions = (all: readonly AskedHash[]) => lookAt(parts, all, { side, language, memory, beside, view });
    const [truncated] = found.truncated;
    const addresses = addressesIn(text, found);
    const [owner] = addresses;
    if (hashes.length > 0) return transactions(hashes);
    if (truncated && owner) {
      const looked = await transactions(await matchesOf(parts, owner, truncated));
      return looked.cards.length > 0 ? looked : { cards: [], problem: { kind: 'shortened' }, viewOpen: false };
    }
    const cards = await Promise.all(
      addresses.map(async (one) => {
        const [check, glance] = await Promise.all([
          parts.checkAddress(one, { recent: comparedWith(one, addresses, memory) }),
          parts.glanceAtWallet(one, { patience: GLANCE_PATIENCE }),
        ]);
        if (glance === null) return [addressCard(check, language).card];
        const { card } = walletCard(glance, language);
        const own = side === null ? card : { ...card, staff: walletStaffRows(glance, side) };
        return [addressCard(check, language).card, own];
      }),
    );
    return { cards: cards.flat(), problem: cards.length > 0 ? null : problemOf(found), viewOpen: false };
  };
}

interface Manner {
  /** The language of what only staff read; null for a visitor. */
  readonly side: Locale | null;
  readonly language: Locale;
  readonly memory: ChainMemory;
  readonly beside: readonly string[];
  /** Null: who the user said to be, else nobody in particular; of what only the sender can do staff read the sender's card. */
  readonly view: View | null;
}

async function lookAt(
  { checkTransaction, clock }: ChainLookParts,
  hashes: readonly AskedHash[],
  { side, language, memory, beside, view }: Manner,
) {
  const { verdicts, alike } = await lookTogether(checkTransaction, hashes, memory, beside, language);
  const aside = alike === null ? [] : [alike];
  const told = verdicts.map((verdict) => (verdict.hash !== null && seen(memory, verdict.hash)?.view) || view);
  const cards = verdicts.map((verdict, index) => {
    // Staff read what the sender can do, with its figures, before they know who asks.
    const unasked = side !== null && concernsSender(verdict) ? 'sender' : 'neither';
    const { card } = verdictCard(verdict, language, clock(), { aside, view: told[index] ?? unasked });
    return side === null ? card : { ...card, staff: staffRows(verdict, side, memory) };
  });
  return { cards, problem: null, viewOpen: verdicts.some((one, index) => !told[index] && concernsSender(one)) };
}

function staffRows(verdict: Verdict, language: Locale, memory: ChainMemory) {
  const before = verdict.hash === null ? null : seen(memory, verdict.hash);
  return staffTable(verdict, language, before?.standing === 'pending' ? (before.sighting?.at ?? null) : null);
}

async function matchesOf({ findTransactions }: ChainLookParts, owner: string, truncated: string) {
  const found = await findTransactions(owner, truncated);
  if (found.kind !== 'looked') return [];
  return found.matches.map(({ hash, chain }: FoundTransaction) => ({ hash, chain: chain.id }));
}

function problemOf({ truncated, malformed }: Extraction): NonNullable<ChainLook['problem']> {
  const [odd] = malformed;
  if (truncated.length > 0) return { kind: 'shortened' };
  return odd ? { kind: 'length', digits: odd.digits } : { kind: 'nothing' };
}
