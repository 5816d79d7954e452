import { escapeHtml } from './escapeHtml.ts';
import { type Block, type Inline, parseMarkdown } from './markdown.ts';

/** A link as HTML: `label` is HTML already, `href` is not escaped. */
export type DrawLink = (link: { href: string; outside: boolean; label: string }) => string;

/** For a file that is taken along: no link leads anywhere, an address outside is written out. */
export const writtenOut: DrawLink = ({ href, outside, label }) => {
  const address = escapeHtml(href);
  return outside && label !== address ? `${label} (${address})` : label;
};

/** Markdown as HTML; a hash is whole. */
export function markdownHtml(source: string, drawLink: DrawLink = writtenOut): string {
  return parseMarkdown(source, true)
    .map((block) => blockHtml(block, drawLink))
    .join('');
}

function blockHtml(block: Block, drawLink: DrawLink): string {
  const inside = (inline: Inline[]) => inlineHtml(inline, drawLink);
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inside(block.inline)}</h${block.level}>`;
    case 'list': {
      const [tag, shape] = block.ordered ? ['ol', 'numbered'] : ['ul', 'dotted'];
      return `<${tag} class="${shape}">${block.items.map((item) => `<li>${inside(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table': {
      const row = (cell: string, cells: Inline[][]) =>
        `<tr>${cells.map((inline) => `<${cell}>${inside(inline)}</${cell}>`).join('')}</tr>`;
      return `<table>${row('th', block.head)}${block.rows.map((cells) => row('td', cells)).join('')}</table>`;
    }
    case 'paragraph':
      return `<p>${inside(block.inline)}</p>`;
  }
}

function inlineHtml(inline: Inline[], drawLink: DrawLink): string {
  return inline.map((part) => partHtml(part, drawLink)).join('');
}

function partHtml(part: Inline, drawLink: DrawLink): string {
  switch (part.kind) {
    case 'text':
      return escapeHtml(part.text).replaceAll('\n', '<br>');
    case 'strong':
      return `<strong>${inlineHtml(part.inline, drawLink)}</strong>`;
    case 'code':
      return `<code>${escapeHtml(part.text)}</code>`;
    case 'hash':
      return `<code>${part.hash}</code>`;
    case 'link':
      return drawLink({ href: part.href, outside: part.outside, label: inlineHtml(part.inline, drawLink) });
  }
}
