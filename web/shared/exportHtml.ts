import type { Locale } from '../../core/language.ts';
import type { ConversationExport } from './helpTypes.ts';

/** A transcript to read anywhere: one file without scripts or outside requests. All words are escaped. */
export function exportHtml(
  data: ConversationExport,
  options: { title: string; language: Locale; format: (at: number) => string; authors: Record<string, string> },
): string {
  const rows = data.entries.map((entry) => {
    const text = textOf(entry);
    if (!text) return '';
    const lang = entry.activity?.channelData?.handrail?.language ?? options.language;
    const head = `${escapeHtml(options.authors[entry.author] ?? entry.author)} · ${escapeHtml(options.format(entry.at))}`;
    return `<li><p class="head">${head}</p><p lang="${escapeHtml(lang)}">${escapeHtml(text).replaceAll('\n', '<br>')}</p></li>`;
  });
  return `<!doctype html>
<html lang="${options.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(options.title)}</title>
<style>body{max-width:640px;margin:32px auto;padding:0 16px;font:16px/1.6 sans-serif;color:#17211f}ol{list-style:none;padding:0}li{margin:16px 0}.head{margin:0;color:#616c69;font-size:13px}p{margin:2px 0}</style>
<h1>${escapeHtml(options.title)}</h1>
<ol>${rows.join('\n')}</ol>
</html>
`;
}

export function textOf(entry: ConversationExport['entries'][number]): string {
  return entry.activity?.text ?? entry.text ?? '';
}

function escapeHtml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
