import { verdictText } from '../../core/chain/verdictText.ts';
import type { Locale } from '../../core/language.ts';
import type { Card } from '../../core/protocols/protocol.ts';

/** A verdict card in words, for every channel that draws no cards. */
export function cardText(card: Extract<Card, { kind: 'verdict' }>, language: Locale): string {
  return [verdictText(card, language), ...(card.explorer ? [card.explorer] : [])].join('\n\n');
}
