import { judgeTogether } from '../../chains/address/addressPoisoning.ts';
import { alikeAmong } from '../../chains/address/lookAlike.ts';
import { honest, partiesOf, seen } from '../../chains/lookup/chainMemory.ts';
import type { ChainId, ChainMemory, CheckTransaction, Verdict } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { differing } from '../address/differing.ts';

/** A hash, and the network that came with it. */
export interface AskedHash {
  readonly hash: string;
  readonly chain: string | null;
}

/**
 * The transactions of one message, looked up at once and judged beside each other. `beside`: addresses of the same
 * message. `alike`: a sentence about addresses that look alike, null when there are none.
 */
export async function lookTogether(
  checkTransaction: CheckTransaction,
  hashes: readonly AskedHash[],
  memory: ChainMemory,
  beside: readonly string[],
  language: Locale,
): Promise<{ readonly verdicts: readonly Verdict[]; readonly alike: string | null }> {
  const looked = await Promise.all(hashes.map((one) => look(checkTransaction, one, memory)));
  const { addresses } = memory;
  return {
    verdicts: judgeTogether(looked, [...addresses, ...honest(beside, addresses)]),
    alike: alikeText([...addresses, ...beside, ...looked.flatMap(partiesOf)], language),
  };
}

function look(checkTransaction: CheckTransaction, { hash, chain }: AskedHash, memory: ChainMemory): Promise<Verdict> {
  const before = seen(memory, hash);
  return checkTransaction(hash, {
    chain: (chain as ChainId | null) ?? before?.chain ?? null,
    // It was no key when it was looked at before.
    ...(before ? { keyChecked: true } : {}),
    ...(before?.sighting ? { sighting: before.sighting } : {}),
  });
}

function alikeText(addresses: readonly string[], language: Locale): string | null {
  const alike = alikeAmong(addresses);
  return alike.length === 0 ? null : chainPhrases(language).alike(differing(alike).join('\n\n'));
}
