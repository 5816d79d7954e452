import type { Locale } from '../core/language.ts';
import type { ActionValue, SuggestedAction } from '../core/protocols/protocol.ts';
import { ratingPhrases } from '../languages/rating/index.ts';

/** On channels without buttons its title is what one types. */
export function button(title: string, value: ActionValue): SuggestedAction {
  return { type: 'messageBack', title, text: title, displayText: title, value };
}

export const SCORES = [1, 2, 3, 4, 5] as const;
export type Score = (typeof SCORES)[number];

/** "5 Very good", best read with the number first: on a channel without buttons it is enough to type. */
export function scoreTitle(score: Score, language: Locale): string {
  return `${score} ${ratingPhrases(language).scores[score - 1] ?? ''}`;
}

/** What goes with the question how it was. */
export function scoreButtons(language: Locale): SuggestedAction[] {
  const rate = SCORES.map((score) => button(scoreTitle(score, language), { action: 'rate', score }));
  return [...rate, button(ratingPhrases(language).skip, { action: 'rate', score: null })];
}
