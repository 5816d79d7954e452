import { seen } from '../chains/chainMemory.ts';
import type { ChainId, ChainMemory, Extraction, FoundTransaction } from '../chains/ports.ts';
import type { ChainLook } from '../core/deskProtocol.ts';
import type { Locale } from '../core/language.ts';
import type { Clock } from '../core/time.ts';
import { addressCard } from './addressCard.ts';
import { addressesIn } from './addressDialog.ts';
import type { DialogParts } from './parts.ts';
import { lookFor } from './txStatusDialog.ts';
import { verdictCard } from './verdictCard.ts';

export interface StaffLookParts
  extends Pick<DialogParts, 'extract' | 'checkTransaction' | 'checkAddress' | 'findTransactions'> {
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
    const { hashes = [] } = lookFor(found);
    const [truncated] = found.truncated;
    const addresses = addressesIn(text, found);
    const [owner] = addresses;
    if (hashes.length > 0)
      return looked(await Promise.all(hashes.map((one) => transaction(parts, one, language, memory))));
    if (truncated && owner) {
      const matches = await matchesOf(parts, owner, truncated);
      const cards = await Promise.all(matches.map((one) => transaction(parts, one, language, memory)));
      return cards.length > 0 ? looked(cards) : { cards: [], problem: { kind: 'shortened' } };
    }
    const cards = await Promise.all(addresses.map((one) => address(parts, one, language, memory)));
    return cards.length > 0 ? looked(cards) : { cards: [], problem: problemOf(found) };
  };
}

const looked = (cards: ChainLook['cards']): ChainLook => ({ cards, problem: null });

async function transaction(
  { checkTransaction, clock }: StaffLookParts,
  asked: { hash: string; chain: string | null },
  language: Locale,
  memory: ChainMemory,
) {
  const before = seen(memory, asked.hash);
  const verdict = await checkTransaction(asked.hash, {
    chain: (asked.chain as ChainId | null) ?? before?.chain ?? null,
    known: memory.addresses,
    ...(before ? { keyChecked: true } : {}),
    ...(before?.sighting ? { sighting: before.sighting } : {}),
  });
  return verdictCard(verdict, language, clock()).card;
}

async function address({ checkAddress }: StaffLookParts, asked: string, language: Locale, memory: ChainMemory) {
  return addressCard(await checkAddress(asked, { recent: memory.addresses }), language).card;
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
