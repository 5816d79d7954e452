import type { Verdict, View } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';

/** What stands on a list: code that an account runs now, or who may take. Null where neither does. */
export function reportedKind({ reported = [], delegates = [] }: Verdict): 'reportedCode' | 'reported' | null {
  const [first] = reported;
  if (first === undefined) return null;
  return delegates.includes(first) ? 'reportedCode' : 'reported';
}

/** In the words of the wallet card, over a card that would else look like a payment; whose account it is not is told beside it. */
export function reportedBand(verdict: Verdict, view: View, language: Locale): string | null {
  const kind = view === 'receiver' ? null : reportedKind(verdict);
  return kind === null ? null : walletPhrases(language).bands[kind];
}

/** What its owner does about it. */
export function reportedTodo(verdict: Verdict, view: View, language: Locale): string[] {
  const kind = view === 'sender' ? reportedKind(verdict) : null;
  return kind === null ? [] : [walletPhrases(language).todo[kind]];
}
