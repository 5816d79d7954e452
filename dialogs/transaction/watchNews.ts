import type { Verdict, View } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import type { Milliseconds } from '../../core/time.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { shortHash } from '../../languages/chains/numbers.ts';
import { phrases } from '../../languages/index.ts';
import { button } from '../saying/say.ts';
import { verdictCard } from './verdictCard.ts';

/** Nobody is there to be asked now: it is told to nobody in particular. */
const UNASKED = 'neither';

/** The card that nobody asked for at this moment says why it comes, and when it is the last. */
export function watchNews(verdict: Verdict, over: boolean, language: Locale, now: Milliseconds, view: View = UNASKED) {
  const { news, last } = chainPhrases(language).watch;
  const { buttons } = phrases(language);
  const { hash, chain } = verdict;
  const again = { action: 'tx.check' as const, hash: hash ?? '', ...(chain ? { chain: chain.id } : {}) };
  return {
    ...verdictCard(verdict, language, now, { aside: over ? [news, last] : [news], view }),
    buttons: [button(buttons.checkAgain, again), button(buttons.person, { action: 'person' })],
  };
}

/** The same for the agent who holds the conversation: in the user's language, to be passed on as it is. */
export function watchNewsForStaff(verdict: Verdict, language: Locale, now: Milliseconds, view: View = UNASKED): string {
  const { card } = verdictCard(verdict, language, now, { view });
  const meaning = card.steps.find(({ role }) => role === 'means')?.text ?? '';
  return chainPhrases(language).watch.forStaff({ hash: shortHash(verdict.hash ?? ''), heading: card.heading, meaning });
}
