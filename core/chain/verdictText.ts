import type { Card } from '../protocol.ts';

/**
 * A verdict card in words, in its own order: where the money is, what happened, what it means, what to do with its figures,
 * what not to do, and how it is known.
 */
export function verdictText(card: Extract<Card, { kind: 'verdict' }>): string {
  const table = card.table.map(
    (row) => `- ${row.label}: ${row.value.replaceAll('\n', ' · ')}${row.note ? ` (${row.note})` : ''}`,
  );
  const figures = table.length > 0 ? [table.join('\n')] : [];
  const steps = card.steps.filter(({ text }) => text);
  const blocks = steps.flatMap((step) => {
    const text = `**${step.label}**\n${step.text}`;
    return step.role === 'do' ? [[text, ...figures].join('\n')] : [text];
  });
  const alone = steps.some(({ role }) => role === 'do') ? [] : figures;
  return [`**${card.heading}**`, ...blocks, ...alone, card.foot].filter(Boolean).join('\n\n');
}
