import { type Locale, languageOf } from '../language.ts';
import type { Card } from '../protocols/protocol.ts';

/**
 * A verdict card in words, in its own order: where the money is, what happened, what it means, what to do with its figures,
 * what not to do, and how it is known.
 */
export function verdictText(card: Extract<Card, { kind: 'verdict' }>, language: Locale): string {
  const table = card.table.map((row) => `- ${rowText(row, language)}`);
  const figures = table.length > 0 ? [table.join('\n')] : [];
  const steps = card.steps.filter(({ text }) => text);
  const blocks = steps.flatMap((step) => {
    const text = `**${step.label}**\n${step.text}`;
    return step.role === 'do' ? [[text, ...figures].join('\n')] : [text];
  });
  const alone = steps.some(({ role }) => role === 'do') ? [] : figures;
  return [`**${card.heading}**`, ...blocks, ...alone, card.foot].filter(Boolean).join('\n\n');
}

/** Japanese and Chinese write colon and brackets full-width. */
function rowText(
  { label, value, note }: Extract<Card, { kind: 'verdict' }>['table'][number],
  language: Locale,
): string {
  const line = value.replaceAll('\n', ' · ');
  if (['ja', 'zh-Hans'].includes(languageOf(language))) return `${label}：${line}${note ? `（${note}）` : ''}`;
  return `${label}: ${line}${note ? ` (${note})` : ''}`;
}
