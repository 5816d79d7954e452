import type { Locale } from '../../../core/language.ts';
import { escapeHtml } from '../../../core/markdown/escapeHtml.ts';
import { markdownHtml } from '../../../core/markdown/markdownHtml.ts';
import type { ConversationExport } from './helpTypes.ts';

export type ExportEntry = ConversationExport['entries'][number];

/** A transcript to read anywhere: one file without scripts or outside requests. All words are escaped. */
export function exportHtml(
  data: ConversationExport,
  options: { title: string; language: Locale; format: (at: number) => string; author: (entry: ExportEntry) => string },
): string {
  const rows = data.entries.map((entry) => {
    const text = textOf(entry);
    if (!text) return '';
    const lang = entry.activity?.channelData?.handrail?.language ?? options.language;
    const head = escapeHtml(`${options.author(entry)} · ${options.format(entry.at)}`);
    const words = isTyped(entry) ? `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>` : markdownHtml(text);
    return `<section><p class="head">${head}</p><div lang="${escapeHtml(lang)}">${words}</div></section>`;
  });
  return `<!doctype html>
<html lang="${options.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(options.title)}</title>
<style>body{max-width:640px;margin:32px auto;padding:0 16px;font:16px/1.6 sans-serif;color:#17211f}section{margin:24px 0}.head{color:#616c69;font-size:13px}p,ol,ul,table{margin:4px 0}h2,h3{margin:8px 0 4px;font-size:1em}th,td{padding-right:16px;text-align:left;vertical-align:top}code{overflow-wrap:anywhere}</style>
<h1>${escapeHtml(options.title)}</h1>
${rows.join('\n')}
</html>
`;
}

export function textOf(entry: ExportEntry): string {
  return entry.activity?.text ?? entry.text ?? '';
}

/** To be shown as it was typed: what the user wrote, and what is there to be copied. */
export function isTyped({ author, activity }: ExportEntry): boolean {
  return author === 'user' || activity?.textFormat === 'plain';
}
