import { ICON_PATHS } from '../icons.ts';
import { escapeHtml } from './escapeHtml.ts';
import { type Block, type Inline, parseMarkdown } from './markdown.ts';

/** A link as HTML: `label` is HTML already, `href` is not escaped. */
export type DrawLink = (link: { href: string; outside: boolean; label: string }) => string;

/** For a file that is taken along: no link leads anywhere, an address outside is written out. */
export const writtenOut: DrawLink = ({ href, outside, label }) => {
  const address = escapeHtml(href);
  return outside && label !== address ? `${label} (${address})` : label;
};

/** Markdown as HTML; a hash is whole. `losses`: places of the "don'ts" of its first list that are read in red (`donts.ts`). */
export function markdownHtml(source: string, drawLink: DrawLink = writtenOut, losses: readonly number[] = []): string {
  const blocks = parseMarkdown(source, true);
  const donts = blocks.find((block) => block.kind === 'list' && !block.ordered);
  return blocks.map((block) => blockHtml(block, drawLink, block === donts ? losses : [])).join('');
}

/** As `web/shared/icons.tsx` draws it: red never stands without its sign. */
const NO_SIGN = `<svg class="icon icon-no" width="18" height="18" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="${ICON_PATHS.no}"/></svg>`;

function blockHtml(block: Block, drawLink: DrawLink, losses: readonly number[]): string {
  const inside = (inline: Inline[]) => inlineHtml(inline, drawLink);
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inside(block.inline)}</h${block.level}>`;
    case 'list': {
      const [tag, shape] = block.ordered ? ['ol', 'numbered'] : ['ul', 'dotted'];
      const items = block.items.map((item, at) =>
        losses.includes(at) ? `<li class="loses">${NO_SIGN}${inside(item)}</li>` : `<li>${inside(item)}</li>`,
      );
      return `<${tag} class="${shape}">${items.join('')}</${tag}>`;
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
