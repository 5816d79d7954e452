import { addressKind } from '../../chains/address/addressKind.ts';
import type { Extraction } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { phrases } from '../../languages/index.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { wordsAround } from './wordsAround.ts';

/** What can be said of a hash, an address or a link before anybody is asked about it. */
export interface ChainOffer {
  /** Sentences, the one that says who learns it among them. */
  readonly says: readonly string[];
  /** The title of the button that asks the networks; null where nothing can be asked. */
  readonly look: string | null;
  /** What was asked around it; null where it stands alone. */
  readonly question: string | null;
}

/** Recognises what the chain can answer in a text outside a conversation; null when it is for the articles. Asks nobody. */
export function chainOffer(text: string, found: Extraction, language: Locale): ChainOffer | null {
  const words = chainPhrases(language);
  const { lookUp } = words;
  const asides = [
    ...found.strangeHosts.slice(0, 1).map(words.strangeHost),
    ...found.elsewhere.map((one) => words.elsewhere(one)),
  ];
  const offer = (says: readonly string[], look: string | null): ChainOffer => ({
    says: [...says, ...asides],
    look,
    question: wordsAround(text),
  });
  const unnamed = found.hashes.some(({ chain }) => chain === null);
  if (found.hashes.length > 0) return offer([lookUp.offer, ...(unnamed ? [lookUp.onlyHash] : [])], lookUp.look);
  if (found.elsewhere.length > 0) return offer([], null);
  const [truncated] = found.truncated;
  if (truncated)
    return found.addresses.length > 0
      ? offer([lookUp.offer], lookUp.look)
      : offer([phrases(language).askFullHash(truncated)], null);
  if (found.addresses.length > 0 || addressKind(text) !== null)
    return offer([walletPhrases(language).offer], walletPhrases(language).look);
  const [malformed] = found.malformed;
  return malformed ? offer([words.wrongLength(`${malformed.digits}`)], null) : null;
}
