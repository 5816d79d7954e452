import type { Card } from '../core/protocol.ts';

/** A verdict card in words, for every channel that draws no cards. */
export function cardText(card: Extract<Card, { kind: 'verdict' }>): string {
  const table = card.table.map((row) => `- ${row.label}: ${row.value}${row.note ? ` (${row.note})` : ''}`);
  const blocks = card.steps.flatMap((step) => {
    const text = `**${step.label}**\n${step.text}`;
    return step.role === 'do' && table.length > 0 ? [`${text}\n${table.join('\n')}`] : [text];
  });
  return [`**${card.heading}**`, ...blocks, card.foot, ...(card.explorer ? [card.explorer] : [])].join('\n\n');
}
