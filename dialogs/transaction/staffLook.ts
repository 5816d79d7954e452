import { seen } from '../../chains/lookup/chainMemory.ts';
import type { ChainMemory, Extraction, FoundTransaction } from '../../chains/ports.ts';
import type { ChainLook } from '../../core/deskProtocol.ts';
import type { Locale } from '../../core/language.ts';
import type { Clock } from '../../core/time.ts';
import { addressCard } from '../address/addressCard.ts';
import { addressesIn, comparedWith } from '../address/addressDialog.ts';
import { walletCard } from '../address/walletCard.ts';
import type { DialogParts } from '../parts.ts';
import { type AskedHash, lookTogether } from './lookTogether.ts';
import { staffTable } from './staffTable.ts';
import { lookFor } from './txStatusDialog.ts';
import { verdictCard } from './verdictCard.ts';

export interface StaffLookParts
  extends Pick<DialogParts, 'extract' | 'checkTransaction' | 'checkAddress' | 'findTransactions' | 'glanceAtWallet'> {
  readonly clock: Clock;
}

/** One look at the chain for an agent. `memory`: what the conversation knows, so that replaced and dropped are told apart. */
export type StaffLook = (text: string, language: Locale, memory: ChainMemory) => Promise<ChainLook>;

/**
 * What the bot would say to a hash, an address, or a shortened hash with an address, as cards in the user's language. Looks
 * only: nothing is remembered, said or recorded.
 */
export function createStaffLook(parts: StaffLookParts): StaffLook {
  return async (text, language, memory) => {
    const found = parts.extract(text);
    const { hashes = [], beside = [] } = lookFor(found);
    const cardsOf = (all: readonly AskedHash[]) => transactions(parts, all, language, memory, beside);
    const [truncated] = found.truncated;
    const addresses = addressesIn(text, found);
    const [owner] = addresses;
    if (hashes.length > 0) return looked(await cardsOf(hashes));
    if (truncated && owner) {
      const cards = await cardsOf(await matchesOf(parts, owner, truncated));
      return cards.length > 0 ? looked(cards) : { cards: [], problem: { kind: 'shortened' } };
    }
    const cards = await Promise.all(
      addresses.map(async (one) => {
        const [check, glance] = await Promise.all([
          parts.checkAddress(one, { recent: comparedWith(one, addresses, memory) }),
          parts.glanceAtWallet(one),
        ]);
        const wallet = glance && glance.networks.length > 0 ? [walletCard(glance, language, 'staff').card] : [];
        return [addressCard(check, language).card, ...wallet];
      }),
    );
    return cards.length > 0 ? looked(cards.flat()) : { cards: [], problem: problemOf(found) };
  };
}

const looked = (cards: ChainLook['cards']): ChainLook => ({ cards, problem: null });

async function transactions(
  { checkTransaction, clock }: StaffLookParts,
  hashes: readonly AskedHash[],
  language: Locale,
  memory: ChainMemory,
  beside: readonly string[],
) {
  const { verdicts, alike } = await lookTogether(checkTransaction, hashes, memory, beside, language);
  const aside = alike === null ? [] : [alike];
  return verdicts.map((verdict) => {
    const view = (verdict.hash !== null && seen(memory, verdict.hash)?.view) || 'sender';
    const { card } = verdictCard(verdict, language, clock(), { aside, view });
    const before = verdict.hash === null ? null : seen(memory, verdict.hash);
    const waitingSince = before?.standing === 'pending' ? (before.sighting?.at ?? null) : null;
    return { ...card, table: [...card.table, ...staffTable(verdict, language, waitingSince)] };
  });
}

async function matchesOf({ findTransactions }: StaffLookParts, owner: string, truncated: string) {
  const found = await findTransactions(owner, truncated);
  if (found.kind !== 'looked') return [];
  return found.matches.map(({ hash, chain }: FoundTransaction) => ({ hash, chain: chain.id }));
}

function problemOf({ truncated, malformed }: Extraction): NonNullable<ChainLook['problem']> {
  const [odd] = malformed;
  if (truncated.length > 0) return { kind: 'shortened' };
  return odd ? { kind: 'length', digits: odd.digits } : { kind: 'nothing' };
}
