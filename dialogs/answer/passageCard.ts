import { LOCALE_NAMES, type Locale } from '../../core/language.ts';
import { onCard } from '../../core/markdown/donts.ts';
import type { SourceLink } from '../../core/protocols/protocol.ts';
import type { ConversationDraft } from '../../handoff/draft.ts';
import type { Passage, Spoken } from '../../knowledge/ports.ts';
import { formatDate } from '../../languages/format.ts';
import type { Phrases } from '../../languages/phrases.ts';
import { linkTo } from './articleChoices.ts';

/** A passage as a card, to see what of it may be said. */
export function asSaid(passage: Spoken, language: Locale) {
  const { lead, steps, never } = passage;
  const card = {
    kind: 'answer' as const,
    lead,
    steps: [...steps],
    ...onCard(never),
    source: sourceOf(passage, language),
  };
  return { text: lead, card };
}

/** Where a passage is read: its article, at its section. */
export function sourceOf(passage: Passage, language: Locale): SourceLink {
  return linkTo(passage.article, passage.section?.anchor ?? null, language);
}

/** A passage in one text, for channels that show no cards: its first steps numbered on from those that were said, warnings, and where it stands. */
export function passageText(
  passage: Spoken,
  { shown, source }: { shown: number; source: SourceLink },
  words: Phrases,
  language: Locale,
): string {
  const parts = passage.lead === '' ? [] : [passage.lead];
  const steps = passage.steps.slice(0, shown);
  if (steps.length) parts.push(steps.map((step, index) => `${passage.first + index + 1}. ${step}`).join('\n'));
  if (passage.never.length)
    parts.push(`**${words.never}**\n${passage.never.map(({ text }) => `- ${text}`).join('\n')}`);
  if (source.language) parts.push(words.otherLanguage(LOCALE_NAMES[source.language]));
  parts.push(`[${words.source(source.title, formatDate(source.reviewed, language))}](${source.href})`);
  return parts.join('\n\n');
}

/** The latest ten articles that the user was given, this one last: an agent sees them. */
export function shownArticles({ content }: ConversationDraft, { article }: Passage): readonly string[] {
  return [...content.brief.articles.filter((id) => id !== article.id), article.id].slice(-10);
}
