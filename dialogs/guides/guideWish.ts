import type { Locale } from '../../core/language.ts';
import { GUIDE_IDS, type GuideId } from '../../core/protocols/protocol.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import { guidePhrases } from '../../languages/guides/index.ts';
import { guideBeside } from './index.ts';
import { progressOf } from './progress.ts';

/** The guide that is wished for; `null` in `id`: the user is asked which. */
export interface GuideWish {
  readonly id: GuideId | null;
}

/** A wish such as "guide me" says more than this only when it is about something that no guide is for. */
const LEFT_OVER = 12;

/**
 * "Guide me", "go on with the guide": about what is named, else about the article shown last, else about the guide
 * that waits. Null when nothing of the kind is said, or when it is about something else ("guide me through staking").
 */
export function guideWish(text: string, draft: ConversationDraft): GuideWish | null {
  const said = text.normalize('NFKC').toLowerCase().slice(0, 200);
  const words = guidePhrases(draft.facts.language);
  const waiting = progressOf(draft)?.id ?? null;
  const begun = GUIDE_IDS.find((id) => words[id].begin.toLowerCase() === said.trim());
  if (begun) return { id: begun };
  if (waiting && (words.goOn.test(said) || said.trim() === words.resume.toLowerCase())) return { id: waiting };
  if (!words.wish.test(said)) return null;
  const named = topicIn(said, draft.facts.language);
  if (named) return { id: named };
  if (said.replace(words.wish, '').trim().length > LEFT_OVER) return null;
  return { id: guideBeside(draft.content.brief.articles.at(-1) ?? '') ?? waiting };
}

function topicIn(said: string, language: Locale): GuideId | null {
  const { about } = guidePhrases(language);
  return GUIDE_IDS.find((id) => about[id].test(said)) ?? null;
}
