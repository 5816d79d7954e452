import { type Block, type Inline, parseMarkdown } from '../../core/markdown.ts';
import { escapeHtml } from './escapeHtml.ts';

/** Markdown as HTML for a file: no link leads anywhere, an address outside is written out, a hash is whole. */
export function markdownHtml(source: string): string {
  return parseMarkdown(source, true).map(blockHtml).join('');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.inline)}</h${block.level}>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return `<table>${rowHtml('th', block.head)}${block.rows.map((row) => rowHtml('td', row)).join('')}</table>`;
    case 'paragraph':
      return `<p>${inlineHtml(block.inline)}</p>`;
  }
}

function rowHtml(cell: 'th' | 'td', row: Inline[][]): string {
  return `<tr>${row.map((inline) => `<${cell}>${inlineHtml(inline)}</${cell}>`).join('')}</tr>`;
}

function inlineHtml(inline: Inline[]): string {
  return inline.map(partHtml).join('');
}

function partHtml(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return escapeHtml(part.text).replaceAll('\n', '<br>');
    case 'strong':
      return `<strong>${inlineHtml(part.inline)}</strong>`;
    case 'code':
      return `<code>${escapeHtml(part.text)}</code>`;
    case 'hash':
      return `<code>${part.hash}</code>`;
    case 'link': {
      const label = inlineHtml(part.inline);
      const address = escapeHtml(part.href);
      return part.outside && label !== address ? `${label} (${address})` : label;
    }
  }
}
