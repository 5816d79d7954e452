import type { Verdict, View } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import type { Milliseconds } from '../../core/time.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { shortHash } from '../../languages/chains/numbers.ts';
import { phrases } from '../../languages/index.ts';
import { button } from '../saying/say.ts';
import { concernsSender, verdictCard } from './verdictCard.ts';

/** The card that nobody asked for at this moment says why it comes, and when it is the last. */
export function watchNews(verdict: Verdict, over: boolean, language: Locale, now: Milliseconds, view?: View) {
  const { news, last } = chainPhrases(language).watch;
  const { buttons } = phrases(language);
  const { hash, chain } = verdict;
  const again = { action: 'tx.check' as const, hash: hash ?? '', ...(chain ? { chain: chain.id } : {}) };
  return {
    ...verdictCard(verdict, language, now, {
      aside: over ? [news, last] : [news],
      view: view ?? viewUnasked(verdict),
    }),
    buttons: [button(buttons.checkAgain, again), button(buttons.person, { action: 'person' })],
  };
}

/** The same for the agent who holds the conversation: in the user's language, to be passed on as it is. */
export function watchNewsForStaff(verdict: Verdict, language: Locale, now: Milliseconds, view?: View): string {
  const { card } = verdictCard(verdict, language, now, { view: view ?? viewUnasked(verdict) });
  const meaning = card.steps.find(({ role }) => role === 'means')?.text ?? '';
  return chainPhrases(language).watch.forStaff({ hash: shortHash(verdict.hash ?? ''), heading: card.heading, meaning });
}

/** Nobody is there to be asked now: what only the sender can do is told to nobody in particular. */
const viewUnasked = (verdict: Verdict): View => (concernsSender(verdict) ? 'neither' : 'sender');
