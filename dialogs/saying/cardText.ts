import { verdictText } from '../../core/chain/verdictText.ts';
import type { Card } from '../../core/protocol.ts';

/** A verdict card in words, for every channel that draws no cards. */
export function cardText(card: Extract<Card, { kind: 'verdict' }>): string {
  return [verdictText(card), ...(card.explorer ? [card.explorer] : [])].join('\n\n');
}
